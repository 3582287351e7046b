import type { RowCells } from '../reader.js';

export interface Amount {
  readonly amount: string;
  readonly currency: string;
}

/** What was booked on the account, and what was instructed: the payer sends the one, the beneficiary gets the other. */
export function twoAmounts(
  booked: Amount | undefined,
  instructed: Amount | undefined,
  isDebit: boolean,
): RowCells {
  if (booked === undefined) return {};
  if (instructed === undefined) return { ...booked };
  const [sent, received] = isDebit ? [booked, instructed] : [instructed, booked];
  if (sent.amount === received.amount && sent.currency === received.currency) return { ...sent };
  return { ...sent, payout_amount: received.amount, payout_currency: received.currency };
}
