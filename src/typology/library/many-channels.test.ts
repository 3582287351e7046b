import { describe, expect, test } from 'vitest';
import { payments, read, type Told } from '../testing/scenario.js';

const id = 'many-channels';

function says(...ways: readonly Told['known'][]): string {
  return read(payments(...ways.map((known, i): Told => ({ on: i, known: known ?? {} })))).says(id);
}

describe(id, () => {
  test('counts channels or providers', () => {
    expect(says({ channel: 'wallet' }, { channel: 'cash' })).toBe('two-ways');
    expect(says({ provider_id: 1 }, { provider_id: 2 }, { provider_id: 3 })).toBe('three-ways');
  });

  test('is false of one way, and does not add channels to providers', () => {
    expect(says({ channel: 'wallet', provider_id: 1 }, { channel: 'wallet', provider_id: 1 })).toBe('false');
    const two = says({ channel: 'wallet', provider_id: 1 }, { channel: 'cash', provider_id: 2 });
    expect(two).toBe('two-ways');
  });

  test('does not count what is not known', () => {
    expect(says({ channel: 'wallet' }, {})).toBe('false');
  });
});
