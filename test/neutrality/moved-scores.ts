import type { Screened } from './screen-file.js';

export interface Comparison {
  /** Parties with a score in both. */
  readonly compared: number;
  /** Tenths of a deciban, of whoever moved most. */
  readonly most: number;
  /** One line for each who moved by more than `atMost`. */
  readonly beyond: readonly string[];
}

/** Scores of the parties that bear one id in both; a derived id may stand for a text that changed. */
export function movedScores(before: Screened, after: Screened, atMost: number): Comparison {
  let compared = 0;
  let most = 0;
  const beyond: string[] = [];
  for (const [key, one] of before.parties) {
    const other = after.parties.get(key);
    if (other === undefined) continue;
    compared++;
    const by = Math.max(Math.abs(other.pattern - one.pattern), Math.abs(other.victim - one.victim));
    most = Math.max(most, by);
    if (by > atMost) {
      beyond.push(
        `${key}: ${one.pattern} ${one.indicators.join(';')} -> ${other.pattern} ${other.indicators.join(';')}`,
      );
    }
  }
  return { compared, most, beyond };
}
