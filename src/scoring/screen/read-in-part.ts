/** Of whom not everything was read: what is counted of them is at least so much (W4, N4). */
import type { Role } from '../../intake/payment.js';
import { mostPayers } from '../../typology/compiled/crowd.js';
import { windowCap } from '../../typology/compiled/window-cap.js';
import { flag, type ScoredTable } from './scored-table.js';

export interface ReadInPart {
  /** Beneficiaries scored of whom only `payers` were read. */
  readonly hubs: number;
  readonly payers: number;
  /** Histories scored, of a party in one role, of a window of which only the latest `payments` were read. */
  readonly windows: number;
  readonly payments: number;
}

function flagged(tables: readonly ScoredTable[], which: number): number {
  let found = 0;
  for (const table of tables)
    for (let row = 0; row < table.length; row++) if (((table.flags[row] as number) & which) !== 0) found++;
  return found;
}

export function readInPart(tables: Readonly<Record<Role, readonly ScoredTable[]>>): ReadInPart {
  const all = [...tables.payer, ...tables.beneficiary];
  return {
    hubs: flagged(tables.beneficiary, flag.hub),
    payers: mostPayers,
    windows: flagged(all, flag.windowCapped),
    payments: windowCap,
  };
}
