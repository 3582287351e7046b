import type { Zone } from '../countries.js';
import type { Draws } from './draws.js';
import { dayMs, minuteMs } from './window.js';
import { eastOf } from './zones.js';

export type HoursId = 'day' | 'evening' | 'night' | 'shift' | 'late' | 'any';

/** Minute of the local day, which may lie in the days beside. */
const minutes: Readonly<Record<HoursId, (draws: Draws, share: number) => number>> = {
  day: (draws, share) => {
    if (share < 0.35) return 750 + 70 * draws.normal();
    return share < 0.75 ? 1_090 + 110 * draws.normal() : 570 + 80 * draws.normal();
  },
  evening: (draws, share) => (share < 0.75 ? 1_250 + 80 * draws.normal() : 1_000 + 160 * draws.normal()),
  night: (draws) => 1_470 + 130 * draws.normal(),
  shift: (draws, share) => {
    if (share < 0.5) return 300 + 150 * draws.normal();
    return share < 0.8 ? 1_380 + 80 * draws.normal() : 900 + 150 * draws.normal();
  },
  late: (draws) => 1_350 + 100 * draws.normal(),
  any: (draws, share) => (share < 0.12 ? draws.between(0, 420) : draws.between(420, 1_440)),
};

/** An instant of the day of another one, at hours of this kind where the clock is of this zone. */
export function atHours(draws: Draws, on: number, zone: Zone, id: HoursId): number {
  const midnight = Math.floor(on / dayMs) * dayMs;
  const minute = Math.round(minutes[id](draws, draws.share()));
  const wrapped = ((minute % 1_440) + 1_440) % 1_440;
  const local = midnight + wrapped * minuteMs + draws.below(60) * 1000;
  return local - eastOf(zone, local);
}
