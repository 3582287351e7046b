import { describe, expect, test } from 'vitest';
import { payments, read, told } from '../testing/scenario.js';

const id = 'shared-beneficiary';

describe(id, () => {
  test('reads what the beneficiary’s stream says of others', () => {
    const events = payments({ on: 0, to: 1 }, { on: 5, to: 2 });
    expect(read([...events, told('who-else', 2, 5, 1)]).says(id)).toBe('one-other');
    expect(read([...events, told('who-else', 2, 5, 1), told('who-else', 1, 9, 3)]).says(id)).toBe(
      'three-others',
    );
  });

  test('is false when nobody else pays the beneficiaries', () => {
    expect(read(payments({ on: 0 })).says(id)).toBe('false');
  });

  test('O2: sees a fact made at the instant of its own payment', () => {
    expect(read([...payments({ on: 3 }), told('who-else', 1, 3, 2)]).says(id)).toBe('two-others');
  });

  test('ends when the fact does, and rests on the payments to that beneficiary only', () => {
    const events = [...payments({ on: 0, to: 1 }, { on: 5, to: 2 }), told('who-else', 1, 5, 2)];
    expect(read(events).behind(id)).toEqual([1]);
    expect(read([...events, told('who-else', 1, 6, 0)]).says(id)).toBe('false');
  });

  test('is false, not unknown, where nothing was said', () => {
    expect(read(payments({ on: 0, to: -1 })).says(id)).toBe('unknown');
    expect(read(payments({ on: 0, to: 1 }, { on: 1, to: -1 })).says(id)).toBe('false');
  });
});
