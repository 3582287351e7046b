/** Instants that payments gave, as finely as the payments gave them: a clock time that nobody stated is none. */
import { day, formatInstant, type Instant } from '../time.js';
import type { PaymentLine } from './lead-explanation.js';
import { instantText } from './say.js';

export type Dated = Pick<PaymentLine, 'at' | 'precision' | 'day' | 'changes'>;

/** The day of a payment: on the payer's calendar where no more than the day was given, else in UTC. */
export function paymentDay({ at, precision, day: local }: Pick<Dated, 'at' | 'precision' | 'day'>): string {
  return formatInstant(precision === 'day' ? local * day * 1000 : at).slice(0, 10);
}

/**
 * To the second where a payment or a status at that instant was, else the day alone: of a payment known to the day,
 * or of a silence that had lasted long enough.
 */
export function momentText(at: Instant, payments: readonly Dated[]): string {
  const made = payments.filter((payment) => payment.at === at);
  const changed = payments.some(({ changes }) =>
    changes.some((change) => change.at === at && !change.flagged),
  );
  if (changed || made.some(({ precision }) => precision !== 'day')) return instantText(at);
  const [first] = made;
  return first === undefined ? formatInstant(at).slice(0, 10) : paymentDay(first);
}

/** The day alone. */
export function momentDay(at: Instant, payments: readonly Dated[]): string {
  return momentText(at, payments).slice(0, 10);
}
