import type { Finding } from '../../intake/finding.js';

/**
 * Sums of one currency over the rows whose amount and currency can be read, as `formatAmount` writes them: exact, however
 * large. `read` = accepted + known + setAside + rejected, always.
 */
export interface CurrencySum {
  readonly currency: string;
  readonly read: string;
  /** Of the payments that the file added to the ledger by this loading. */
  readonly accepted: string;
  /** Of the payments that the file added by an earlier loading, and that stand in the sums of that one. */
  readonly known: string;
  /** Of the rows that tell of a payment that counts elsewhere: duplicates and status changes. */
  readonly setAside: string;
  /** Of the rows and records that were not accepted, conflicts among them. */
  readonly rejected: string;
}

/** A finding as a ledger keeps it; its code may be of another version. */
export interface KeptFinding extends Omit<Finding, 'code'> {
  readonly code: string;
}

/** What became of a file. `read` = accepted + duplicates + statusChanges + conflicts + rejected, always. */
export interface FileReport {
  readonly file: string;
  /** `csv`, `iso20022`, … as told from its content. */
  readonly format: string;
  readonly sha256: string;
  readonly bytes: number;
  /**
   * The ledger knows this very file: its rows count as the duplicates they are, its payments as known, and nothing was
   * written. Reasons, sums and flags are those of the first time.
   */
  readonly alreadyLoaded: boolean;
  /** Rows after the header; blank lines are none. */
  readonly read: number;
  readonly accepted: number;
  readonly duplicates: number;
  readonly statusChanges: number;
  readonly conflicts: number;
  readonly rejected: number;
  /** What the file says otherwise than its format asks, by code and element. */
  readonly findings: readonly KeptFinding[];
  /** How often each reason was given, conflicts included. */
  readonly reasons: Readonly<Record<string, number>>;
  readonly sums: readonly CurrencySum[];
  /** Rows and records that stand in no sum, since their amount or currency cannot be read. */
  readonly amountUnknown: number;
  /** Accepted payments without an amount in the reference currency, for want of a rate. */
  readonly unknownReference: number;
  /** Accepted payments of a local time or a day that stands in UTC, for want of a zone (P1). */
  readonly zoneAssumed: number;
  /** Accepted payments with a status other than executed and no `status_at`. */
  readonly statusFlagged: number;
  /** Accepted payments dated more than a day after their acceptance (I7). */
  readonly future: number;
  /** Accepted payments of which nothing says who pays (P6). */
  readonly withoutPayer: number;
  /** Accepted payments of which nothing says who is paid (P6). */
  readonly withoutBeneficiary: number;
  /** Names as they may be printed, the first of them only. */
  readonly unknownColumns: readonly string[];
  /** How many further ones there are. */
  readonly unknownColumnsMore: number;
}

export interface LoadProgress {
  readonly file: string;
  readonly step: 'reading' | 'staging' | 'checking' | 'writing' | 'linking';
  /** Bytes of the file that the step has done, of `total`; steps after `reading` report at their start only. */
  readonly done: number;
  readonly total: number;
}

/** The books must balance; anything else is a fault of this program. */
export function assertReconciled(report: FileReport): void {
  const { read, accepted, duplicates, statusChanges, conflicts, rejected } = report;
  const isOff = read !== accepted + duplicates + statusChanges + conflicts + rejected;
  if (isOff || duplicates < 0) {
    throw new Error(
      `${report.file}: read ${read} is not ${accepted} + ${duplicates} + ${statusChanges} + ${conflicts} + ${rejected}`,
    );
  }
}
