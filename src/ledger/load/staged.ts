/** What every form of file becomes before its rows are judged: the view `staging`, and what stands beside it. */
import type { Finding } from '../../intake/finding.js';
import type { PaymentColumn } from '../../intake/payment.js';
import type { Ledger } from '../ledger.js';
import type { RejectedSums } from './rejected-sums.js';

/** SQL over the number of a row. */
export type OfRow = (row: string) => string;

/** SQL for the line on which a row begins and, where the line alone does not tell, for the byte; else `NULL`. */
export interface Places {
  readonly line: OfRow;
  readonly offset: OfRow;
  /** A relation of `row`, `line` and `offset` that tells both at once, where they have to be looked up. */
  readonly relation?: string;
  /** Rows follow each other without a gap, so that they can be numbered as they stand. */
  readonly isGapless: boolean;
}

export interface Staged {
  /** Rows of the view `staging` (`row` from 0, every payment column as text). */
  readonly rows: number;
  /** The columns that the file has. */
  readonly columns: ReadonlySet<PaymentColumn>;
  /** Whether a cell that a row does not have says nothing, instead of saying that the value is unknown. */
  readonly absentIsUntold: boolean;
  /** No text of it holds a control character. */
  readonly textIsClean: boolean;
  readonly findings: readonly Finding[];
  /** Names as they may be printed, the first of them only, and how many further ones there are. */
  readonly unknownColumns: readonly string[];
  readonly unknownColumnsMore: number;
  /** Records that were rejected before they became a row. */
  readonly rejected: number;
  readonly rejectedSums: RejectedSums;
  /** Numbers of the files between whose payments some of the rejected records do not tell. */
  readonly undecided: readonly number[];
  /** Called once `fact` is made: drops what only that needed. */
  readonly places: (ledger: Ledger) => Promise<Places>;
  /** Keeps every record that was not accepted with its place, never its text. Reads `fact` and `verdict`. */
  readonly writeRejected: (ledger: Ledger, fileId: number, places: Places) => Promise<void>;
  /** Drops what was left. */
  readonly clear: () => Promise<void>;
}

/** A file that is known by its digest and can be staged. */
export interface Stageable {
  readonly format: string;
  readonly sha256: string;
  readonly bytes: number;
  /** What its beginning tells of them already. */
  readonly unknownColumns: readonly string[];
  readonly unknownColumnsMore: number;
  /** `again` is the number of the file where the ledger holds it. */
  readonly stage: (again?: number) => Promise<Staged>;
}
