import { expect, it } from 'vitest';
import { countriesExchanged, namesExchanged, relabelled } from './relabelled.js';

it('moves no score by more than 1 dB: listed countries exchanged, names exchanged between groups of origin', async () => {
  const found = await relabelled({ seed: 7, payers: 500 }, [countriesExchanged, namesExchanged]);
  for (const { compared, beyond } of found) {
    expect(beyond).toEqual([]);
    expect(compared).toBeGreaterThan(200);
  }
}, 180_000);
