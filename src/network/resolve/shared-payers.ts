/**
 * Two names that strangers pay. Several payers who have nothing to do with each other and each pay both of two parties,
 * which collect at one agent or share a telephone: one who collects under two names. One telephone, or one payer, is a
 * household as often.
 */
import { pooledAbove } from '../../ledger/party-map.js';
import { UnionFind } from '../../ledger/union-find.js';
import { pairKey } from './pair-key.js';
import { wholeGroups } from './whole-groups.js';

/** Records of beneficiaries whom one payer pays and who share an agent or a telephone. */
export interface PaidTogether {
  readonly payer: number;
  readonly by: 'agent' | 'phone';
  readonly records: readonly number[];
}

export interface SharedPayers {
  readonly together: readonly PaidTogether[];
  /**
   * Of beneficiaries of `together` and all who pay them, where they have a name: numbers for its words and for what a
   * household shares. Of whoever has none it is not known whose kin they are.
   */
  readonly kin: ReadonlyMap<number, readonly number[]>;
  /** By record of a beneficiary, all who pay it. */
  readonly payers: (record: number) => Iterable<number>;
  /** Orders records by what they are called. */
  readonly place: ReadonlyMap<number, number>;
}

export const noSharedPayers: SharedPayers = {
  together: [],
  kin: new Map(),
  payers: () => [],
  place: new Map(),
};

/** So many strangers, and at least this share of all who pay the party that fewer pay. */
export const leastStrangers = 3;
export const leastOfPayers = 0.4;
/** Where the two have a telephone and an agent in common: a counter alone is many people's. */
export const leastOfPayersByBoth = 0.25;
/** So few where no kin pay either name, as they would pay a couple, and no fewer than `leastStrangers` pay one or the other. */
export const leastWithoutKin = 2;
/** Whoever pays more names than this at one counter pays no one person. */
export const mostNames: number = pooledAbove;

type Payers = ReadonlySet<number>;

interface Common {
  readonly roots: readonly [number, number];
  readonly payers: Set<number>;
  readonly by: Set<PaidTogether['by']>;
}

interface Candidate {
  readonly one: number;
  readonly other: number;
  readonly strangers: number;
}

/** Pairs of records of different groups that so many strangers pay, most strangers first; each two of those put together are one. */
export function paidByStrangers(
  { together, kin, payers, place }: SharedPayers,
  sets: UnionFind,
  members: (root: number) => readonly number[],
): readonly Candidate[] {
  const first = new Map<number, number>();
  const common = new Map<number, Common>();
  for (const { payer, by, records } of together) {
    const roots = [...new Set(records.map((record) => sets.find(record)))];
    for (const record of records) {
      const root = sets.find(record);
      const known = first.get(root);
      if (known === undefined || (place.get(record) ?? 0) < (place.get(known) ?? 0)) first.set(root, record);
    }
    for (const [at, a] of roots.entries())
      for (const b of roots.slice(at + 1)) {
        const pair = [Math.min(a, b), Math.max(a, b)] as const;
        const key = pairKey(a, b);
        const known = common.get(key) ?? { roots: pair, payers: new Set(), by: new Set() };
        common.set(key, known);
        known.payers.add(payer);
        known.by.add(by);
      }
  }
  const found: Candidate[] = [];
  for (const { roots, payers: paying, by } of common.values()) {
    if (paying.size < leastWithoutKin) continue;
    if (roots.some((root) => !members(root).some((each) => kin.has(each)))) continue;
    const paid = roots.flatMap(members);
    const { outside, strangers } = strangersAmong(paying, paid, kin, sets);
    if (strangers < leastWithoutKin) continue;
    const [ones, others] = roots.map((root) => payersOf(members(root), payers)) as [Payers, Payers];
    const people = [ones, others].map((all) => new Set([...all].map((each) => sets.find(each))).size);
    const share = by.size > 1 ? leastOfPayersByBoth : leastOfPayers;
    if (outside < share * Math.min(...people)) continue;
    if (strangers < leastStrangers) {
      const all = strangersAmong(new Set([...ones, ...others]), paid, kin, sets);
      if (!all.nobodyElse || all.strangers < leastStrangers) continue;
    }
    const [one = 0, other = 0] = roots
      .map((root) => first.get(root) as number)
      .sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
    found.push({ one, other, strangers });
  }
  const at = (record: number): number => place.get(record) ?? 0;
  found.sort((a, b) => b.strangers - a.strangers || at(a.one) - at(b.one) || at(a.other) - at(b.other));
  // Of a business everybody has a payer in common with everybody.
  return wholeGroups(found, mostNames, (one, other) => common.has(pairKey(sets.find(one), sets.find(other))));
}

function payersOf(records: readonly number[], payers: SharedPayers['payers']): Payers {
  return new Set(records.flatMap((record) => [...payers(record)]));
}

interface Strangers {
  readonly outside: number;
  readonly strangers: number;
  /** Of all who pay it is known that they are no kin of those paid. */
  readonly nobodyElse: boolean;
}

/**
 * Of those who pay and have a name, how many are no kin of those paid, and how many of these have nothing to do with each
 * other. Whoever has a word of a name or a household in common is of one family.
 */
function strangersAmong(
  paying: Payers,
  paid: readonly number[],
  kin: SharedPayers['kin'],
  sets: UnionFind,
): Strangers {
  const theirs = new Set(paid.flatMap((record) => kin.get(record) ?? []));
  const families = new UnionFind(paying.size);
  const by = new Map<number, number>();
  const counted = new Map<number, number>();
  for (const [at, payer] of [...paying].entries()) {
    const known = kin.get(payer);
    if (known === undefined || known.some((mark) => theirs.has(mark))) continue;
    const marks = [...known, -1 - sets.find(payer)];
    counted.set(at, sets.find(payer));
    for (const mark of marks) {
      const first = by.get(mark);
      if (first === undefined) by.set(mark, at);
      else families.union(first, at);
    }
  }
  return {
    outside: new Set(counted.values()).size,
    strangers: new Set([...counted.keys()].map((at) => families.find(at))).size,
    nobodyElse: counted.size === paying.size,
  };
}
