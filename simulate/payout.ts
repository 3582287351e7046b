import { day } from '../src/time.js';
import { offsetAt } from './clock.js';
import type { Zone } from './countries.js';
import { shareOf } from './random.js';

const draws = { payout: 31, returned: 32 } as const;

/** When cash is collected: some hours or days later, or with everything that waits at the usual hour. */
export function payoutTime(at: number, salt: number, batchHour: number, zone: Zone): number {
  const u = shareOf(salt, draws.payout);
  if (batchHour === 0) return at + 1_800 + Math.floor(u * u * 200_000);
  const offset = offsetAt(zone, at);
  const today = Math.floor((at + offset) / day) * day - offset + batchHour * 3_600;
  return (today > at + 900 ? today : today + day) + Math.floor(u * 480);
}

export function returnTime(at: number, salt: number): number {
  return at + day + Math.floor(shareOf(salt, draws.returned) * 12 * day);
}
