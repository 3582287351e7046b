import { describe, expect, test } from 'vitest';
import type { FactEvent } from '../stream.js';
import { given, payments, read, type Told, told } from '../testing/scenario.js';

const id = 'same-night-collectors';
const hours = 1 / 24;

function says(facts: readonly FactEvent[], ...when: readonly Told[]): string {
  return read([...payments(...when), ...facts], { asOf: 40 }).says(id);
}
const names = (party: number): FactEvent => given('collector-variants', party, 'beneficiary', 0);
const two: readonly Told[] = [
  { on: 10, euros: 30 },
  { on: 10 + 2 * hours, to: 2, euros: 30 },
];

describe(id, () => {
  test('is true of two who are paid under several names, or by unlinked others, within three hours', () => {
    expect(says([names(1), names(2)], ...two)).toBe('two');
    expect(says([names(1), told('who-else', 2, 0, 3)], ...two)).toBe('two');
    expect(says([names(1), names(2), names(3)], ...two, { on: 10 + hours, to: 3, euros: 30 })).toBe(
      'three-or-more',
    );
  });

  test('is false of two evenings, of one of them twice, and where only one collects', () => {
    expect(says([names(1), names(2)], { on: 10, euros: 30 }, { on: 11, to: 2, euros: 30 })).toBe('false');
    expect(says([names(1), names(2)], { on: 10, euros: 30 }, { on: 10 + hours, euros: 30 })).toBe('false');
    expect(says([names(1), told('who-else', 2, 0, 2)], ...two)).toBe('false');
  });

  test('W1: three hours apart is the first time that is too far', () => {
    const apart = (gap: number): string =>
      says([names(1), names(2)], { on: 10, euros: 30 }, { on: 10 + gap, to: 2, euros: 30 });
    expect(apart(3 * hours - 1 / 86_400)).toBe('two');
    expect(apart(3 * hours)).toBe('false');
  });

  test('T7: leaves out payments known only to the day', () => {
    const days = two.map((each) => ({ ...each, dayOnly: true }));
    expect(says([names(1), names(2)], ...days)).not.toBe('two');
  });

  test('is unknown where the network room has not run', () => {
    const events = [...payments(...two), names(1), names(2)];
    expect(read(events, { network: false }).says(id)).toBe('unknown');
  });
});
