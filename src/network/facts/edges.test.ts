import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Edge, endsOf, heldAt, numberHeld } from './edges.js';
import { instantsOf, never, stepsOf, valueAt } from './spans.js';

const edge: fc.Arbitrary<Edge> = fc
  .record({
    payer: fc.nat(3),
    beneficiary: fc.nat(3),
    seq: fc.nat(),
    from: fc.nat(9),
    lasts: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constant(never)),
  })
  .map(({ lasts, ...rest }) => ({ ...rest, until: rest.from + lasts }));

it('numbers those held as one looked at instant by instant', () => {
  fc.assert(
    fc.property(fc.array(edge, { maxLength: 12 }), (edges) => {
      const number = (at: number): number => endsOf(heldAt(edges, at), 'beneficiary').length;
      const found = numberHeld(edges, 'beneficiary');
      expect(found.filter(({ value }, i) => value !== (found[i - 1]?.value ?? 0))).toEqual(
        stepsOf(instantsOf(edges), number, 0),
      );
      for (let at = -1; at < 20; at += 0.5) expect(valueAt(found, at, 0)).toBe(number(at));
    }),
  );
});
