import { describe, expect, test } from 'vitest';
import { payments, read, type Told, told } from '../testing/scenario.js';

const id = 'own-amounts-low';
const shared = told('who-else', 1, 50, 1);

function says(...sent: readonly Told[]): string {
  return read([...payments(...sent), shared]).says(id);
}

describe(id, () => {
  test('half of the payments to the shared beneficiary are enough', () => {
    expect(says({ on: 0, euros: 59 }, { on: 3, euros: 60 })).toBe('half-lowest');
    expect(says({ on: 0, euros: 59 }, { on: 3, euros: 60 }, { on: 9, euros: 200 })).toBe('false');
  });

  test('what is sent to others does not count, nor what is set aside', () => {
    expect(says({ on: 0, euros: 90 }, { on: 3, to: 2, euros: 20 }, { on: 9, to: 2, euros: 20 })).toBe(
      'false',
    );
    const kin = { relationship: 'child', family_name_shared: 1 } as const;
    expect(says({ on: 0, euros: 90, known: kin })).toBe('unknown');
  });

  test('is unknown where nobody else pays and where no amount is known', () => {
    expect(read(payments({ on: 0, euros: 90 })).says(id)).toBe('unknown');
    expect(says({ on: 0 })).toBe('unknown');
  });

  test('the same three times as often is the same', () => {
    expect(says(...[90, 90, 90, 20, 20, 20].map((euros, on) => ({ on, euros })))).toBe('half-lowest');
  });
});
