import { describe, expect, test } from 'vitest';
import { every, payments, read, told } from '../testing/scenario.js';

const id = 'steady-remittance';
const steady = payments(...every(30, 7, { euros: 250 }));

describe(id, () => {
  test('explains a steady rhythm alone', () => {
    expect(read(steady).explained(1)).toEqual([id]);
  });

  test('S2: ends while two or more unlinked others pay the same beneficiary', () => {
    expect(read([...steady, told('who-else', 1, 100, 1)]).explained(1)).toEqual([id]);
    expect(read([...steady, told('who-else', 1, 100, 2)]).explained(1)).toEqual([]);
    const ended = [told('who-else', 1, 100, 2), told('who-else', 1, 180, 0)];
    expect(read([...steady, ...ended]).explained(1)).toEqual([id]);
  });

  test('S2: explains nothing in the beneficiary’s own stream', () => {
    expect(read(steady, { role: 'beneficiary' }).explained(0)).toEqual([]);
  });

  test('explains one pace whatever it is, so that sending more often ends nothing', () => {
    expect(read(payments(...every(3, 70, { euros: 40 }))).explained(1)).toEqual([id]);
    expect(read(payments(...every(10, 21, { euros: 250 }))).explained(1)).toEqual([id]);
  });

  test('does not explain payments at no pace', () => {
    const uneven = [0, 3, 40, 42, 90, 93, 97, 150, 152, 200, 203].map((on) => ({ on, euros: 250 }));
    expect(read(payments(...uneven)).explained(1)).toEqual([]);
  });

  test('an unknown amount is left out', () => {
    const gap = every(30, 7, { euros: 250 }).map(({ on, euros }, i) =>
      i === 3 ? { on } : { on, euros: euros ?? 0 },
    );
    expect(read(payments(...gap)).explained(1)).toEqual([id]);
  });
});
