import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ValueTable } from './value-table.js';

it('gives the first holder of each value of each kind since it was emptied (N1)', () => {
  const value = fc.oneof(
    fc.integer({ min: 0, max: 5 }),
    fc.bigInt({ min: 0n, max: 2n ** 53n - 1n }).map(Number),
    // Equal in their low 32 bits.
    fc.integer({ min: 0, max: 3 }).map((high) => high * 2 ** 32 + 7),
  );
  const entries = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), value), { maxLength: 64 });
  const table = new ValueTable(64);
  fc.assert(
    fc.property(entries, (list) => {
      table.clear(list.length);
      const known = new Map<string, number>();
      list.forEach(([kind, each], holder) => {
        const key = `${kind}:${each}`;
        if (!known.has(key)) known.set(key, holder);
        expect(table.firstOf(kind, each, holder)).toBe(known.get(key));
      });
    }),
    { seed: Number(process.env['VIGIE_SEED']) },
  );
});
