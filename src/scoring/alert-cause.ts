/** With what an alert came, as far as a reader sees it: one who reads a date asks what happened then. */
import type { Instant } from '../time.js';
import type { Words } from '../typology/definition.js';
import type { Dated } from './moment-text.js';
import { paymentNumbers } from './payment-lines.js';
import { type Language, say } from './say.js';

const words = {
  payments: { en: 'with payment', fr: 'avec le paiement' },
  status: { en: 'with a new status of payment', fr: 'avec un nouveau statut du paiement' },
  elsewhere: {
    en: 'with no payment shown here: others paid the same people, a list told something, or a silence had lasted',
    fr: 'sans paiement montré ici : d’autres ont payé les mêmes personnes, une liste l’a dit, ou un silence avait duré',
  },
} satisfies Record<string, Words>;

/** `payments` in the order in which they are numbered for the reader. */
export function alertCause(at: Instant, payments: readonly Dated[], language: Language): string {
  const positions = (of: (payment: Dated) => boolean): number[] =>
    payments.flatMap((payment, position) => (of(payment) ? [position] : []));
  const made = positions((payment) => payment.at === at);
  if (made.length > 0) return `${say(words.payments, language)} ${paymentNumbers(made)}`;
  const changed = positions(({ changes }) => changes.some((change) => change.at === at));
  if (changed.length > 0) return `${say(words.status, language)} ${paymentNumbers(changed)}`;
  return say(words.elsewhere, language);
}
