import { describe, expect, test } from 'vitest';
import { becomes, payments, read, type Told } from '../testing/scenario.js';

const id = 'split-after-compliance-refusal';

function refused(why: string | undefined = 'compliance'): Told {
  const known = { refusal_class: why, provider_id: 1, channel: 'money_transfer' };
  return { on: 0, euros: 200, status: 'refused', known };
}
function then(on: number, euros: number, known: Told['known'] = {}): Told {
  return { on, euros, known: { provider_id: 1, channel: 'money_transfer', ...known } };
}

describe(id, () => {
  test('is true when less follows, or another provider or channel', () => {
    expect(read(payments(refused(), then(1, 90))).says(id)).toBe('within-three-days');
    expect(read(payments(refused(), then(1, 200, { provider_id: 2 }))).says(id)).toBe('within-three-days');
    expect(read(payments(refused(), then(1, 200, { channel: 'wallet' }))).says(id)).toBe('within-three-days');
  });

  test('is false for the same payment again, another person, or want of funds', () => {
    expect(read(payments(refused(), then(1, 200))).says(id)).toBe('false');
    expect(read(payments(refused(), { ...then(1, 90), to: 2 })).says(id)).toBe('false');
    expect(read(payments(refused('funds'), then(1, 90))).says(id)).toBe('false');
  });

  test('three days are within, a second more is not', () => {
    expect(read(payments(refused(), then(3, 90))).says(id)).toBe('within-three-days');
    expect(read(payments(refused(), then(3 + 1 / 86_400, 90))).says(id)).toBe('false');
  });

  test('P2: sees a refusal from its own instant on', () => {
    const told = payments({ ...refused(), status: 'attempted' }, then(1, 90));
    expect(read([...told, becomes(1, 0.5, 'refused')], { asOf: 1 }).says(id)).toBe('within-three-days');
    expect(read([...told, becomes(1, 2, 'refused')], { asOf: 1 }).says(id)).toBe('false');
  });

  test('an unknown reason does not count', () => {
    expect(read(payments(refused('unknown'), then(1, 90))).says(id)).toBe('false');
  });
});
