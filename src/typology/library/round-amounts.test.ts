import { describe, expect, test } from 'vitest';
import { payments, read, type Told } from '../testing/scenario.js';

const id = 'round-amounts';

function says(...round: readonly (number | undefined)[]): string {
  const told = round.map((each, i): Told => ({ on: i, euros: 40, known: { round_sent: each } }));
  return read(payments(...told)).says(id);
}

describe(id, () => {
  test('is true where half or three quarters are round, as sent or as paid out', () => {
    expect(says(1, 1, 0, 0)).toBe('half');
    expect(says(1, 1, 1, 0)).toBe('most');
    const paidOut = [0, 1, 2].map((on) => ({ on, known: { round_sent: 0, round_paid_out: 1 } }));
    expect(read(payments(...paidOut)).says(id)).toBe('most');
  });

  test('is false of amounts as a family’s bills come', () => {
    expect(says(0, 0, 1)).toBe('false');
  });

  test('is unknown below three payments of which it is known', () => {
    expect(says(1, 1)).toBe('unknown');
    expect(says(1, 1, undefined)).toBe('unknown');
  });
});
