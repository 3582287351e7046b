/**
 * The language of definitions: one closed, frozen, discriminated union. Everything else in this room is a function
 * over it (`check`, `interpret`, `compile`, SQL pruning). Rule numbers are those of docs/semantics.md.
 *
 * Two levels share the union and `check.ts` keeps them apart: *row* expressions speak of one payment (inside `where`,
 * `test`, `of`, `first`, `then`); *measure* expressions speak of a party or pair at an instant.
 */
import type { Status } from '../intake/payment.js';
import type { ColumnName } from '../ledger/columns.js';

export type Comparison = '<' | '<=' | '=' | '!=' | '>=' | '>';

/** Which payments a measure reads, always back from its anchor (W1): (anchor - within, anchor]. */
export interface Window {
  /**
   * `residual`: in scope and not set aside. `scoped`: in scope, set aside or not. `forward`, `back`: every payment
   * of the pair, payer to beneficiary or the reverse (explanations only). `group`: those of the enclosing group.
   * `named`: every payment of the party in its role, in scope or not, of which `where` is true (S6).
   */
  readonly set: 'residual' | 'scoped' | 'named' | 'forward' | 'back' | 'group';
  /** Seconds. */
  readonly within: number;
  /** Statuses that count, as they stand at T; executed when absent. */
  readonly statuses?: readonly Status[];
  /** Row expression; a payment is read when it is true. A window of `named` must have one that tells by columns. */
  readonly where?: Expression;
}

/** What payments are grouped by or counted distinct by. */
export type GroupKey = 'counterparty' | ColumnName;

export type Measure =
  /** Payments: an integer. */
  | { readonly kind: 'count'; readonly over: Window }
  /** Known values only; the sum of none is 0, the least or greatest of none is unknown. */
  | { readonly kind: 'sum' | 'min' | 'max'; readonly of: Expression; readonly over: Window }
  /** A ratio; unknown below `atLeast` known values. An even median is the exact half of the two middle values. */
  | {
      readonly kind: 'mean' | 'median';
      readonly of: Expression;
      readonly over: Window;
      readonly atLeast: number;
    }
  /** The value at the first or last payment of the window. */
  | { readonly kind: 'first' | 'last'; readonly of: Expression; readonly over: Window }
  /** Distinct known values. */
  | { readonly kind: 'distinct'; readonly of: GroupKey; readonly over: Window }
  /** true / (true + false); unknown below `atLeast` known. */
  | { readonly kind: 'share'; readonly test: Expression; readonly over: Window; readonly atLeast: number }
  /** Seconds between consecutive payments of the window; unknown below `atLeast` gaps (W5). */
  | {
      readonly kind: 'gap';
      readonly take: 'median' | 'mean' | 'min' | 'max';
      readonly over: Window;
      readonly atLeast: number;
    }
  /** Share of those gaps in [from, to] percent of their median: how even they are, at whatever pace (W7). */
  | {
      readonly kind: 'gap-share';
      readonly from: number;
      readonly to: number;
      readonly over: Window;
      readonly atLeast: number;
    }
  /** Least-squares slope of the known values, or of the gaps, over their order 1, 2, 3 …: a ratio. */
  | {
      readonly kind: 'slope';
      readonly of: 'gap' | Expression;
      readonly over: Window;
      readonly atLeast: number;
    }
  /** Seconds between the first and the last payment of the window; unknown when it is empty. */
  | { readonly kind: 'span'; readonly over: Window }
  /** Seconds from the last payment of the window to the anchor; unknown when it is empty. */
  | { readonly kind: 'since'; readonly over: Window }
  /** Groups for which `having` (measures over `group`) is true. A payment with an unknown key is in no group. */
  | {
      readonly kind: 'groups';
      readonly by: GroupKey;
      readonly over: Window;
      readonly having: Expression;
    }
  /** The greatest value of `of` (a measure over `group`) over the groups; unknown when no group has a known one. */
  | { readonly kind: 'group-max'; readonly by: GroupKey; readonly over: Window; readonly of: Expression }
  /** The greatest value that `of` takes with each payment of `over` as its anchor in turn. */
  | { readonly kind: 'peak'; readonly of: Expression; readonly over: Window }
  /**
   * Payments matching `then` for which another matches `first` at most `within` seconds before it (`strict`, in
   * stream order) or on either side of it (`either`). `then` may read the other payment's columns with `earlier`.
   */
  | {
      readonly kind: 'sequence';
      readonly first: Expression;
      readonly then: Expression;
      readonly within: number;
      readonly order: 'strict' | 'either';
      readonly over: Window;
    }
  /** Unknown until T reaches (last payment of the window) + `for` seconds, then true; false when broken before (T4). */
  | { readonly kind: 'absent'; readonly over: Window; readonly for: number }
  /**
   * Beneficiary streams only: twice the number of distinct payers confirmed as unlinked to every other, plus the
   * number for whom that is unknown; 0 without a confirmed one (N1-N4). With `leaveOut`, the payer for whom a
   * fact is made, and whoever is linked to that payer, is not counted. Only payers count for whose own payments of
   * the window `having` (measures over `group`) is true.
   */
  | {
      readonly kind: 'unlinked';
      readonly over: Window;
      readonly leaveOut: boolean;
      readonly having: Expression;
    };

export type Expression =
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'parameter'; readonly name: string }
  | { readonly kind: 'column'; readonly column: ColumnName }
  /** In the `then` of a sequence: the column of the payment that matched `first`. */
  | { readonly kind: 'earlier'; readonly column: ColumnName }
  /** The payment's counterparty in this stream, for equality (`same beneficiary`). */
  | { readonly kind: 'counterparty' }
  | { readonly kind: 'earlier-counterparty' }
  /** `first`: nothing executed went to this beneficiary before. `age`: seconds since the pair's first payment (P-rules). */
  | { readonly kind: 'pair'; readonly fact: 'first' | 'age' }
  /** A fact about a party as of T: its stratum, 0 when there is none. */
  | { readonly kind: 'fact'; readonly of: 'self' | 'counterparty'; readonly fact: string }
  /** The payment's status as of T is one of these. */
  | { readonly kind: 'status'; readonly one: readonly Status[] }
  /** The payment is residual at T: in scope and not set aside (S7). */
  | { readonly kind: 'residual' }
  /** An enumerated column is one of these values. */
  | { readonly kind: 'is'; readonly column: ColumnName; readonly one: readonly string[] }
  | { readonly kind: 'known'; readonly of: Expression }
  | {
      readonly kind: 'compare';
      readonly op: Comparison;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Expression[] }
  | { readonly kind: 'not'; readonly of: Expression }
  | {
      readonly kind: 'add' | 'subtract' | 'multiply';
      readonly left: Expression;
      readonly right: Expression;
    }
  /** Number to stratum: how many of the rising `cuts` the value reaches. */
  | { readonly kind: 'grade'; readonly of: Expression; readonly cuts: readonly number[] }
  /** How many of these are true. One that is false or unknown adds nothing, so that it is always known (W12). */
  | { readonly kind: 'tally'; readonly of: readonly Expression[] }
  | Measure;
