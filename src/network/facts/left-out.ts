/** What facts leave out by a cap, so that a reader of a run sees that they did. */
import type { Ledger } from '../../ledger/ledger.js';
import { mostOfKey } from './collecting-tables.js';

export interface LeftOut {
  /** Phones and accounts on more than `above` beneficiaries. */
  readonly numbers: number;
  readonly above: number;
  /** Where more people came within minutes of each other than are compared. */
  readonly agents: number;
}

/** Over the relations that `networkFacts` leaves. */
export async function leftOutOfFacts(ledger: Ledger): Promise<LeftOut> {
  return {
    numbers: await ledger.number(`SELECT count(*) FROM (
      SELECT kind, key FROM collecting_key GROUP BY kind, key HAVING count(*) > ${mostOfKey})`),
    above: mostOfKey,
    agents: await ledger.number('SELECT count(*) FROM busy_agent'),
  };
}
