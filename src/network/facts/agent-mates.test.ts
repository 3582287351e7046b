import { describe, expect, it } from 'vitest';
import type { PaymentText } from '../../intake/payment.js';
import { workplace } from '../../ledger/testing/payment-file.js';
import { isMoreThanChance } from './agent-mates.js';
import { type Given, lastOf, onDay, paid, type Story, tellsIn, toldIn } from './testing/told-in.js';

const place = workplace();
const tells = tellsIn(place);
const minute = 1 / 1_440;

/** Paid out at an agent some minutes after noon. */
function at(agent: string, from: string, to: string, on: number, name: string, minutes = 0): PaymentText {
  const out = { payout_agent: agent, payout_at: onDay(on + 0.5 + minutes * minute) };
  return paid(from, to, on, { ...out, beneficiary_name: name });
}

function together(days: readonly number[], apart = 4): readonly PaymentText[] {
  return days.flatMap((on, i) => [
    at('PH-1', `P${i}`, 'B', on, 'Maria Santos'),
    at('PH-1', `Q${i}`, 'E', on, 'Josefina Reyes', apart),
  ]);
}

function story(...rows: readonly PaymentText[]): Story {
  return { rows, asOf: 40 };
}

function several(given: readonly Given[]): Readonly<Record<string, number>> {
  return lastOf(given, 'several-collecting-names');
}

describe('who collects within minutes (G5)', () => {
  tells(
    'is tied to whom it meets so again and again, from the third day on',
    () => ({ thrice: story(...together([1, 8, 15])), twice: story(...together([1, 8])) }),
    ({ thrice, twice }) => {
      expect(thrice.filter(({ kind }) => kind === 'several-collecting-names')).toMatchObject([
        { id: 'B', value: 1 },
        { id: 'E', value: 1 },
      ]);
      expect(thrice[0]?.on).toBeCloseTo(15.5 + 4 * minute);
      expect(several(twice)).toEqual({});
    },
  );

  tells(
    'is not tied where they come at other times of the day, or to other agents',
    () => ({
      later: story(...together([1, 8, 15], 11)),
      elsewhere: story(...together([1, 8, 15]).map((row, i) => ({ ...row, payout_agent: `PH-${i % 2}` }))),
    }),
    ({ later, elsewhere }) => {
      expect(several(later)).toEqual({});
      expect(several(elsewhere)).toEqual({});
    },
  );

  it('T2: counts whoever came between two, who may come again or not', async () => {
    const between = (on: number) =>
      [1, 2, 3, 4].map((i) => at('PH-1', `C${i}`, `V${i}`, on, `Neighbour ${i}`, i / 2));
    // Those whom kin alone had paid are among people whom chance could let meet from when they are paid otherwise.
    const kin = [1, 2, 3].map((i) => ({
      ...at('PH-1', `K${i}`, `W${i}`, 0, `Cousin ${i}`, 200 + 20 * i),
      relationship: 'sibling',
    }));
    const rows = [...kin, ...together([1, 8, 15, 22, 29, 36]), ...between(15)];
    const untied = [1, 2, 3].map((i) => at('PH-9', `L${i}`, `W${i}`, 50, `Cousin ${i}`));
    const later = [...[40, 47].flatMap((on) => between(on)), ...untied];
    const early = await toldIn(place, { rows, asOf: 38 });
    const whole = await toldIn(place, { rows: [...rows, ...later], asOf: 60 });
    expect(early.length).toBeGreaterThan(0);
    expect(whole.filter(({ on }) => on <= 38)).toEqual(early);
  });

  tells(
    'is not tied where the agent is so busy that some pair must meet',
    () => {
      const crowd = Array.from({ length: 20 }, (_, i) =>
        at('PH-1', `C${i}`, `V${i}`, 0, `Neighbour ${i}`, 60 + 20 * i),
      );
      return {
        thrice: story(...crowd, ...together([1, 8, 15])),
        fiveTimes: story(...crowd, ...together([1, 8, 15, 22, 29])),
      };
    },
    ({ thrice, fiveTimes }) => {
      expect(several(thrice)).toEqual({});
      expect(Object.keys(several(fiveTimes))).toEqual(['B', 'E']);
    },
  );
});

describe('isMoreThanChance', () => {
  it('asks for more meetings where there are more people or more days on which both came', () => {
    expect(isMoreThanChance(2, 2, 2)).toBe(false);
    expect(isMoreThanChance(3, 3, 2)).toBe(true);
    expect(isMoreThanChance(3, 3, 11)).toBe(true);
    expect(isMoreThanChance(3, 3, 12)).toBe(false);
    expect(isMoreThanChance(4, 4, 12)).toBe(true);
    expect(isMoreThanChance(4, 30, 12)).toBe(false);
  });
});
