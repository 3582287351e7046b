/**
 * Everybody in a party is compared with everybody: links alone would chain people together through somebody in
 * between. Pairs that no block found are compared here by name and date of birth.
 */
import { UnionFind } from '../../ledger/union-find.js';
import { type Bridges, bridgesOf } from './bridges.js';
import type { Bond } from './cluster-records.js';
import { birthLevels } from './compare-births.js';
import { levelAt, nameDiffers, type Pairs, pairsOf } from './compare-pairs.js';
import { sharesIdentifier } from './join-pair.js';
import { pairKey } from './pair-key.js';
import type { Profiles } from './profiles.js';

/** Beyond so many profiles only the pairs that blocks found are looked at, and their records are flagged. */
const mostCompared = 200;

/** By dates of birth or names that nobody bears together. */
function contradicts(pairs: Pairs, at: number, bridges: Bridges): boolean {
  const [one, other] = [pairs.one[at] as number, pairs.other[at] as number];
  if (levelAt(pairs, at, 'birth-date') === birthLevels.differs && !bridges.bornBetween(one, other))
    return true;
  return nameDiffers(pairs, at) && !sharesIdentifier(pairs, at) && !bridges.between(one, other);
}

export interface Contradictions {
  /** Between records that stand for profiles which links would put into one party. */
  readonly found: readonly Bond[];
  /** Profiles of groups too large for all of their pairs to be looked at. */
  readonly tooMany: readonly number[];
}

export function contradictionsWithin(
  profiles: Profiles,
  pairs: Pairs,
  alike: readonly Bond[],
): Contradictions {
  // Hardly any record is in a bond.
  const bonded = new Set(alike.flatMap(({ one, other }) => [one, other]));
  const profileOf = new Map<number, number>();
  for (let profile = 0; profile < profiles.count; profile++) {
    const record = profiles.record[profile] as number;
    if (bonded.has(record)) profileOf.set(record, profile);
  }
  const sets = new UnionFind(profiles.count);
  for (const { one, other } of alike) {
    const [a, b] = [profileOf.get(one), profileOf.get(other)];
    if (a !== undefined && b !== undefined) sets.union(a, b);
  }
  const groups = new Map<number, number[]>();
  for (let profile = 0; profile < profiles.count; profile++) {
    const root = sets.find(profile);
    if (root === profile) continue;
    const known = groups.get(root);
    if (known === undefined) groups.set(root, [root, profile]);
    else known.push(profile);
  }
  const bridges = bridgesOf(
    profiles,
    [...groups.values()].filter(({ length }) => length <= mostCompared),
  );
  const found: Bond[] = [];
  const compared = new Set<number>();
  for (let at = 0; at < pairs.length; at++) {
    const [a, b] = [pairs.one[at] as number, pairs.other[at] as number];
    if (a === b || sets.find(a) !== sets.find(b)) continue;
    compared.add(pairKey(a, b));
    if (contradicts(pairs, at, bridges))
      found.push({ one: profiles.record[a] as number, other: profiles.record[b] as number });
  }
  const tooMany: number[] = [];
  for (const group of groups.values()) {
    if (group.length > mostCompared) for (const each of group) tooMany.push(each);
    else if (group.length > 2) found.push(...contradictionsOf(profiles, group, compared, bridges));
  }
  return { found, tooMany };
}

/** Among the pairs of a group that no block found; a group at a time, so that memory holds the pairs of one. */
function contradictionsOf(
  profiles: Profiles,
  group: readonly number[],
  compared: ReadonlySet<number>,
  bridges: Bridges,
): readonly Bond[] {
  const one: number[] = [];
  const other: number[] = [];
  for (const a of group) {
    for (const b of group) {
      if (a >= b || compared.has(pairKey(a, b))) continue;
      one.push(a);
      other.push(b);
    }
  }
  const further = pairsOf(profiles, Int32Array.from(one), Int32Array.from(other));
  const found: Bond[] = [];
  for (let at = 0; at < further.length; at++) {
    if (!contradicts(further, at, bridges)) continue;
    found.push({
      one: profiles.record[further.one[at] as number] as number,
      other: profiles.record[further.other[at] as number] as number,
    });
  }
  return found;
}
