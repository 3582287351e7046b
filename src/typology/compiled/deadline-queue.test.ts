import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DeadlineQueue } from './deadline-queue.js';

it('gives instants back soonest first, equal ones in the order in which they entered', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 80 }), (instants) => {
      const queue = new DeadlineQueue<number>();
      instants.forEach((at, index) => {
        queue.add(at, index);
      });
      const taken: [number, number][] = [];
      while (queue.next() < Number.POSITIVE_INFINITY) taken.push([queue.next(), queue.take()]);
      const expected = instants
        .map((at, index): [number, number] => [at, index])
        .toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
      expect(taken).toEqual(expected);
    }),
  );
});

it('has nothing to take when empty', () => {
  expect(() => new DeadlineQueue<number>().take()).toThrow('no deadline');
});
