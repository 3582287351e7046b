import { expect, test } from 'vitest';
import type { Role } from '../../intake/payment.js';
import type { GivenKind } from '../given-facts.js';
import { library } from '../library/index.js';
import { given, payments, read, type Story } from './scenario.js';

/** What holds of every indicator that grades a fact of the network room under the same name, told of its own party. */
export function saysAsGiven(id: GivenKind, role: Role): void {
  const subject = role === 'payer' ? 0 : 1;
  const paid = payments({ on: 0, euros: 30 }, { on: 5, from: 2, euros: 30 }, { on: 6, euros: 30 });
  const say = (on: number, value: number, story: Omit<Story, 'role'> = {}): string =>
    read([...paid, given(id, subject, role, on, value)], { role, ...story }).says(id);
  const definition = library.find((each) => each.id === id);
  const strata = definition === undefined || definition.kind === 'explanation' ? [] : definition.strata;

  test.each(strata.map(({ name }, i) => [name, i + 1] as const))(
    'says %s as the network room does',
    (name, value) => {
      expect(say(7, value)).toBe(name);
    },
  );

  test('T3: holds from its instant on, until it is taken away', () => {
    expect(say(9, 1, { asOf: 8.999 })).toBe('false');
    expect(say(9, 1, { asOf: 9 })).not.toBe('false');
    const withdrawn = [given(id, subject, role, 7, 1), given(id, subject, role, 9, 0)];
    expect(read([...paid, ...withdrawn], { role, asOf: 8 }).says(id)).not.toBe('false');
    expect(read([...paid, ...withdrawn], { role }).says(id)).toBe('false');
  });

  test('is false where nothing is told, and unknown where the network room has not run', () => {
    expect(read(paid, { role }).says(id)).toBe('false');
    expect(say(7, 1, { network: false })).toBe('unknown');
  });

  test('is unknown without a payment that stands behind it', () => {
    const tried = payments({ on: 0, euros: 30, status: 'refused' });
    expect(read([...tried, given(id, subject, role, 1, 1)], { role }).says(id)).toBe('unknown');
  });

  test('S4: reads no payment that is set aside', () => {
    const kin = payments({ on: 0, euros: 30, known: { relationship: 'child', family_name_shared: 1 } });
    expect(read([...kin, given(id, subject, role, 1, 1)], { role }).says(id)).toBe('unknown');
  });
}
