import { expect, it } from 'vitest';
import { countriesExchanged, namesExchanged, relabelled } from './relabelled.js';

it('moves no score of many by more than 1 dB', async () => {
  const found = await relabelled({ seed: 8, payers: 13_000 }, [countriesExchanged, namesExchanged]);
  for (const { compared, beyond } of found) {
    expect(beyond).toEqual([]);
    expect(compared).toBeGreaterThan(6_000);
  }
});

it('moves no score of some thousands by more than 1 dB', async () => {
  const found = await relabelled({ seed: 7, payers: 2_300 }, [countriesExchanged, namesExchanged]);
  for (const { compared, beyond } of found) {
    expect(beyond).toEqual([]);
    expect(compared).toBeGreaterThan(1_000);
  }
});

it('moves no score where beneficiaries are known by name and country alone', async () => {
  const [found] = await relabelled({ seed: 9, payers: 6_000, byName: 0.5 }, [countriesExchanged]);
  expect(found?.beyond).toEqual([]);
  expect(found?.compared).toBeGreaterThan(2_000);
});
