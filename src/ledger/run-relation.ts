/**
 * The relation that a run reads: payments up to its pins with the parties of its party map and everything that is
 * derived again when a version changes. Its columns are those of `columns.ts`, as plain numbers without null.
 */

import { boundMemory } from './bound-memory.js';
import type { ColumnName } from './columns.js';
import { columnOf } from './columns.js';
import type { Ledger } from './ledger.js';
import type { Pins } from './pins.js';

/** A name is rare when at most one payer in so many carries it, in a table of at least as many payers. */
const rareBelow = 1_000;

const unknownNumber = `'NaN'::DOUBLE`;

/** Columns whose value is not simply the payment's column of the same name. */
const special: Readonly<Partial<Record<ColumnName, string>>> = {
  family_name_rare: 'p.family_name_rare::TINYINT',
  account_shared: 'p.account_shared::TINYINT',
  payer_family_name: 'p.rare_family_name::DOUBLE',
  provider_id: 'p.provider_id_key::DOUBLE',
  payout_city: 'p.payout_city_key::DOUBLE',
  payer_phone: 'p.payer_phone_key::DOUBLE',
  payer_email: 'p.payer_email_key::DOUBLE',
  payer_account: 'p.payer_account_key::DOUBLE',
  payer_address: 'p.payer_address_key::DOUBLE',
  device_id: 'p.device_id_key::DOUBLE',
  currency: '(hash(p.currency) >> 11)::DOUBLE',
  payer_country: 'CASE WHEN p.payer_country IS NOT NULL THEN (hash(p.payer_country) >> 11)::DOUBLE END',
  beneficiary_country:
    'CASE WHEN p.beneficiary_country IS NOT NULL THEN (hash(p.beneficiary_country) >> 11)::DOUBLE END',
};

/** SQL for one column of a row of `run_payment p`: a number in the type of its array, never null. */
export function columnSql(name: ColumnName): string {
  const own = special[name];
  switch (columnOf(name).type) {
    case 'flag':
      return `coalesce(${own ?? `p."${name}"::TINYINT`}, -1::TINYINT)`;
    case 'enum':
      return `coalesce(enum_code(p."${name}")::TINYINT, -1::TINYINT)`;
    case 'small':
      return `coalesce(p."${name}"::SMALLINT, -1::SMALLINT)`;
    case 'integer':
    case 'key':
      return `coalesce(${own ?? `p."${name}"::DOUBLE`}, ${unknownNumber})`;
  }
}

/** The joins of `runColumns`, apart from the parties: what was told later of a payment's first instant (P2), and why it was refused or sent back. */
export const runJoins: string = `LEFT JOIN run_status st ON st.payment_seq = p.seq
    LEFT JOIN run_refusal rf ON rf.payment_seq = p.seq`;

/** A join by which `c.status` is what was told last of a payment `p` by as_of; of the payments for which `which` is true. */
export function lastStatus({ asOf, maxSeq }: Pick<Pins, 'asOf' | 'maxSeq'>, which = 'true'): string {
  return `LEFT JOIN (
      SELECT payment_seq, arg_max(status, ("at", seq)) AS status FROM status_change
      WHERE kind = 'status' AND "at" <= ${asOf} AND seq <= ${maxSeq} AND ${which}
      GROUP BY payment_seq) c ON c.payment_seq = p.seq`;
}

/** What a run makes of a payment `p` of `run_source` whose parties are these expressions, null when unattributed. */
export function runColumns(payer: string, beneficiary: string): string {
  return `p.* EXCLUDE (account_shared, first_status, refusal_class), coalesce(st.status, p.first_status) AS first_status,
    coalesce(rf.refusal_class, p.refusal_class) AS refusal_class,
    coalesce(${payer}, -1)::INTEGER AS payer, coalesce(${beneficiary}, -1)::INTEGER AS beneficiary,
    CASE WHEN ${payer} = ${beneficiary} THEN true ELSE p.account_shared END AS account_shared,
    name_is_rare(p.shared_name_key) AS family_name_rare,
    CASE WHEN name_is_rare(p.payer_family_name) THEN p.payer_family_name END AS rare_family_name`;
}

/** Makes `run_source`, the payments up to the pins, and `run_payment`: every column of the payment, and `payer`, `beneficiary` as party keys (-1 unattributed). */
export async function prepareRun(ledger: Ledger, pins: Pins): Promise<void> {
  await boundMemory(ledger);
  await ledger.run(`CREATE OR REPLACE TEMP TABLE run_party AS
    SELECT record, party FROM party_map WHERE version = ${pins.partyMap}`);
  const payers = await ledger.number(
    `SELECT payers_in_all FROM name_frequency_version WHERE version = ${pins.nameFrequency}`,
  );
  const known = payers >= rareBelow;
  await ledger.run(`CREATE OR REPLACE TEMP TABLE rare_name AS SELECT name_key FROM name_frequency
    WHERE version = ${pins.nameFrequency} AND ${known} AND payers::BIGINT * ${rareBelow} <= ${payers}`);
  // A status told later that holds from the payment's own instant is part of the payment (P2).
  await ledger.run(`CREATE OR REPLACE TEMP TABLE run_status AS
    SELECT payment_seq, arg_max(status, (s."at", s.seq)) AS status FROM status_change s
    WHERE s.kind = 'status' AND s.from_start AND s.seq <= ${pins.maxSeq} GROUP BY payment_seq`);
  // Read only beside the status itself, so that the last reason told may stand for all instants.
  await ledger.run(`CREATE OR REPLACE TEMP TABLE run_refusal AS
    SELECT payment_seq, arg_max(refusal_class, (s."at", s.seq)) AS refusal_class FROM status_change s
    WHERE s.kind = 'status' AND s.refusal_class IS NOT NULL AND s."at" <= ${pins.asOf} AND s.seq <= ${pins.maxSeq}
    GROUP BY payment_seq`);
  await ledger.run(`CREATE OR REPLACE TEMP MACRO name_is_rare(name) AS
    CASE WHEN name IS NULL OR NOT ${known} THEN NULL ELSE name IN (SELECT name_key FROM rare_name) END`);
  await ledger.run(
    `CREATE OR REPLACE TEMP VIEW run_source AS SELECT * FROM payment${await upTo(ledger, pins)}`,
  );
  await ledger.run(`CREATE OR REPLACE TEMP VIEW run_payment AS
    SELECT ${runColumns('a.party', 'b.party')}
    FROM run_source p
    LEFT JOIN run_party a ON a.record = p.payer_record
    LEFT JOIN run_party b ON b.record = p.beneficiary_record
    ${runJoins}`);
}

/** The condition on payments, where it leaves any out: each query would read two columns more for it. */
async function upTo(ledger: Ledger, { asOf, maxSeq }: Pins): Promise<string> {
  const later = `"at" > ${asOf} OR seq > ${maxSeq}`;
  if ((await ledger.number(`SELECT count(*) FROM (FROM payment WHERE ${later} LIMIT 1)`)) === 0) return '';
  return ` WHERE "at" <= ${asOf} AND seq <= ${maxSeq}`;
}

/** How many parties made a payment up to the pins. */
export async function countPayers(ledger: Ledger): Promise<number> {
  return ledger.number(
    'SELECT count(DISTINCT m.party) FROM run_party m JOIN (SELECT DISTINCT payer_record AS record FROM run_source) USING (record)',
  );
}
