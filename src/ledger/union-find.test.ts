import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnionFind } from './union-find.js';

describe('UnionFind', () => {
  it('joins exactly what a chain of links joins', () => {
    const link = fc.tuple(fc.nat(19), fc.nat(19));
    fc.assert(
      fc.property(fc.array(link, { maxLength: 30 }), (links) => {
        const sets = new UnionFind(20);
        const label = Array.from({ length: 20 }, (_, i) => i);
        for (const [one, other] of links) {
          const from = label[one];
          const to = label[other];
          expect(sets.union(one, other)).toBe(from !== to);
          label.forEach((value, i) => {
            if (value === from) label[i] = to as number;
          });
        }
        for (let a = 0; a < 20; a++) {
          for (let b = 0; b < 20; b++) expect(sets.find(a) === sets.find(b)).toBe(label[a] === label[b]);
        }
      }),
    );
  });
});
