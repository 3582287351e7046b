/** What resolution starts from: the parties of the base map that have several records, and who was under 18. */
import type { Ledger } from '../../ledger/ledger.js';
import { pooledAbove } from '../../ledger/party-map.js';
import { readColumns } from '../../ledger/read-columns.js';
import { ages } from './cluster-records.js';

/** Records of each base party of two or more, and these parties, by role and id: the order in which they came must not matter. */
export async function baseParties(ledger: Ledger, base: number): Promise<readonly Int32Array[]> {
  const [party, record] = await readColumns(
    ledger,
    `SELECT m.party, m.record FROM party_map m JOIN record r ON r.record = m.record
     SEMI JOIN (SELECT party FROM party_map WHERE version = ${base} GROUP BY party HAVING count(*) > 1) s ON s.party = m.party
     WHERE m.version = ${base}
     ORDER BY min(encode(r.role || r.record_id)) OVER (PARTITION BY m.party), m.party, r.role, encode(r.record_id), r.id_rule`,
    ['integer', 'integer'],
  );
  if (party === undefined || record === undefined) return [];
  const parties: Int32Array[] = [];
  for (let start = 0; start < party.length; ) {
    let end = start + 1;
    while (end < party.length && party[end] === party[start]) end++;
    parties.push(Int32Array.from(record.subarray(start, end)));
    start = end;
  }
  return parties;
}

/** By record, as `ages`: under 18 at any payment of its role, of age at all whose age is known, or unknown. */
export async function recordAges(ledger: Ledger, records: number): Promise<Uint8Array> {
  const age = new Uint8Array(records + 1);
  for (const role of ['payer', 'beneficiary'] as const) {
    const [record, minor] = await readColumns(
      ledger,
      `SELECT ${role}_record AS record, (min(${role}_age) < 18)::TINYINT AS minor FROM payment
       WHERE ${role}_age IS NOT NULL AND ${role}_record IS NOT NULL GROUP BY ${role}_record`,
      ['integer', 'integer'],
    );
    record?.forEach((each, at) => {
      age[each] = minor?.[at] === 1 ? ages.minor : ages.adult;
    });
  }
  return age;
}

/**
 * Records of each account that stands on too many for the base (I4): likeness may show that these are few people. In the
 * order of accounts and ids, never of rows.
 */
export async function sharedAccounts(ledger: Ledger): Promise<readonly Int32Array[]> {
  const [record, last] = await readColumns(
    ledger,
    `SELECT a.record, (lead(a.account_key) OVER w IS DISTINCT FROM a.account_key)::TINYINT AS last
     FROM record_account a JOIN record r ON r.record = a.record
     SEMI JOIN (SELECT account_key FROM record_account GROUP BY account_key HAVING count(*) > ${pooledAbove}) s
       ON s.account_key = a.account_key
     WINDOW w AS (ORDER BY a.account_key, r.role, encode(r.record_id), r.id_rule)
     ORDER BY a.account_key, r.role, encode(r.record_id), r.id_rule`,
    ['integer', 'integer'],
  );
  const accounts: Int32Array[] = [];
  let start = 0;
  last?.forEach((ends, at) => {
    if (ends === 0) return;
    accounts.push(Int32Array.from((record as Int32Array).subarray(start, at + 1)));
    start = at + 1;
  });
  return accounts;
}

/** Of the records of such accounts that likeness may join, those that no payment names. */
export async function namelessRecords(
  ledger: Ledger,
  accounts: readonly Int32Array[],
): Promise<ReadonlySet<number>> {
  if (accounts.length === 0) return new Set();
  const [record = []] = await readColumns(
    ledger,
    `SELECT m.record FROM resolve_member m
     SEMI JOIN (SELECT record FROM record_account SEMI JOIN (
       SELECT account_key FROM record_account GROUP BY account_key HAVING count(*) > ${pooledAbove}) s USING (account_key)) a
       ON a.record = m.record
     ANTI JOIN resolve_profile_name n ON n.profile = m.profile`,
    ['integer'],
  );
  return new Set(record);
}
