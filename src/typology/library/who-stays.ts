import type { FactDefinition } from '../definition.js';
import { scoped } from '../language.js';
import { manyStay } from './other-payers.js';

/** Told to each payer about the beneficiary: whether many of the others keep paying, as those do who support. */
export const whoStays: FactDefinition = {
  kind: 'fact',
  id: 'who-stays',
  version: 1,
  side: 'beneficiary',
  title: {
    en: 'Others who keep paying this beneficiary for half a year',
    fr: 'Autres payeurs de ce bénéficiaire qui continuent six mois et plus',
  },
  reason: {
    en: 'many of the others who come back to the same person do so over half a year and longer, as those do who support a family or give to a cause',
    fr: 'beaucoup des autres payeurs qui reviennent vers la même personne le font pendant six mois et plus, comme qui soutient une famille ou donne à une cause',
  },
  question: {
    en: 'Do these payers support this person, and how did they come to it?',
    fr: 'Ces payeurs soutiennent-ils cette personne, et comment en sont-ils venus là ?',
  },
  source_of_idea:
    'IOM and IFAD (support is sent every month or two and goes on); AIC Trends and Issues 589 (payments of the pattern come in bursts)',
  source_of_threshold: 'this project',
  unknown:
    'Others who began lately are not known to stay; payers of whom no contact detail is known count half, and never alone.',
  parameters: {},
  strata: [{ name: 'half-stay', when: manyStay }],
  behind: scoped(),
};
