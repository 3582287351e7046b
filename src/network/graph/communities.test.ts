import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnionFind } from '../../ledger/union-find.js';
import { communities, type Edge } from './communities.js';

const edge = (nodes: number): fc.Arbitrary<Edge> =>
  fc
    .tuple(fc.nat(nodes - 1), fc.nat(nodes - 1), fc.integer({ min: 1, max: 9 }))
    .filter(([one, other]) => one !== other)
    .map(([one, other, weight]) => ({ one, other, weight }));

function naive(edges: readonly Edge[]): readonly (readonly number[])[] {
  const sets = new UnionFind(64);
  for (const { one, other } of edges) sets.union(one, other);
  const found = new Map<number, number[]>();
  const nodes = [...new Set(edges.flatMap(({ one, other }) => [one, other]))].sort((a, b) => a - b);
  for (const node of nodes) found.set(sets.find(node), [...(found.get(sets.find(node)) ?? []), node]);
  return [...found.values()].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

describe('communities', () => {
  it('are the components that a naive union-find finds, where none is too large', () => {
    fc.assert(
      fc.property(fc.array(edge(40), { maxLength: 60 }), (edges) => {
        expect(communities(edges, 64).map(({ members }) => members)).toEqual(naive(edges));
      }),
    );
  });

  it('do not hang on the order of edges or on which end stands first', () => {
    const shuffled = fc
      .array(edge(30), { minLength: 1, maxLength: 80 })
      .chain((edges) =>
        fc.tuple(fc.constant(edges), fc.shuffledSubarray(edges, { minLength: edges.length })),
      );
    fc.assert(
      fc.property(shuffled, ([edges, others]) => {
        const turned = others.map(({ one, other, weight }, i) =>
          i % 2 === 0 ? { one: other, other: one, weight } : { one, other, weight },
        );
        expect(communities(turned, 6)).toEqual(communities(edges, 6));
      }),
    );
  });

  it('do not hang on parties with whom they share nothing', () => {
    const edges = fc.array(edge(30), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(edges, edges, (some, others) => {
        const apart = others.map(({ one, other, weight }) => ({ one: one + 30, other: other + 30, weight }));
        expect(communities([...some, ...apart], 6)).toEqual([
          ...communities(some, 6),
          ...communities(apart, 6),
        ]);
      }),
    );
  });

  it('leave a star whole, which nothing can tell apart, and say so', () => {
    const star = Array.from({ length: 400 }, (_, i) => ({ one: 0, other: i + 1, weight: (i % 5) + 1 }));
    const [only, ...others] = communities(star, 300);
    expect(others).toEqual([]);
    expect(only?.members).toHaveLength(401);
    expect(only?.isSplit).toBe(false);
  });

  it('are each held together by ties of their own', () => {
    fc.assert(
      fc.property(fc.array(edge(40), { minLength: 1, maxLength: 90 }), (edges) => {
        for (const { members } of communities(edges, 5)) {
          const inside = new Set(members);
          const own = edges.filter(({ one, other }) => inside.has(one) && inside.has(other));
          expect(naive(own)).toEqual(members.length === 1 ? [] : [members]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('tell two crowds apart that one tie joins, and put nobody into two', () => {
    const clique = (from: number): Edge[] =>
      Array.from({ length: 5 }, (_, i) => i).flatMap((i) =>
        Array.from({ length: i }, (_, j) => ({ one: from + j, other: from + i, weight: 3 })),
      );
    const found = communities([...clique(0), ...clique(10), { one: 4, other: 10, weight: 1 }], 8);
    expect(found).toEqual([
      { members: [0, 1, 2, 3, 4], isSplit: true },
      { members: [10, 11, 12, 13, 14], isSplit: true },
    ]);
  });
});
