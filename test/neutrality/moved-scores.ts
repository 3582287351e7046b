import { weights202611 } from '../../src/scoring/weights-2026-11.js';
import type { Screened } from './screen-file.js';

export interface Comparison {
  /** Parties with a score in both. */
  readonly compared: number;
  /** Tenths of a deciban, of whoever moved most. */
  readonly most: number;
  /** One line for each who moved by more than `atMost`; whoever has no score, since all is set aside, has the prior. */
  readonly beyond: readonly string[];
}

/** An id made of a text that relabelling changes. */
function isByName(key: string): boolean {
  return key.includes(' name:');
}

const unscored = { pattern: weights202611.prior, victim: weights202611.prior, indicators: [] } as const;

/** Scores of the parties that bear one id in both. */
export function movedScores(before: Screened, after: Screened, atMost: number): Comparison {
  let compared = 0;
  let most = 0;
  const beyond: string[] = [];
  for (const [key, one] of before.parties) {
    const found = after.parties.get(key);
    if (found === undefined && isByName(key)) continue;
    const other = found ?? unscored;
    compared++;
    const by = Math.max(Math.abs(other.pattern - one.pattern), Math.abs(other.victim - one.victim));
    most = Math.max(most, by);
    if (by > atMost) {
      beyond.push(
        `${key}: ${one.pattern} ${one.indicators.join(';')} -> ${other.pattern} ${other.indicators.join(';')}`,
      );
    }
  }
  for (const [key, { pattern }] of after.parties) {
    if (!before.parties.has(key) && !isByName(key) && pattern - unscored.pattern > atMost)
      beyond.push(`${key}: none -> ${pattern}`);
  }
  return { compared, most, beyond };
}
