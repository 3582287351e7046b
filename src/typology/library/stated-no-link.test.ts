import { describe, expect, test } from 'vitest';
import { payments, read, type Told } from '../testing/scenario.js';

const id = 'stated-no-link';

function says(...relationships: readonly (string | undefined)[]): string {
  const told = relationships.map((relationship, i): Told => ({ on: i, known: { relationship } }));
  return read(payments(...told)).says(id);
}

describe(id, () => {
  test('is true of an answer that names no tie', () => {
    for (const answer of ['friend', 'none', 'other']) expect(says(answer)).toBe('most');
  });

  test('is false of kin, a partner or business', () => {
    for (const answer of ['partner', 'business']) expect(says(answer)).toBe('false');
    const kin = { on: 0, known: { relationship: 'child' } } as const;
    // Stated kin is set aside: what is left are the friends.
    expect(read(payments(kin, { on: 1, to: 2, known: { relationship: 'friend' } })).says(id)).toBe('most');
  });

  test('half and three quarters are enough, less is not', () => {
    expect(says('friend', 'partner')).toBe('half');
    expect(says('friend', 'none', 'other', 'partner')).toBe('most');
    expect(says('friend', 'partner', 'partner')).toBe('false');
  });

  test('no answer is none: unknown alone, left out beside others', () => {
    expect(says(undefined, undefined)).toBe('unknown');
    expect(says('friend', undefined, undefined)).toBe('most');
  });
});
