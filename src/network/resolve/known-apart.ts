/** Profiles that are two people's by what people judged or by age, however alike. */
import type { Judgement } from '../../ledger/judgements.js';
import { ages } from './cluster-records.js';
import { pairKey } from './pair-key.js';
import type { Profiles } from './profiles.js';

export type Apart = (one: number, other: number) => boolean;

export function knownApart(
  { count, record }: Pick<Profiles, 'count' | 'record'>,
  members: ReadonlyMap<number, readonly number[]>,
  said: { readonly judged: readonly Judgement[]; readonly age: Uint8Array },
): Apart {
  const different = said.judged.filter(({ verdict }) => verdict === 'different');
  const asked = new Set(different.flatMap(({ one, other }) => [one, other]));
  const recordsOf = (profile: number): readonly number[] =>
    members.get(profile) ?? [record[profile] as number];
  const profileOf = new Map<number, number>();
  for (let profile = 0; profile < count && profileOf.size < asked.size; profile++)
    for (const each of recordsOf(profile)) if (asked.has(each)) profileOf.set(each, profile);
  const keys = new Set(
    different.map(({ one, other }) => pairKey(profileOf.get(one) ?? -1, profileOf.get(other) ?? -1)),
  );
  const ageOf = Uint8Array.from({ length: count }, (_, profile) =>
    recordsOf(profile).reduce((age, each) => age | (said.age[each] as number), ages.unknown),
  );
  return (one, other) =>
    ((ageOf[one] as number) | (ageOf[other] as number)) === (ages.minor | ages.adult) ||
    keys.has(pairKey(one, other));
}
