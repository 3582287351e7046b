import { dayMs } from '../window.js';
import type { Life } from '../world.js';

const years = [2023, 2024, 2025] as const;
/** As counted from 0: the holidays. */
const months = [6, 7, 7, 11, 11, 1, 3] as const;

/** Journeys to where the payer sends, each year with that chance. */
export function visits({ draws, payer }: Life, chance: number): void {
  for (const year of years) {
    if (!draws.chance(chance)) continue;
    const from = Date.UTC(year, draws.pick(months), 1 + draws.below(25));
    payer.journeys.push({ from, to: from + draws.between(9, 35) * dayMs, country: payer.corridor });
  }
}
