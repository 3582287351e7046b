/** Since when a payer is a customer, and what follows where that is not long: nothing earlier can be in the data. */
import { day, type Instant } from '../time.js';
import { counted, type Language, say } from './say.js';

/** As long as data must go back before somebody is taken to have never been paid (docs/semantics.md, P4). */
const newForDays = 180;

/** `since` is an ISO date. */
export function tenureText(since: string, asOf: Instant, language: Language): string {
  const days = Math.floor((asOf - Date.parse(since)) / (day * 1_000));
  if (days < 0 || days >= newForDays) return since;
  const length = counted(days, { en: 'day', fr: 'jour' }, { en: 'days', fr: 'jours' }, language);
  return say(
    {
      en: `${since}, ${length} before this screening: nothing earlier can be in these data, so that a first payment to somebody says little`,
      fr: `${since}, ${length} avant cet examen : rien d’antérieur ne peut figurer dans ces données, si bien qu’un premier paiement à quelqu’un dit peu`,
    },
    language,
  );
}
