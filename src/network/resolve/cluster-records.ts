/**
 * Bonds between records make parties, strongest first, unless a guard keeps two groups apart. A bond that would put a
 * contradiction into one party is refused as a whole, so that nobody is joined through somebody in between.
 */
import { pooledAbove } from '../../ledger/party-map.js';
import { UnionFind } from '../../ledger/union-find.js';
import { birthsDiffer } from './compare-births.js';
import { pairKey } from './pair-key.js';
import { mostNames, paidByStrangers, type SharedPayers } from './shared-payers.js';

export const ages = { unknown: 0, minor: 1, adult: 2 } as const;

export interface Bond {
  readonly one: number;
  readonly other: number;
}

export type Refusal = 'minor-adult' | 'judged-different' | 'birth-dates' | 'contradiction';

export interface Bonds {
  /** Highest record number. */
  readonly records: number;
  /** By record: `ages`. */
  readonly age: Uint8Array;
  /** By record, days since 1970. */
  readonly births: ReadonlyMap<number, readonly number[]>;
  readonly judgedSame: readonly Bond[];
  readonly judgedDifferent: readonly Bond[];
  /** Records of a party of the base, oldest id first. */
  readonly based: Iterable<ArrayLike<number>>;
  /** Records of each account that was on too many records to join them. */
  readonly accounts: Iterable<ArrayLike<number>>;
  /** Records of persons whom nobody names: on an account they are no further people. */
  readonly nameless: ReadonlySet<number>;
  /** Who pays beneficiaries that share an agent or a telephone. */
  readonly shared: SharedPayers;
  /** Pairs that a person left open. */
  readonly undecided: readonly Bond[];
  /** By likeness, which contradictions and dates of birth can refuse; strongest first. */
  readonly alike: readonly Bond[];
  /** Pairs that were compared and cannot be one person. */
  readonly contradicting: readonly Bond[];
}

export interface Clustered {
  readonly sets: UnionFind;
  readonly joinedByResolution: number;
  readonly joinedByJudgement: number;
  /** Beyond the base: accounts on many records of few people. */
  readonly joinedByAccount: number;
  /** Of two names, by strangers who pay both; among those joined by resolution. */
  readonly byPayers: readonly Bond[];
  /** Bonds of judgements and of the base that were refused: never in silence. */
  readonly refused: readonly (Bond & { readonly why: Refusal; readonly of: 'judgement' | 'base' })[];
  /** By `pairKey`. */
  readonly refusedAlike: ReadonlyMap<number, Refusal>;
}

export function clusterRecords(bonds: Bonds): Clustered {
  const groups = new Groups(bonds);
  const refused: (Bond & { why: Refusal; of: 'judgement' | 'base' })[] = [];
  const counts = { judgement: 0, alike: 0, account: 0 };
  for (const bond of bonds.judgedSame) {
    const why = groups.join(bond, 'said');
    if (why === undefined) counts.judgement++;
    else if (why !== 'joined') refused.push({ one: bond.one, other: bond.other, why, of: 'judgement' });
  }
  for (const party of bonds.based) {
    for (let at = 1; at < party.length; at++) {
      const one = party[at] as number;
      // Who may not stand with the first may still stand with the next.
      let first: Refusal | undefined;
      let stands = false;
      for (let before = 0; before < at && !stands; before++) {
        const why = groups.join({ one, other: party[before] as number }, 'said');
        stands = why === undefined || why === 'joined';
        if (!stands) first ??= why as Refusal;
      }
      if (!stands && first !== undefined)
        refused.push({ one, other: party[0] as number, why: first, of: 'base' });
    }
  }
  const refusedAlike = new Map<number, Refusal>();
  for (const bond of bonds.alike) {
    const why = groups.join(bond, 'alike');
    if (why === undefined) counts.alike++;
    else if (why !== 'joined') refusedAlike.set(pairKey(bond.one, bond.other), why);
  }
  for (const records of bonds.accounts) {
    const people = groups.people(records, bonds.nameless);
    if (people.length === 0) continue;
    for (let at = 1; at < people.length; at++) {
      const bond = { one: people[at] as number, other: people[0] as number };
      const why = groups.join(bond, 'account');
      if (why === undefined) counts.account++;
      else if (why !== 'joined') refused.push({ ...bond, why, of: 'base' });
    }
  }
  const byPayers = joinPaidByStrangers(bonds.shared, groups);
  return {
    sets: groups.sets,
    joinedByResolution: counts.alike + byPayers.length,
    byPayers,
    joinedByJudgement: counts.judgement,
    joinedByAccount: counts.account,
    refused,
    refusedAlike,
  };
}

/** Again while it joins anybody: what strangers pay under two names and a third is seen when the two are one. */
function joinPaidByStrangers(shared: SharedPayers, groups: Groups): readonly Bond[] {
  const joined: Bond[] = [];
  for (let before = -1; before < joined.length; ) {
    before = joined.length;
    for (const bond of paidByStrangers(shared, groups.sets, (root) => groups.members(root))) {
      const roots = [bond.one, bond.other].map((record) => groups.sets.find(record));
      // Each bond put one name more into its party.
      const names = joined.filter(({ one }) => roots.includes(groups.sets.find(one))).length + roots.length;
      if (names <= mostNames && groups.join(bond, 'payers') === undefined) joined.push(bond);
    }
  }
  return joined;
}

