/** Dates of birth of records that may stand with others: of a large ledger hardly any do, and only these are asked for. */
import type { Ledger } from '../../ledger/ledger.js';
import { readColumns } from '../../ledger/read-columns.js';
import { stageColumns } from '../../ledger/stage-integers.js';
import type { Bond } from './cluster-records.js';
import { listedBy } from './numbered-columns.js';

/**
 * By record, days since 1970, of all records of these groups and bonds, also of those that stand in no pair. `records` is the
 * highest number of one.
 */
export async function birthsAmong(
  ledger: Ledger,
  records: number,
  joined: { readonly groups: Iterable<ArrayLike<number>>; readonly bonds: Iterable<Bond> },
): Promise<ReadonlyMap<number, readonly number[]>> {
  const asked = new Uint8Array(records + 1);
  for (const group of joined.groups) for (let at = 0; at < group.length; at++) asked[group[at] as number] = 1;
  for (const { one, other } of joined.bonds) asked[one] = asked[other] = 1;
  const all: number[] = [];
  for (let record = 0; record <= records; record++) if (asked[record] === 1) all.push(record);
  await stageColumns(ledger, 'resolve_asked', { record: all });
  const [record = [], day = []] = await readColumns(
    ledger,
    `SELECT m.record, v.key::INTEGER FROM resolve_asked a JOIN resolve_member m ON m.record = a.record
     JOIN resolve_value v ON v.profile = m.profile AND v.field = 'birth-date'`,
    ['integer', 'integer'],
  );
  return listedBy(record, day);
}
