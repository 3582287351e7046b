/** Who pays several beneficiaries that share an agent or a telephone, out of the tables of `profile-sql.ts`. */
import type { Ledger } from '../../ledger/ledger.js';
import { readColumns } from '../../ledger/read-columns.js';
import { noSharedPayers, type PaidTogether, type SharedPayers } from './shared-payers.js';

/** At more than this one payer is an agency's, or the agent is a whole town's. */
const mostTogether = 20;

const together = `CREATE OR REPLACE TEMP TABLE resolve_together AS
  SELECT t.payer, v.field, v.key, t.profile FROM resolve_paid t
  JOIN resolve_value v ON v.profile = t.profile AND v.field IN ('agent', 'phone') AND NOT v.placeholder
  QUALIFY count(*) OVER (PARTITION BY t.payer, v.field, v.key) BETWEEN 2 AND ${mostTogether}`;

const concerned = `(SELECT payer AS record FROM resolve_together
  UNION SELECT m.record FROM resolve_together t JOIN resolve_member m ON m.profile = t.profile)`;

export async function readSharedPayers(ledger: Ledger): Promise<SharedPayers> {
  await ledger.run(together);
  const [payer = [], record, starts] = await readColumns(
    ledger,
    `SELECT t.payer, p.record, (lag(t.payer) OVER w IS DISTINCT FROM t.payer OR lag(t.field) OVER w IS DISTINCT FROM t.field
       OR lag(t.key) OVER w IS DISTINCT FROM t.key)::TINYINT AS starts
     FROM resolve_together t JOIN resolve_profile p ON p.profile = t.profile
     WINDOW w AS (ORDER BY t.payer, t.field, t.key, p.place) ORDER BY t.payer, t.field, t.key, p.place`,
    ['integer', 'integer', 'integer'],
  );
  if (payer.length === 0) return noSharedPayers;
  const found: (PaidTogether & { readonly records: number[] })[] = [];
  payer.forEach((each, at) => {
    if (starts?.[at] === 1) found.push({ payer: each, records: [] });
    found.at(-1)?.records.push(record?.[at] as number);
  });
  const kin = await listed(
    ledger,
    `SELECT DISTINCT m.record, (w.sound >> 12)::DOUBLE AS mark FROM resolve_profile_word w
     JOIN resolve_member m ON m.profile = w.profile SEMI JOIN ${concerned} c ON c.record = m.record WHERE w.letters > 1
     UNION ALL SELECT h.payer, (h.key // 2)::DOUBLE FROM resolve_household h SEMI JOIN ${concerned} c ON c.record = h.payer`,
  );
  const payers = await readPayers(ledger);
  const [placed = [], places] = await readColumns(
    ledger,
    `SELECT DISTINCT p.record, p.place::DOUBLE FROM resolve_together t JOIN resolve_profile p ON p.profile = t.profile`,
    ['integer', 'double'],
  );
  const place = new Map<number, number>();
  placed.forEach((each, at) => {
    place.set(each, places?.[at] as number);
  });
  return { together: found, kin, payers, place };
}

/** Of each record that stands for a profile. */
async function readPayers(ledger: Ledger): Promise<SharedPayers['payers']> {
  const [of = [], payers = new Int32Array(0)] = await readColumns(
    ledger,
    `SELECT p.record, t.payer FROM resolve_paid t JOIN resolve_profile p ON p.profile = t.profile ORDER BY p.record`,
    ['integer', 'integer'],
  );
  const start = new Map<number, number>();
  of.forEach((record, at) => {
    if (at === 0 || record !== of[at - 1]) start.set(record, at);
  });
  return function* (record) {
    for (let at = start.get(record) ?? of.length; of[at] === record; at++) yield payers[at] as number;
  };
}

async function listed(ledger: Ledger, sql: string): Promise<ReadonlyMap<number, readonly number[]>> {
  const [record = [], value] = await readColumns(ledger, sql, ['integer', 'double']);
  const lists = new Map<number, number[]>();
  record.forEach((each, at) => {
    const known = lists.get(each);
    if (known === undefined) lists.set(each, [value?.[at] as number]);
    else known.push(value?.[at] as number);
  });
  return lists;
}
