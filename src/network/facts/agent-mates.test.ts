import { describe, expect, it } from 'vitest';
import type { PaymentText } from '../../intake/payment.js';
import { workplace } from '../../ledger/testing/payment-file.js';
import { isMoreThanChance } from './agent-mates.js';
import { lastOf, onDay, paid, toldIn } from './testing/told-in.js';

const place = workplace();
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

async function several(rows: readonly PaymentText[]): Promise<Readonly<Record<string, number>>> {
  return lastOf(await toldIn(place, { rows, asOf: 40 }), 'several-collecting-names');
}

describe('who collects within minutes (G5)', () => {
  it('is tied to whom it meets so again and again, from the third day on', async () => {
    const given = await toldIn(place, { rows: together([1, 8, 15]), asOf: 20 });
    expect(given.filter(({ kind }) => kind === 'several-collecting-names')).toMatchObject([
      { id: 'B', value: 1 },
      { id: 'E', value: 1 },
    ]);
    expect(given[0]?.on).toBeCloseTo(15.5 + 4 * minute);
    expect(await several(together([1, 8]))).toEqual({});
  });

  it('is not tied where they come at other times of the day, or to other agents', async () => {
    expect(await several(together([1, 8, 15], 11))).toEqual({});
    const elsewhere = together([1, 8, 15]).map((row, i) => ({ ...row, payout_agent: `PH-${i % 2}` }));
    expect(await several(elsewhere)).toEqual({});
  });

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

  it('is not tied where the agent is so busy that some pair must meet', async () => {
    const crowd = Array.from({ length: 20 }, (_, i) =>
      at('PH-1', `C${i}`, `V${i}`, 0, `Neighbour ${i}`, 60 + 20 * i),
    );
    expect(await several([...crowd, ...together([1, 8, 15])])).toEqual({});
    expect(Object.keys(await several([...crowd, ...together([1, 8, 15, 22, 29])]))).toEqual(['B', 'E']);
  });
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
