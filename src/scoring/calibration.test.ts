import { expect, it } from 'vitest';
import { calibration, type DecidedLead, leastDecided } from './calibration.js';

const leads = (count: number): readonly DecidedLead[] =>
  Array.from({ length: count }, (_, at) => ({
    role: at % 5 === 0 ? 'beneficiary' : 'payer',
    band: at % 2 === 0 ? 'strong' : 'moderate',
    reported: at % 4 === 0,
  }));

it('gives no share below 200 decided leads, and says how many there are (M2)', () => {
  expect(calibration(leads(leastDecided - 1))).toEqual({ decided: 199, needed: 200, bands: null });
  expect(calibration([])).toMatchObject({ decided: 0, bands: null });
});

it('gives the share of each band with its interval from 200 on', () => {
  const { bands } = calibration(leads(leastDecided));
  expect(bands?.map(({ role, band, decided, reported }) => [role, band, decided, reported])).toEqual([
    ['payer', 'strong', 80, 40],
    ['payer', 'moderate', 80, 0],
    ['beneficiary', 'strong', 20, 10],
    ['beneficiary', 'moderate', 20, 0],
  ]);
  const [strong, moderate] = bands ?? [];
  expect(strong?.share).toBe(0.5);
  expect(strong?.interval.lower).toBeCloseTo(0.393, 2);
  expect(moderate?.interval.upper).toBeGreaterThan(0.04);
});