function byRecord(pairs: readonly Bond[]): ReadonlyMap<number, readonly number[]> {
  const apart = new Map<number, number[]>();
  const add = (one: number, other: number): void => {
    const known = apart.get(one);
    if (known === undefined) apart.set(one, [other]);
    else known.push(other);
  };
  for (const { one, other } of pairs) {
    add(one, other);
    add(other, one);
  }
  return apart;
}

/** What joins two groups. */
type By = 'said' | 'account' | 'alike' | 'payers';

/** Groups with what must hold for all of their members. */
class Groups {
  readonly sets: UnionFind;
  /** A ring of the members of each group. */
  private readonly next: Int32Array;
  private readonly size: Int32Array;
  private readonly age: Uint8Array;
  private readonly births: Map<number, readonly number[]>;
  private readonly different: ReadonlyMap<number, readonly number[]>;
  private readonly contradicting: ReadonlyMap<number, readonly number[]>;
  private readonly undecided: ReadonlyMap<number, readonly number[]>;

  constructor({ records, age, births, judgedDifferent, contradicting, undecided }: Bonds) {
    this.sets = new UnionFind(records + 1);
    this.next = Int32Array.from({ length: records + 1 }, (_, at) => at);
    this.size = new Int32Array(records + 1).fill(1);
    this.age = age.slice();
    this.births = new Map(births);
    this.different = byRecord(judgedDifferent);
    this.contradicting = byRecord(contradicting);
    this.undecided = byRecord(undecided);
  }

  /** Undefined when they were apart and are one now; `joined` when they were one before. */
  join({ one, other }: Bond, by: By): Refusal | 'joined' | undefined {
    const [a, b] = [this.sets.find(one), this.sets.find(other)];
    if (a === b) return 'joined';
    const why = this.refusal(a, b, by);
    if (why !== undefined) return why;
    const [age, size] = [(this.age[a] as number) | (this.age[b] as number), this.sizeOf(a) + this.sizeOf(b)];
    const births = [...new Set([...(this.births.get(a) ?? []), ...(this.births.get(b) ?? [])])];
    this.sets.union(a, b);
    [this.next[a], this.next[b]] = [this.next[b] as number, this.next[a] as number];
    const root = this.sets.find(a);
    this.age[root] = age;
    this.size[root] = size;
    if (births.length > 0) this.births.set(root, births);
    return undefined;
  }

  /**
   * One record of each group that holds some of these, in their order, those that bear a name first; none where they
   * are too many people. Nameless records are nobody else where most records of the account have a name.
   */
  people(records: ArrayLike<number>, nameless: ReadonlySet<number>): readonly number[] {
    const all = Array.from(records);
    const named = all.filter((record) => !nameless.has(record));
    const first = new Map<number, number>();
    const add = (record: number): void => {
      const root = this.sets.find(record);
      if (!first.has(root)) first.set(root, record);
    };
    named.forEach(add);
    if (first.size > pooledAbove) return [];
    for (const record of all) if (nameless.has(record)) add(record);
    return 2 * named.length > all.length || first.size <= pooledAbove ? [...first.values()] : [];
  }

  /** All of a group. */
  members(root: number): readonly number[] {
    const all = [root];
    for (let member = this.next[root] as number; member !== root; member = this.next[member] as number)
      all.push(member);
    return all;
  }

  private sizeOf(root: number): number {
    return this.size[root] as number;
  }

  private refusal(a: number, b: number, by: By): Refusal | undefined {
    if (((this.age[a] as number) | (this.age[b] as number)) === (ages.minor | ages.adult))
      return 'minor-adult';
    if (this.holdsPair(a, b, this.different)) return 'judged-different';
    if (by === 'said') return undefined;
    if (birthsDiffer(this.births.get(a) ?? [], this.births.get(b) ?? [])) return 'birth-dates';
    // Whoever was asked and could not tell is not overruled by who pays.
    if (by === 'payers') return this.holdsPair(a, b, this.undecided) ? 'contradiction' : undefined;
    // An account has one holder, whatever names others write beside it.
    return by === 'alike' && this.holdsPair(a, b, this.contradicting) ? 'contradiction' : undefined;
  }

  /** Whether a pair has one record in each group; the smaller one is walked through. */
  private holdsPair(a: number, b: number, pairs: ReadonlyMap<number, readonly number[]>): boolean {
    if (pairs.size === 0) return false;
    const [small, large] = this.sizeOf(a) <= this.sizeOf(b) ? [a, b] : [b, a];
    let member = small;
    do {
      for (const other of pairs.get(member) ?? []) if (this.sets.find(other) === large) return true;
      member = this.next[member] as number;
    } while (member !== small);
    return false;
  }
}
