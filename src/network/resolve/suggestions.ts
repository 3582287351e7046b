/** Links that people should look at, strongest first. */
import type { Ledger } from '../../ledger/ledger.js';
import { type PairExplanation, storedPair } from './explain-pair.js';

export interface Suggestions {
  /** How many there are in all, of which `shown` are the strongest. */
  readonly all: number;
  readonly shown: readonly PairExplanation[];
}

/** Those that a person judged since are left out. */
export async function readSuggestions(ledger: Ledger, limit: number): Promise<Suggestions> {
  const open = `FROM record_link l WHERE l.decision = 'suggested'
    AND NOT EXISTS (SELECT 1 FROM judgement j WHERE j.one = l.one AND j.other = l.other)`;
  const all = await ledger.number(`SELECT count(*) ${open}`);
  const rows = await ledger.rows<{ one: number; other: number }>(
    `SELECT l.one, l.other ${open} ORDER BY l.score DESC, l.one, l.other LIMIT ${limit}`,
  );
  const shown: PairExplanation[] = [];
  for (const { one, other } of rows) {
    const stored = await storedPair(ledger, one, other);
    if (stored !== undefined) shown.push(stored);
  }
  return { all, shown };
}
