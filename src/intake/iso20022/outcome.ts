/** What the statuses of ISO 20022 (external payment status codes) say of a payment's end. */
import type { RowCells } from '../reader.js';
import { isoTime } from './values.js';

const ends: ReadonlyMap<string, 'refused' | 'executed'> = new Map([
  ['RJCT', 'refused'],
  ['CANC', 'refused'],
  // Neither posted to the beneficiary nor given back.
  ['BLCK', 'refused'],
  ['ACSC', 'executed'],
  ['ACCC', 'executed'],
  ['ACWP', 'executed'],
]);

/**
 * Whether a part of a group says of itself otherwise than an outcome of the whole: `open` where it says no outcome, so
 * that the whole cannot be told of everything in it.
 */
export function contradiction(
  whole: string | undefined,
  part: string | undefined,
): 'open' | 'other-end' | undefined {
  const end = ends.get(whole ?? '');
  if (end === undefined || part === undefined || part === '') return undefined;
  const own = ends.get(part);
  if (own === undefined) return 'open';
  return own === end ? undefined : 'other-end';
}

/**
 * Cells of an outcome; undefined for what is still on its way. An execution has no time of its own: it holds from
 * the payment's, so that an order which was carried out is a payment from its own instant on (P2, P4).
 */
export function outcomeOf(
  code: string | undefined,
  told: string | undefined,
  reason: string | undefined,
): RowCells | undefined {
  const status = ends.get(code ?? '');
  if (status === undefined) return undefined;
  return status === 'executed' ? { status } : { status, status_at: isoTime(told), status_reason: reason };
}
