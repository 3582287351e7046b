import { describe, expect, test } from 'vitest';
import { payments, read } from '../testing/scenario.js';

const id = 'own-account';

describe(id, () => {
  test('explains a shared account and a declared own account', () => {
    expect(read(payments({ on: 0, known: { account_shared: 1 } })).explained(1)).toEqual([id]);
    expect(read(payments({ on: 0, known: { relationship: 'self' } })).explained(1)).toEqual([id]);
  });

  test('explains a payment of a party to itself', () => {
    expect(read(payments({ on: 0, to: 0, known: { account_shared: 1 } })).explained(0)).toEqual([id]);
  });

  test('does not explain a friend', () => {
    expect(
      read(payments({ on: 0, known: { relationship: 'friend', account_shared: 0 } })).explained(1),
    ).toEqual([]);
  });

  test('half of the payments is enough, fewer are not', () => {
    const own = { on: 0, known: { account_shared: 1 } };
    expect(read(payments(own, { on: 1 })).explained(1)).toEqual([id]);
    expect(read(payments(own, { on: 1 }, { on: 2 })).explained(1)).toEqual([]);
  });

  test('what is unknown explains nothing', () => {
    expect(read(payments({ on: 0 })).explained(1)).toEqual([]);
  });
});
