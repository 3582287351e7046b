import { describe, expect, test } from 'vitest';
import { payments, read, type Told } from '../testing/scenario.js';

const id = 'device-country-mismatch';

function says(...abroad: readonly (number | undefined)[]): string {
  return read(payments(...abroad.map((each, i): Told => ({ on: i, known: { ip_abroad: each } })))).says(id);
}

describe(id, () => {
  test('is true where half or three quarters are ordered from elsewhere', () => {
    expect(says(1, 0)).toBe('half');
    expect(says(1, 1, 1, 0)).toBe('most');
  });

  test('is false of one journey among many payments', () => {
    expect(says(0, 0, 1, 0)).toBe('false');
  });

  test('is unknown below two payments of which both countries are known', () => {
    expect(says(1)).toBe('unknown');
    expect(says(1, undefined)).toBe('unknown');
  });
});
