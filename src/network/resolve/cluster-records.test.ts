import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ages, type Bond, type Bonds, clusterRecords } from './cluster-records.js';
import { birthsDiffer } from './compare-births.js';
import { pairKey } from './pair-key.js';
import { noSharedPayers, type SharedPayers } from './shared-payers.js';

const records = 12;
const none: Bonds = {
  records,
  age: new Uint8Array(records + 1),
  births: new Map(),
  judgedSame: [],
  judgedDifferent: [],
  based: [],
  accounts: [],
  nameless: new Set(),
  shared: noSharedPayers,
  undecided: [],
  alike: [],
  contradicting: [],
};
const record = fc.integer({ min: 1, max: records });
const bond = fc.record({ one: record, other: record }).filter(({ one, other }) => one !== other);
const bonds = fc.array(bond, { maxLength: 16 });

/** Group of each record, named by its least member. */
function groupsOf(given: Partial<Bonds>): readonly number[] {
  const { sets } = clusterRecords({ ...none, ...given });
  const least = new Map<number, number>();
  return Array.from({ length: records }, (_, at) => {
    const root = sets.find(at + 1);
    const group = least.get(root) ?? at + 1;
    least.set(root, group);
    return group;
  });
}

/** Every pair again and again until nothing changes. */
function naive(all: readonly Bond[]): readonly number[] {
  const group = Array.from({ length: records }, (_, at) => at + 1);
  for (let changed = true; changed; ) {
    changed = false;
    for (const { one, other } of all) {
      const least = Math.min(group[one - 1] as number, group[other - 1] as number);
      for (const each of [one, other]) {
        changed ||= group[each - 1] !== least;
        group[each - 1] = least;
      }
    }
  }
  return group;
}

describe('clusterRecords', () => {
  it('makes the components of a naive union of all bonds where nothing speaks against (L4)', () => {
    fc.assert(
      fc.property(bonds, bonds, bonds, (judgedSame, alike, based) => {
        const given = {
          judgedSame,
          alike,
          based: based.map(({ one, other }) => [one, other]),
        };
        expect(groupsOf(given)).toEqual(naive([...judgedSame, ...based, ...alike]));
      }),
    );
  });

  it('never puts a contradiction into one party, whatever the bonds (L5, L6)', () => {
    const age = fc.array(fc.constantFrom(...Object.values(ages)), {
      minLength: records + 1,
      maxLength: records + 1,
    });
    const births = fc.array(fc.tuple(record, fc.constantFrom(0, 1, 8_000)), { maxLength: 6 });
    fc.assert(
      fc.property(
        bonds,
        bonds,
        bonds,
        bonds,
        age,
        births,
        (alike, base, apart, judgedDifferent, aged, born) => {
          const given: Bonds = {
            ...none,
            age: Uint8Array.from(aged),
            births: new Map(born.map(([each, days]) => [each, [days]])),
            alike,
            judgedDifferent,
            contradicting: apart,
          };
          const groups = groupsOf(given);
          const members = (group: number) => groups.flatMap((each, at) => (each === group ? [at + 1] : []));
          for (const group of new Set(groups)) {
            const all = members(group);
            const kinds = new Set(all.map((each) => aged[each]).filter((each) => each !== ages.unknown));
            expect(kinds.size).toBeLessThan(2);
            for (const one of all)
              for (const other of all)
                expect(birthsDiffer(given.births.get(one) ?? [], given.births.get(other) ?? [])).toBe(false);
          }
          for (const { one, other } of [...judgedDifferent, ...apart])
            expect(groups[one - 1]).not.toBe(groups[other - 1]);
          // The base is joined by accounts, which dates of birth do not refuse; ages and judgements do.
          const based = groupsOf({
            ...given,
            accounts: [],
            alike: [],
            based: base.map(({ one, other }) => [one, other]),
          });
          for (const { one, other } of judgedDifferent) expect(based[one - 1]).not.toBe(based[other - 1]);
        },
      ),
    );
  });

  it('refuses the weaker of two bonds that do not go together, and says which and why', () => {
    const { sets, refusedAlike } = clusterRecords({
      ...none,
      alike: [
        { one: 1, other: 2 },
        { one: 2, other: 3 },
      ],
      contradicting: [{ one: 1, other: 3 }],
    });
    expect([sets.find(1) === sets.find(2), sets.find(2) === sets.find(3)]).toEqual([true, false]);
    expect([...refusedAlike]).toEqual([[pairKey(2, 3), 'contradiction']]);
  });

  it('joins what is left of a party of the base that a guard takes apart', () => {
    const age = new Uint8Array(records + 1);
    age.set([0, ages.adult, ages.minor, ages.adult]);
    const { sets, refused } = clusterRecords({ ...none, age, based: [[1, 2, 3]] });
    expect([sets.find(1) === sets.find(3), sets.find(1) === sets.find(2)]).toEqual([true, false]);
    expect(refused).toEqual([{ one: 2, other: 1, why: 'minor-adult', of: 'base' }]);
  });

  describe('accounts on many records', () => {
    const many = [1, 2, 3, 4, 5, 6, 7];
    it('take records that nobody names for nobody else, where most have a name (I4, L5)', () => {
      const accounts = [many];
      const alike = [1, 2, 3].map((one) => ({ one, other: one + 1 }));
      expect(groupsOf({ accounts, alike }).slice(0, 7)).toEqual([1, 1, 1, 1, 1, 1, 1]);
      const named = { accounts, alike: alike.slice(1), nameless: new Set([5, 6, 7]) };
      expect(groupsOf(named).slice(0, 7)).toEqual([1, 1, 1, 1, 1, 1, 1]);
      expect(groupsOf({ ...named, nameless: new Set() }).slice(0, 7)).toEqual([1, 2, 2, 2, 5, 6, 7]);
    });

    it('join nobody where hardly any has a name', () => {
      expect(groupsOf({ accounts: [many], nameless: new Set([2, 3, 4, 5, 6, 7]) })).toEqual(groupsOf({}));
    });
  });

  describe('two names whom the same strangers pay', () => {
    const payers = [10, 11, 12];
    const shared: SharedPayers = {
      ...noSharedPayers,
      together: payers.map((payer) => ({ payer, by: 'agent' as const, records: [1, 2] })),
      kin: new Map([1, 2, ...payers].map((record) => [record, [record]])),
      payers: () => payers,
    };
    const together = (given: Partial<Bonds>) => {
      const { sets, byPayers } = clusterRecords({ ...none, shared, ...given });
      return [sets.find(1) === sets.find(2), byPayers.length];
    };

    it('are one party, though their names contradict each other (L5)', () => {
      expect(together({})).toEqual([true, 1]);
      expect(together({ contradicting: [{ one: 1, other: 2 }] })).toEqual([true, 1]);
    });

    it('stay two where a person, a date of birth or an age says so (L5, L6, L7)', () => {
      const age = new Uint8Array(records + 1);
      age.set([0, ages.adult, ages.minor]);
      const births = new Map([
        [1, [0]],
        [2, [8_000]],
      ]);
      const bond = [{ one: 1, other: 2 }];
      for (const given of [{ age }, { births }, { judgedDifferent: bond }, { undecided: bond }])
        expect(together(given)).toEqual([false, 0]);
    });
  });
});
