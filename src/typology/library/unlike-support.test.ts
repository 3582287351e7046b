import { describe, expect, test } from 'vitest';
import { every, payments, read, type Told, told } from '../testing/scenario.js';

const id = 'unlike-support';

function says(sent: readonly Told[], ...shared: readonly number[]): string {
  const inOrder = sent.toSorted((a, b) => a.on - b.on);
  return read([...payments(...inOrder), ...shared.map((about) => told('who-else', about, 400, 2))]).says(id);
}

const support = [0, 40, 75, 130, 160, 210, 250].map((on) => ({ on: on + 120, euros: 120 + on }));

describe(id, () => {
  test('larger payments over half a year are like support', () => {
    expect(says(support, 1)).toBe('false');
  });

  test('a shorter time, or a quarter and more of lower amounts, is unlike it', () => {
    expect(says(every(25, 5, { euros: 150 }, 250), 1)).toBe('unlike-support');
    const low = [200, 280].map((on) => ({ on, euros: 30 }));
    expect(says([...support, ...low], 1)).toBe('false');
    expect(says([...support, ...low, { on: 290, euros: 30 }], 1)).toBe('unlike-support');
  });

  test('one shared beneficiary who is not supported is enough', () => {
    const other = { on: 300, to: 2, euros: 30 };
    expect(says([...support, other], 1)).toBe('false');
    expect(says([...support, other], 1, 2)).toBe('unlike-support');
  });

  test('an unknown amount speaks against nothing', () => {
    expect(
      says(
        support.map(({ on }) => ({ on })),
        1,
      ),
    ).toBe('unlike-support');
  });

  test('is unknown where nobody else pays', () => {
    expect(says(support)).toBe('unknown');
  });

  test('the same three times as often is the same', () => {
    const often = support.flatMap((each) => [
      each,
      { ...each, on: each.on + 1 },
      { ...each, on: each.on + 2 },
    ]);
    expect(says(often, 1)).toBe('false');
  });
});
