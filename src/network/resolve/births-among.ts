/** Dates of birth of records that may stand with others: of a large ledger hardly any do, and only these are asked for. */
import type { Bond } from './cluster-records.js';
import type { Linked } from './link-records.js';

/** By record, days since 1970, of all records of these groups and bonds. `records` is the highest number of one. */
export function birthsAmong(
  { profiles, members }: Pick<Linked, 'profiles' | 'members'>,
  records: number,
  joined: { readonly groups: Iterable<ArrayLike<number>>; readonly bonds: Iterable<Bond> },
): ReadonlyMap<number, readonly number[]> {
  const asked = new Uint8Array(records + 1);
  for (const group of joined.groups) for (let at = 0; at < group.length; at++) asked[group[at] as number] = 1;
  for (const { one, other } of joined.bonds) asked[one] = asked[other] = 1;
  const { count, births, record } = profiles;
  const of = new Map<number, readonly number[]>();
  for (let profile = 0; profile < count; profile++) {
    const [from, to] = [births.start[profile] as number, births.start[profile + 1] as number];
    if (from === to) continue;
    const all = members.get(profile) ?? [record[profile] as number];
    for (const each of all) if (asked[each] === 1) of.set(each, [...births.keys.subarray(from, to)]);
  }
  return of;
}
