import type { Weighted } from '../random.js';
import type { Draws } from './draws.js';

export const familyPurposes: Weighted<string> = [
  ['family', 40],
  ['food', 15],
  ['school', 12],
  ['medical', 11],
  ['rent', 8],
  ['gift', 5],
  ['bills', 9],
];
export const friendPurposes: Weighted<string> = [
  ['gift', 35],
  ['help', 30],
  ['friend', 20],
  ['medical', 8],
  ['travel', 7],
];

/** Given for a bit more than half of what goes abroad. */
export function purpose(draws: Draws, among: Weighted<string>): string {
  return draws.chance(0.55) ? draws.weighted(among) : '';
}
