/** With what an alert came, as far as a reader sees it: one who reads a date asks what happened then. */
import type { Instant } from '../time.js';
import type { Words } from '../typology/definition.js';
import { phrases } from './explain-phrases.js';
import type { Dated } from './moment-text.js';
import { paymentNumbers } from './payment-lines.js';
import { type Language, say } from './say.js';

const words = {
  payments: { en: 'with payment', fr: 'avec le paiement' },
  status: { en: 'with a new status of payment', fr: 'avec un nouveau statut du paiement' },
  elsewhere: { en: 'with no payment shown here', fr: 'sans paiement montré ici' },
  others: { en: 'others paid the same people', fr: 'd’autres ont payé les mêmes personnes' },
  listed: { en: 'a list told something', fr: 'une liste l’a signalé' },
  silence: { en: 'a silence had lasted', fr: 'un silence avait assez duré' },
} satisfies Record<string, Words>;

/** What of a lead may have changed with no payment of its own. */
export interface Elsewhere {
  /** Whether an entry of the institution's list is found for it. */
  readonly isListed: boolean;
  /** Whether it bears signs of a victim, which a silence makes stronger. */
  readonly hasVictimSigns: boolean;
}

/** `payments` in the order in which they are numbered for the reader. */
export function alertCause(
  at: Instant,
  payments: readonly Dated[],
  { isListed, hasVictimSigns }: Elsewhere,
  language: Language,
): string {
  const positions = (of: (payment: Dated) => boolean): number[] =>
    payments.flatMap((payment, position) => (of(payment) ? [position] : []));
  const made = positions((payment) => payment.at === at);
  if (made.length > 0) return `${say(words.payments, language)} ${paymentNumbers(made)}`;
  const changed = positions(({ changes }) => changes.some((change) => change.at === at));
  if (changed.length > 0) return `${say(words.status, language)} ${paymentNumbers(changed)}`;
  const causes = [
    words.others,
    ...(isListed ? [words.listed] : []),
    ...(hasVictimSigns ? [words.silence] : []),
  ].map((cause) => say(cause, language));
  return `${say(words.elsewhere, language)}${say(phrases.colon, language)} ${new Intl.ListFormat(language, { type: 'disjunction' }).format(causes)}`;
}
