import { describe, expect, test } from 'vitest';
import { listed, payments, read } from '../testing/scenario.js';

const id = 'listed-payer';

describe(id, () => {
  test('is true of a listed payer with a payment', () => {
    expect(read([...payments({ on: 0 }), listed(0, 'payer', 3)]).says(id)).toBe('listed');
  });

  test('is false for a payer who is not listed, or listed as beneficiary only', () => {
    expect(read(payments({ on: 0 })).says(id)).toBe('false');
    expect(read([...payments({ on: 0 }), listed(0, 'beneficiary', 0)]).says(id)).toBe('false');
  });

  test('T3: holds from its instant until it is replaced', () => {
    const events = [...payments({ on: 0 }), listed(0, 'payer', 3), listed(0, 'payer', 8, 0)];
    expect(read(events, { asOf: 2.999 }).says(id)).toBe('false');
    expect(read(events, { asOf: 3 }).says(id)).toBe('listed');
    expect(read(events, { asOf: 8 }).says(id)).toBe('false');
  });

  test('is unknown without an executed payment', () => {
    const tried = payments({ on: 0, status: 'refused' });
    expect(read([...tried, listed(0, 'payer', 0)]).says(id)).toBe('unknown');
  });
});
