import { describe, expect, test } from 'vitest';
import { payments, read } from '../testing/scenario.js';

const id = 'two-way-flow';

describe(id, () => {
  test('explains a pair that settles both ways, in either party’s stream', () => {
    const events = payments({ on: 0, euros: 100 }, { on: 5, euros: 40, from: 1, to: 0 });
    expect(read(events).explained(1)).toEqual([id]);
    expect(read(events, { role: 'beneficiary' }).explained(0)).toEqual([id]);
  });

  test('a tenth is the edge', () => {
    expect(read(payments({ on: 0, euros: 100 }, { on: 5, euros: 10, from: 1, to: 0 })).explained(1)).toEqual([
      id,
    ]);
    expect(
      read(payments({ on: 0, euros: 100 }, { on: 5, euros: 9.99, from: 1, to: 0 })).explained(1),
    ).toEqual([]);
  });

  test('an attempt to pay back explains nothing', () => {
    const tried = { on: 5, euros: 40, from: 1, to: 0, status: 'refused' } as const;
    expect(read(payments({ on: 0, euros: 100 }, tried)).explained(1)).toEqual([]);
  });

  test('an unknown amount back explains nothing', () => {
    expect(read(payments({ on: 0, euros: 100 }, { on: 5, from: 1, to: 0 })).explained(1)).toEqual([]);
  });
});
