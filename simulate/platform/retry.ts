import type { Draws } from './draws.js';
import type { Fate } from './fate.js';
import { dayMs, hourMs, minuteMs } from './window.js';

/** How often somebody tries again. */
const again: Readonly<Record<string, number>> = {
  funds: 0.7,
  limit: 0.6,
  technical: 0.9,
  name_mismatch: 0.6,
};

export function triesAgain(draws: Draws, { status, reason }: Fate, target: boolean): boolean {
  if (reason === 'compliance') return draws.chance(target ? 0.5 : 0.35);
  return draws.chance(again[reason] ?? (status === 'attempted' ? 0.4 : 0.45));
}

/** A limit or a check is met with a smaller sum. */
export function triesLess({ reason }: Fate): boolean {
  return reason === 'limit' || reason === 'compliance';
}

export function retryAt(draws: Draws, fate: Fate, at: number): number {
  if (fate.status === 'returned') return fate.at + draws.between(0.1, 4) * dayMs;
  if (fate.reason === 'funds') return at + draws.exponential(30) * hourMs;
  return at + draws.exponential(fate.reason === 'technical' ? 0.2 : 8) * hourMs + minuteMs;
}
