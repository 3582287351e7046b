import { expect, it } from 'vitest';
import { innocentsTripled, mostRise, toldRise } from './innocents-tripled.js';

/** What so few can show; that it is below 0.01 points takes the slow suite. */
const atMost = 0.005;

it('alerts hardly anybody for paying three times as often', async () => {
  for (const rise of await innocentsTripled({ seed: 21, payers: 2_000, targetRate: 0.02 })) {
    expect(rise.innocents).toBeGreaterThan(1_900);
    expect(mostRise([rise]), toldRise(rise)).toBeLessThanOrEqual(atMost);
  }
}, 180_000);
