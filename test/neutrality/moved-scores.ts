import type { Screened } from './screen-file.js';

export interface Comparison {
  /** Parties with a score in both. */
  readonly compared: number;
  /** Tenths of a deciban, of whoever moved most. */
  readonly most: number;
  /** One line for each who moved by more than `atMost`, or has a score on one side only. */
  readonly beyond: readonly string[];
}

/** An id made of a text that relabelling changes. */
function isByName(key: string): boolean {
  return key.includes(' name:');
}

/** Scores of the parties that bear one id in both. */
export function movedScores(before: Screened, after: Screened, atMost: number): Comparison {
  let compared = 0;
  let most = 0;
  const beyond: string[] = [];
  for (const [key, one] of before.parties) {
    const other = after.parties.get(key);
    if (other === undefined) {
      if (!isByName(key)) beyond.push(`${key}: ${one.pattern} -> none`);
      continue;
    }
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
    if (!before.parties.has(key) && !isByName(key)) beyond.push(`${key}: none -> ${pattern}`);
  }
  return { compared, most, beyond };
}
