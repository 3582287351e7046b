import { day } from '../src/time.js';
import type { Payer } from './payer.js';
import { flags } from './payment-log.js';
import type { Random } from './random.js';
import type { World } from './world.js';

const shortest = 110;
const longest = 230;

/**
 * A long time without payments and payments again. What lies behind the silence moves into the time that is left, so
 * that nobody pays less often for it; where there is none, the payments of that time are never made, but for targets,
 * whose number of payments is a published figure.
 */
export function fallSilent(world: World, payer: Payer, rows: readonly number[], random: Random): void {
  const { log, from } = world;
  const at = (row: number): number => log.at[row] as number;
  const ordered = [...rows].sort((a, b) => at(a) - at(b) || a - b);
  if (ordered.length < 4) return;
  const gap = Math.floor(random.between(shortest, longest)) * day;
  const before = random.whole(1, ordered.length - 1);
  const last = at(ordered[ordered.length - 1] as number);
  const first = at(ordered[0] as number);
  if (last + gap < from + world.days * day) {
    for (const row of ordered.slice(before)) log.at[row] = at(row) + gap;
  } else if (!payer.span.newcomer && first - gap >= from) {
    for (const row of ordered.slice(0, before)) log.at[row] = at(row) - gap;
  } else leaveOut(world, ordered, gap, random);
}

/** Begins after a payment behind which there is one that ends it. */
function leaveOut({ log }: World, ordered: readonly number[], gap: number, random: Random): void {
  const at = (row: number): number => log.at[row] as number;
  if (ordered.some((row) => ((log.flags[row] as number) & flags.target) !== 0)) return;
  const last = at(ordered[ordered.length - 1] as number);
  const starts = ordered.filter((row) => at(row) + gap <= last);
  if (starts.length === 0) return;
  const start = at(random.pick(starts));
  for (const row of ordered) {
    if (at(row) <= start || at(row) >= start + gap) continue;
    log.flags[row] = (log.flags[row] as number) | flags.dropped;
  }
}
