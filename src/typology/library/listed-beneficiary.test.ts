import { describe, expect, test } from 'vitest';
import { every, listed, payments, read } from '../testing/scenario.js';

const id = 'listed-beneficiary';

describe(id, () => {
  test('is true from the instant on which the list is known', () => {
    const events = [...payments({ on: 0 }), listed(1, 'beneficiary', 10)];
    expect(read(events, { asOf: 9.999 }).says(id)).toBe('false');
    expect(read(events, { asOf: 10 }).says(id)).toBe('listed');
  });

  test('is false when the party is listed in the other role, or no longer', () => {
    expect(read([...payments({ on: 0 }), listed(1, 'payer', 0)]).says(id)).toBe('false');
    const withdrawn = [listed(1, 'beneficiary', 0), listed(1, 'beneficiary', 5, 0)];
    expect(read([...payments({ on: 1 }), ...withdrawn]).says(id)).toBe('false');
  });

  test('E8: an explained relation does not cancel it', () => {
    const family = payments(...every(30, 8, { euros: 250, known: { relationship: 'child' } }));
    const seen = read([...family, listed(1, 'beneficiary', 100)]);
    expect([seen.explained(1).length > 0, seen.says(id)]).toEqual([true, 'listed']);
  });

  test('S1: brings a payment into scope that no listed corridor selects', () => {
    const elsewhere = payments({ on: 0, known: { corridor_listed: 0 } });
    expect(read(elsewhere).says(id)).toBe('unknown');
    expect(read([...elsewhere, listed(1, 'beneficiary', 0)]).says(id)).toBe('listed');
  });

  test('is unknown for an unattributed beneficiary', () => {
    expect(read(payments({ on: 0, to: -1 })).says(id)).toBe('unknown');
  });
});
