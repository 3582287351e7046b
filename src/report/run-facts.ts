/** What a run says of itself, out of its run.json. */
import type { Role } from '../intake/payment.js';
import type { CutOff } from '../scoring/screen/choose-leads.js';
import type { ScreenWarning } from '../scoring/screen/screen-warning.js';
import type { Instant } from '../time.js';

export type ByRole = Readonly<Record<Role, number>>;

export interface UnknownColumns {
  readonly sha256: string;
  /** Names as they may be printed, the first of them only. */
  readonly columns: readonly string[];
  readonly more: number;
}

export interface RunFacts {
  readonly id: string;
  readonly madeAt: Instant;
  /** Undefined when there was no payment to take it from. */
  readonly asOf: Instant | undefined;
  readonly program: string;
  /** Where its ledger lay. */
  readonly ledger: string;
  /** Version of each input, by name. */
  readonly versions: readonly (readonly [name: string, version: string])[];
  readonly budget: { readonly share: string; readonly perRole: number };
  readonly counts: {
    readonly payers: number;
    readonly evaluated: ByRole;
    /** Whether only parties that can reach the floor were evaluated. */
    readonly pruned: boolean;
    readonly aboveFloor: ByRole;
    readonly beyondBudget: ByRole;
    /** Undefined where nobody was left out, or an earlier version did not say. */
    readonly cut: Readonly<Record<Role, CutOff | undefined>>;
    readonly restricted: number;
  };
  readonly partyMap: { readonly parties: number; readonly records: number };
  /** Null when no list was given. */
  readonly list: { readonly entries: number; readonly matched: number } | null;
  readonly unknownColumns: readonly UnknownColumns[];
  readonly warnings: readonly ScreenWarning[];
}
