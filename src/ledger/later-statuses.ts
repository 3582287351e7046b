/** Statuses told after a payment's first instant: of a large ledger they are many, so they stand in columns. */
import type { Instant } from '../time.js';
import type { Ledger } from './ledger.js';
import type { Pins } from './pins.js';
import { streamedChunks } from './streamed-chunks.js';

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
  readonly payment: Float64Array;
  readonly at: Float64Array;
  readonly status: Int8Array;
}

interface Items {
  readonly items: Float64Array | Int8Array;
}

/** Up to the pins. */
export async function laterStatuses(ledger: Ledger, pins: Pins): Promise<LaterStatuses> {
  // Put aside, so that to count them asks for no join once more.
  await ledger.run(`CREATE OR REPLACE TEMP TABLE later_status AS
    SELECT s.payment_seq::DOUBLE AS payment, s."at"::DOUBLE AS "at", enum_code(s.status)::TINYINT AS status
    FROM status_change s JOIN payment p ON p.seq = s.payment_seq
    WHERE s.kind = 'status' AND NOT s.from_start AND s."at" <= ${pins.asOf} AND s.seq <= ${pins.maxSeq}
    ORDER BY s."at", encode(p.payment_id), s.seq`);
  const length = await ledger.number('SELECT count(*) FROM later_status');
  const found: LaterStatuses = {
    length,
    payment: new Float64Array(length),
    at: new Float64Array(length),
    status: new Int8Array(length),
  };
  const sql = 'SELECT payment, "at", status FROM later_status ORDER BY rowid';
  let filled = 0;
  for await (const chunk of streamedChunks(ledger.connection, sql, length)) {
    const count = chunk.rowCount;
    for (const [place, column] of [found.payment, found.at, found.status].entries()) {
      const { items } = chunk.getColumnVector(place) as unknown as Items;
      column.set(items.subarray(0, count), filled);
    }
    filled += count;
  }
  await ledger.run('DROP TABLE later_status');
  return found;
}
