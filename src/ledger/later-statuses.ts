/** Statuses told after a payment's first instant: of a large ledger they are many, so they stand in columns. */
import type { Instant } from '../time.js';
import type { Ledger } from './ledger.js';
import type { Pins } from './pins.js';
import { type Column, readColumns } from './read-columns.js';

export interface LaterStatus {
  /** Seq of the payment. */
  readonly payment: number;
  readonly at: Instant;
  /** Position in `statuses`. */
  readonly status: number;
}

/** Later statuses in the order of O1 (instant, payment id, seq). */
export interface LaterStatuses {
  readonly length: number;
  readonly payment: Column;
  readonly at: Column;
  readonly status: Column;
}

const none: Column = new Int32Array(0);

/** Up to the pins. */
export async function laterStatuses(ledger: Ledger, pins: Pins): Promise<LaterStatuses> {
  const [payment = none, at = none, status = none] = await readColumns(
    ledger,
    `SELECT s.payment_seq::DOUBLE, s."at"::DOUBLE, enum_code(s.status)::TINYINT
     FROM status_change s JOIN payment p ON p.seq = s.payment_seq
     WHERE s.kind = 'status' AND NOT s.from_start AND s."at" <= ${pins.asOf} AND s.seq <= ${pins.maxSeq}
     ORDER BY s."at", encode(p.payment_id), s.seq`,
    ['double', 'double', 'integer'],
  );
  return { length: payment.length, payment, at, status };
}
