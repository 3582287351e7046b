import { describe, expect, it } from 'vitest';
import { bridgesOf } from './bridges.js';
import { profilesOf } from './testing/profiles-of.js';

/** Whether names that differ contradict nothing where the third of the group bears these. */
function bridged(one: string, other: string, third: readonly string[]): boolean {
  const bridges = bridgesOf(profilesOf([{ names: [one] }, { names: [other] }, { names: third }]), [
    [0, 1, 2],
  ]);
  const [there, back] = [bridges.between(0, 1), bridges.between(1, 0)];
  expect(back).toBe(there);
  return there;
}

describe('bridgesOf (L5)', () => {
  it.each([
    ['a record that bears both', 'ana cruz', 'bea lim', ['ana cruz', 'bea lim'], true],
    ['a record that bears one', 'ana cruz', 'bea lim', ['ana cruz'], false],
    // What else it is called says nothing of these two.
    ['a record of another name besides', 'ana cruz lim', 'ana cruz sy', ['ana cruz', 'bea uy'], false],
    ['a name that holds both', 'fatou seck', 'fatou kouame', ['fatou seck kouame'], true],
    ['what two longer names have in common', 'ana cruz lim', 'ana cruz sy', ['ana cruz'], false],
    ['a first name', 'ana cruz', 'ana lim', ['ana'], false],
    ['initials', 'ana cruz', 'alma cruz', ['a cruz'], false],
    ['nobody', 'ana cruz', 'bea lim', [], false],
  ] as const)('%s', (_, one, other, third, is) => {
    expect(bridged(one, other, third)).toBe(is);
  });

  it('stand between two dates of birth where a record of the group bears both', () => {
    const born = (third: readonly number[]): boolean =>
      bridgesOf(
        profilesOf([
          { names: ['ana cruz'], birth: 3_000 },
          { names: ['ana cruz'], birth: 9_999 },
          { names: ['ana cruz'], birth: third },
        ]),
        [[0, 1, 2]],
      ).bornBetween(0, 1);
    expect(born([3_000, 9_999])).toBe(true);
    expect(born([3_000])).toBe(false);
    expect(born([])).toBe(false);
  });

  it('are of one group', () => {
    const profiles = profilesOf([
      { names: ['ana cruz'] },
      { names: ['bea lim'] },
      { names: ['ana cruz', 'bea lim'] },
    ]);
    expect(bridgesOf(profiles, [[0, 1]]).between(0, 1)).toBe(false);
    expect(bridgesOf(profiles, []).between(0, 1)).toBe(false);
  });
});
