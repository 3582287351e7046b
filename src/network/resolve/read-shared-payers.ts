/** Who pays several beneficiaries that share an agent or a telephone, out of the tables of `profile-sql.ts`. */
import type { Ledger } from '../../ledger/ledger.js';
import { readColumns } from '../../ledger/read-columns.js';
import { listedBy, starts } from './numbered-columns.js';
import { noSharedPayers, type PaidTogether, type SharedPayers } from './shared-payers.js';

/** At more than this one payer is an agency's, or the agent is a whole town's. */
const mostTogether = 20;

const together = `CREATE OR REPLACE TEMP TABLE resolve_together AS
  SELECT t.payer, v.field, v.key, t.profile FROM resolve_paid t
  JOIN resolve_value v ON v.profile = t.profile AND v.field IN ('agent', 'phone') AND NOT v.placeholder
  QUALIFY count(*) OVER (PARTITION BY t.payer, v.field, v.key) BETWEEN 2 AND ${mostTogether}`;

/** Whoever is alike may stand in one party with these, and who pays them counts as well. */
const beside = `CREATE OR REPLACE TEMP TABLE resolve_beside AS
  WITH t AS (SELECT DISTINCT profile FROM resolve_together)
  SELECT profile FROM t UNION SELECT other FROM resolve_pair SEMI JOIN t ON t.profile = one
  UNION SELECT one FROM resolve_pair SEMI JOIN t ON t.profile = other`;

const concerned = `(SELECT payer AS record FROM resolve_paid SEMI JOIN resolve_beside USING (profile)
  UNION SELECT record FROM resolve_member SEMI JOIN resolve_beside USING (profile))`;

export async function readSharedPayers(ledger: Ledger): Promise<SharedPayers> {
  await ledger.run(together);
  await ledger.run(beside);
  const [payer = [], record, telephone, starts] = await readColumns(
    ledger,
    `SELECT t.payer, p.record, (t.field = 'phone')::TINYINT, (lag(t.payer) OVER w IS DISTINCT FROM t.payer OR lag(t.field) OVER w IS DISTINCT FROM t.field
       OR lag(t.key) OVER w IS DISTINCT FROM t.key)::TINYINT AS starts
     FROM resolve_together t JOIN resolve_profile p ON p.profile = t.profile
     WINDOW w AS (ORDER BY t.payer, t.field, t.key, p.place) ORDER BY t.payer, t.field, t.key, p.place`,
    ['integer', 'integer', 'integer', 'integer'],
  );
  if (payer.length === 0) return noSharedPayers;
  const found: (PaidTogether & { readonly records: number[] })[] = [];
  payer.forEach((each, at) => {
    if (starts?.[at] === 1)
      found.push({ payer: each, by: telephone?.[at] === 1 ? 'phone' : 'agent', records: [] });
    found.at(-1)?.records.push(record?.[at] as number);
  });
  const kin = await readKin(ledger);
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

async function readKin(ledger: Ledger): Promise<SharedPayers['kin']> {
  const [named = [], words = []] = await readColumns(
    ledger,
    `SELECT DISTINCT m.record, (w.sound >> 12)::DOUBLE AS mark FROM resolve_profile_word w
     JOIN resolve_member m ON m.profile = w.profile SEMI JOIN ${concerned} c ON c.record = m.record WHERE w.letters > 1`,
    ['integer', 'double'],
  );
  const kin = listedBy(named, words);
  const [housed = [], houses] = await readColumns(
    ledger,
    `SELECT h.payer, (h.key // 2)::DOUBLE FROM resolve_household h SEMI JOIN ${concerned} c ON c.record = h.payer`,
    ['integer', 'double'],
  );
  housed.forEach((each, at) => {
    kin.get(each)?.push(houses?.[at] as number);
  });
  return kin;
}

/** Of each record that stands for a profile; they are many. */
async function readPayers(ledger: Ledger): Promise<SharedPayers['payers']> {
  const [of = new Int32Array(0), payer = of] = await readColumns(
    ledger,
    'SELECT p.record, t.payer FROM resolve_paid t JOIN resolve_profile p ON p.profile = t.profile',
    ['integer', 'integer'],
  );
  let most = 0;
  for (const each of of) most = Math.max(most, each);
  const start = starts(of, most + 1);
  const next = start.slice();
  const payers = new Int32Array(of.length);
  of.forEach((each, at) => {
    const slot = next[each] as number;
    payers[slot] = payer[at] as number;
    next[each] = slot + 1;
  });
  return (record) => payers.subarray(start[record] ?? 0, start[record + 1] ?? start[record] ?? 0);
}
