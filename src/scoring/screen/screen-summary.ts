/** What a screening found and wrote, for whoever prints it. */
import type { UnusedLine } from '../../intake/csv/read-table.js';
import type { Role } from '../../intake/payment.js';
import type { FileReport } from '../../ledger/load.js';
import type { PartyMapInForce } from '../../ledger/party-map-in-force.js';
import type { RatesInForce } from '../../ledger/rates-in-force.js';
import type { Instant } from '../../time.js';
import type { OwnReport } from '../own/in-force.js';
import type { ParityState } from '../parity/parity-record.js';
import type { Chosen } from './choose-leads.js';
import type { ScreenWarning } from './screen-warning.js';

/** What became of the list or the outcomes given, with the lines that could not be used. */
export interface ListReport {
  readonly file: string;
  readonly entries: number;
  readonly matched: number;
  readonly unused: readonly UnusedLine[];
}

export interface ScreenSummary {
  readonly runId: string;
  readonly files: readonly FileReport[];
  /** Null when none was given and there is no payment to take it from. */
  readonly asOf: Instant | null;
  readonly payers: number;
  /** Parties scored: with pruning those only that can reach the floor, else all with a payment in scope that nothing explains. */
  readonly evaluated: Readonly<Record<Role, number>>;
  readonly pruned: boolean;
  readonly aboveFloor: Readonly<Record<Role, number>>;
  readonly leads: Readonly<Record<Role, number>>;
  readonly beyondBudget: Readonly<Record<Role, number>>;
  readonly cutOff: Chosen['cutOff'];
  readonly budget: number;
  readonly restricted: number;
  /** Written, and found beyond what is written. */
  readonly networks: { readonly written: number; readonly leftOut: number };
  readonly read: Readonly<Record<Role, { readonly streams: number; readonly rows: number }>>;
  readonly list: ListReport | null;
  readonly outcomes: ListReport | null;
  readonly partyMap: PartyMapInForce;
  /** Null before any payment was loaded. */
  readonly rates: RatesInForce | null;
  /** Version of the weights used, and what is known of their parity. */
  readonly weights: { readonly version: string; readonly parity: ParityState };
  /** Own definitions: added or in place of those that ship, and where their weights come from. */
  readonly own: readonly OwnReport[];
  readonly warnings: readonly ScreenWarning[];
  readonly paths: readonly string[];
}
