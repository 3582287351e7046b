import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnionFind } from '../../ledger/union-find.js';
import { paidByStrangers, type SharedPayers } from './shared-payers.js';

/** Everybody has a name that nobody else has, but for what these share. */
const named = (shared: Readonly<Record<number, readonly number[]>> = {}) =>
  new Map(Array.from({ length: 40 }, (_, at) => [at, [1_000 + at, ...(shared[at] ?? [])]]));

/** Records 1 and 2 bear two names; payers are 10 and up. */
function shared(payers: readonly number[], more: Partial<SharedPayers> = {}): SharedPayers {
  const all = payers.map((payer) => ({ payer, by: 'agent' as const, records: [1, 2] }));
  return {
    together: all,
    kin: named(),
    payers: () => payers,
    place: new Map([
      [1, 0.5],
      [2, 0.25],
    ]),
    ...more,
  };
}

const apart = new UnionFind(40);
const found = (given: SharedPayers, sets = apart) => paidByStrangers(given, sets, (root) => [root]);

describe('paidByStrangers (L5)', () => {
  it('asks for three payers who each pay both', () => {
    expect(found(shared([10, 11, 12]))).toEqual([{ one: 2, other: 1, strangers: 3 }]);
    expect(found(shared([10, 11]))).toEqual([]);
    expect(found(shared([10, 11, 11]))).toEqual([]);
  });

  it('is content with two where a third pays one and nobody who pays is kin', () => {
    const two = (third: number, kin = named()): SharedPayers =>
      shared([10, 11], { kin, payers: (record) => (record === 1 ? [10, 11, third] : [10, 11]) });
    expect(found(two(12))).toEqual([{ one: 2, other: 1, strangers: 2 }]);
    expect(found(two(12, named({ 2: [7], 12: [7] })))).toEqual([]);
    expect(found(two(12, named({ 10: [7], 12: [7] })))).toEqual([]);
    expect(found(two(12, new Map([...named()].filter(([record]) => record !== 12))))).toEqual([]);
  });

  it('asks for a smaller part where the two share a telephone and an agent', () => {
    const many = Array.from({ length: 12 }, (_, at) => 10 + at);
    const byAgent = shared([10, 11, 12], { payers: () => many });
    const byPhone = byAgent.together.map((each) => ({ ...each, by: 'phone' as const }));
    expect(found(byAgent)).toEqual([]);
    expect(found({ ...byAgent, together: byPhone })).toEqual([]);
    expect(found({ ...byAgent, together: [...byAgent.together, ...byPhone] })).toHaveLength(1);
  });

  it.each([
    ['a family once', named({ 10: [7], 11: [7] })],
    ['nobody of the family of those paid', named({ 1: [7], 10: [7] })],
    ['nobody who has no name', new Map([...named()].filter(([record]) => record !== 10))],
    ['nobody where those paid have no name', new Map([...named()].filter(([record]) => record !== 1))],
  ])('counts %s', (_, kin) => {
    expect(found(shared([10, 11, 12], { kin }))).toEqual([]);
    expect(found(shared([10, 11, 12, 13], { kin })).length).toBe(kin.has(1) ? 1 : 0);
  });

  it('counts a payer of two records once', () => {
    const sets = new UnionFind(40);
    sets.union(10, 11);
    expect(found(shared([10, 11, 12]), sets)).toEqual([]);
  });

  it('asks for a good part of those who pay the one whom fewer pay', () => {
    const many = Array.from({ length: 8 }, (_, at) => 10 + at);
    const given = (one: readonly number[], other: readonly number[]): SharedPayers =>
      shared([10, 11, 12], {
        payers: (record) => (record === 1 ? one : other),
      });
    expect(found(given(many, many))).toEqual([]);
    expect(found(given(many, many.slice(0, 7)))).toHaveLength(1);
  });

  it('says nothing of one party', () => {
    const sets = new UnionFind(40);
    sets.union(1, 2);
    expect(found(shared([10, 11, 12]), sets)).toEqual([]);
  });

  it('does not depend on the order in which payments came', () => {
    const payer = fc.integer({ min: 10, max: 16 });
    const records = fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 4 });
    const lists = fc.array(
      fc.record({ payer, by: fc.constantFrom('agent' as const, 'phone' as const), records }),
      { maxLength: 24 },
    );
    fc.assert(
      fc.property(lists, fc.array(fc.nat()), (together, order) => {
        const payers = new Map<number, number[]>();
        for (const each of together)
          for (const record of each.records) payers.set(record, [...(payers.get(record) ?? []), each.payer]);
        const place = new Map([1, 2, 3, 4, 5].map((record) => [record, record / 7]));
        const turned = together
          .map((each, at) => ({ ...each, records: [...each.records].reverse(), key: order[at] ?? at }))
          .sort((a, b) => a.key - b.key);
        const given = { kin: named(), payers: (record: number) => payers.get(record) ?? [], place };
        expect(found({ ...given, together: turned })).toEqual(found({ ...given, together }));
      }),
    );
  });
});
