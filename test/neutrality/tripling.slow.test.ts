import { expect, it } from 'vitest';
import { innocentsTripled, type Rise } from './innocents-tripled.js';

/** 0.01 points of a share. With nobody who becomes an alert it takes 36,887 innocents to bound the rise by that. */
const atMost = 0.0001;
const payers = 40_000;

function expectNoRise(rises: readonly Rise[]): void {
  const failed = rises.filter(({ upper }) => upper > atMost);
  const told = failed.map(
    ({ of, before, after, upper, risen }) =>
      `${of}: ${before} -> ${after}, at most +${upper}\n  ${risen.join('\n  ')}`,
  );
  expect(told.join('\n')).toBe('');
  for (const { innocents } of rises) expect(innocents).toBeGreaterThan(36_887);
}

it('raises the share of innocents alerted by at most 0.01 points, innocents alone', async () => {
  expectNoRise(await innocentsTripled({ seed: 22, payers, targetRate: 0 }));
});

it('raises it by at most 0.01 points where others pay the same people in the same way', async () => {
  expectNoRise(await innocentsTripled({ seed: 23, payers, targetRate: 0.02 }));
});
