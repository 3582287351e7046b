/** Tests of what the ledger knows of single rows: all rows of a file's tests are loaded together. */
import { expect } from 'vitest';
import type { PaymentText } from '../../intake/payment.js';
import type { Cell } from '../ledger.js';
import { loadRows, plain, type Workplace } from './payment-file.js';
import { toldTogether } from './told-together.js';

interface Asked {
  readonly rows: readonly PaymentText[];
  /** As they are selected from `payment`. */
  readonly columns: string;
}

type Facts = readonly Readonly<Record<string, Cell>>[];

/** A test of rows, which are as `plain` where nothing else is said; every one of them is accepted. */
export type TestOfRows = (
  what: string,
  rows: readonly PaymentText[],
  columns: string,
  holds: (told: Facts) => void,
) => void;

export function rowFactsIn(place: Workplace): TestOfRows {
  const tells = toldTogether<Asked, Facts>(async (asked) => {
    const ledger = await place.ledger();
    const given = [...asked].flatMap(([key, { rows }]) =>
      rows.map((row, i) => ({ ...plain, payment_id: `${key}-${i}`, ...row })),
    );
    const report = await loadRows(place, ledger, given);
    expect([report.accepted, report.reasons]).toEqual([given.length, {}]);
    const told = new Map<string, Facts>();
    for (const [key, { columns }] of asked) {
      const sql = `SELECT ${columns} FROM payment WHERE starts_with(payment_id, '${key}-') ORDER BY seq`;
      told.set(key, await ledger.rows(sql));
    }
    return told;
  });
  return (what, rows, columns, holds) =>
    tells(
      what,
      () => ({ row: { rows, columns } }),
      ({ row }) => holds(row),
    );
}
