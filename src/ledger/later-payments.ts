import type { Ledger } from './ledger.js';
import { latestLead, type Pins } from './pins.js';

/** Payments of the ledger behind as_of that are not dated by mistake (I7): of them too the party map is made (L8). */
export async function countLaterPayments(
  ledger: Ledger,
  { asOf, maxSeq }: Pick<Pins, 'asOf' | 'maxSeq'>,
): Promise<number> {
  return ledger.number(
    `SELECT count(*) FROM payment WHERE "at" > ${asOf} AND "at" <= received_at + ${latestLead} AND seq <= ${maxSeq}`,
  );
}
