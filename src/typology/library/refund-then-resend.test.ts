import { describe, expect, test } from 'vitest';
import { becomes, payments, read, type Told } from '../testing/scenario.js';

const id = 'refund-then-resend';

function sent(why: string | undefined = 'compliance'): Told {
  return { on: 0, euros: 200, known: { refusal_class: why, provider_id: 1, channel: 'money_transfer' } };
}
function then(on: number, euros: number, known: Told['known'] = {}): Told {
  return { on, euros, known: { provider_id: 1, channel: 'money_transfer', ...known } };
}
const came = becomes(1, 4, 'returned');
const says = (first: Told, ...rest: readonly Told[]): string =>
  read([...payments(first, ...rest), came], { asOf: 20 }).says(id);

describe(id, () => {
  test('is true when less follows, or another provider or channel', () => {
    expect(says(sent(), then(5, 90))).toBe('within-two-weeks');
    expect(says(sent(), then(5, 200, { provider_id: 2 }))).toBe('within-two-weeks');
    expect(says(sent(), then(5, 200, { channel: 'wallet' }))).toBe('within-two-weeks');
  });

  test('is false for the same payment again, another person, or a wrong account', () => {
    expect(says(sent(), then(5, 200))).toBe('false');
    expect(says(sent(), { ...then(5, 90), to: 2 })).toBe('false');
    expect(says(sent('technical'), then(5, 90))).toBe('false');
  });

  test('two weeks are within, a second more is not', () => {
    expect(says(sent(), then(14, 90))).toBe('within-two-weeks');
    expect(says(sent(), then(14 + 1 / 86_400, 90))).toBe('false');
  });

  test('P2: sees a return from its own instant on', () => {
    const events = [...payments(sent(), then(2, 90)), came];
    expect(read(events, { asOf: 3.999 }).says(id)).toBe('false');
    expect(read(events, { asOf: 4 }).says(id)).toBe('within-two-weeks');
  });

  test('what was refused at once is another indicator’s', () => {
    const refused = payments({ ...sent(), status: 'refused' }, then(1, 90));
    const seen = read(refused);
    expect([seen.says(id), seen.says('split-after-compliance-refusal')]).toEqual([
      'false',
      'within-three-days',
    ]);
    const returned = read([...payments(sent(), then(1, 90)), came]);
    expect([returned.says(id), returned.says('split-after-compliance-refusal')]).toEqual([
      'within-two-weeks',
      'false',
    ]);
  });

  test('an unknown reason does not count', () => {
    expect(says(sent('unknown'), then(5, 90))).toBe('false');
    const untold = { ...sent(), known: { provider_id: 1, channel: 'money_transfer' } };
    expect(says(untold, then(5, 90))).toBe('false');
  });
});
