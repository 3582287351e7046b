/** What resolution starts from: the parties of the base map that have several records, and who was under 18. */
import type { Ledger } from '../../ledger/ledger.js';
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
