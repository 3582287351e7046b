import { expect, it } from 'vitest';
import { innocentsTripled, mostRise, toldRise } from './innocents-tripled.js';

/** 0.01 points of a share. With nobody who becomes an alert it takes 36,887 innocents to bound the rise by that. */
const atMost = 0.0001;
const payers = 40_000;

it('raises the share of innocents alerted by at most 0.01 points, alone and where others have a pattern', async () => {
  const alone = await innocentsTripled({ seed: 22, payers, targetRate: 0 });
  const beside = await innocentsTripled({ seed: 23, payers, targetRate: 0.02 });
  const tooMuch = alone.flatMap((one) => {
    const both = [one, ...beside.filter(({ of }) => of === one.of)];
    expect(both.map(({ innocents }) => innocents >= 39_000)).toEqual([true, true]);
    const most = mostRise(both);
    return most <= atMost ? [] : [`at most +${most}`, ...both.map(toldRise)];
  });
  expect(tooMuch.join('\n')).toBe('');
}, 1_800_000);
