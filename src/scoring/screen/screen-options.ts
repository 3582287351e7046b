/** What is asked of a screening. */
import type { Instant } from '../../time.js';
import type { Share } from '../budget.js';
import type { ProgressStep } from './progress-step.js';

export interface ScreenOptions {
  readonly files: readonly string[];
  readonly ledger: string;
  readonly out: string;
  /** The clock, for the dates on outputs; nothing is concluded from it. */
  readonly now: Instant;
  readonly asOf?: Instant;
  readonly listed?: string;
  /** A file of human outcomes. */
  readonly outcomes?: string;
  readonly rates?: string;
  /** Due-diligence data that the caller loaded: recorded, and read by nothing here. */
  readonly parties?: string;
  /** Mapping files for payment files with columns of their own. */
  readonly mappings?: readonly string[];
  /** Whether payers and beneficiaries share one set of ids; said when the ledger is made. */
  readonly idsShared?: boolean;
  /** A weights file in place of the weights that ship. */
  readonly weights?: string;
  /** A parity record of these weights and definitions. */
  readonly parity?: string;
  /** Files of own definitions, which are added or replace those of the same id. */
  readonly indicators?: readonly string[];
  readonly budget?: Share;
  readonly all?: boolean;
  /** With `all`: writes without.csv, what each score would be without each indicator. */
  readonly leaveOneOut?: boolean;
  /** The reason for which names are written; recorded in run.json. */
  readonly names?: string;
  readonly threads?: number;
  /** Whether records are resolved into parties and facts of the network are read; true when absent. */
  readonly network?: boolean;
  /** Read every party in scope, not only those that can reach the floor. */
  readonly prune?: boolean;
  readonly onProgress?: (step: ProgressStep) => void;
}
