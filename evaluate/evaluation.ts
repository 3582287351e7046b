/**
 * What an evaluation says, as it is written to JSON: plain values, no names, no ids of parties. Null stands where a
 * number does not exist (no case, no bound, a group too small).
 */
import type { Role } from '../src/intake/payment.js';
import type { Interval } from '../src/statistics/clopper-pearson.js';
import type { GroupRate } from '../src/statistics/group-rates.js';

export const notice = 'Results on simulated data are no evidence of real-world performance.';

/** Intervals are two-sided 95 % ones throughout. */
export interface Proportion {
  readonly count: number;
  readonly total: number;
  readonly rate: number | null;
  /** Clopper-Pearson, parties taken as independent. */
  readonly exact: Interval;
}

export interface Recall extends Proportion {
  readonly by: 'all' | 'class' | 'payments';
  readonly group: string;
  /** Over runs and parties, the cut found again each time; null when most replicates drew nobody of the group. */
  readonly bootstrap: Interval | null;
  /** The wider of both at each end: neither runs few in number nor a group found whole may shrink it to a point. */
  readonly lower: number;
  readonly upper: number;
}

export interface ClassAlerts extends Proportion {
  readonly class: string;
}

export interface RunAlerts {
  /** 1-based position among the runs. */
  readonly run: number;
  /** Shares at the pooled cut, with Wilson intervals: they describe the spread and decide nothing. */
  readonly recall: { readonly count: number; readonly total: number; readonly wilson: Interval };
  readonly innocents_alerted: { readonly count: number; readonly total: number; readonly wilson: Interval };
}

export interface OperatingPoint {
  readonly innocent_alert_rate: number;
  /** Alerted is strictly above it; null when every listed party may be alerted. */
  readonly cut_db: number | null;
  readonly innocents: Proportion;
  readonly recall: readonly Recall[];
  readonly innocent_classes: readonly ClassAlerts[];
  readonly runs: readonly RunAlerts[];
}

export interface ConfusionRow {
  readonly class: string;
  readonly target: boolean;
  readonly parties: number;
  /** Parties with a rank, on any route. */
  readonly ranked: number;
  /** Parties per route; `not-listed` are absent from leads.csv. */
  readonly routes: Readonly<Record<string, number>>;
}

export interface Quantiles {
  readonly p10: number;
  readonly p25: number;
  readonly median: number;
  readonly p75: number;
  readonly p90: number;
}

export interface Delay {
  readonly class: string;
  readonly targets: number;
  /** Targets on an alert route whose score ever reached the alert band. */
  readonly alerted: number;
  /** Of these, alerted before their first target payment; their delay in days is negative. */
  readonly alerted_before: number;
  readonly days: Quantiles | null;
  /** Upper bound of the target payments made until the alert; null without a payments file. */
  readonly payments: Quantiles | null;
}

export interface ParityRow extends GroupRate {
  readonly by: 'corridor' | 'class' | 'listing';
}

export interface IndicatorPrecision {
  readonly indicator: string;
  readonly average_precision: number;
}

export interface DifficultyResult {
  readonly best_single: IndicatorPrecision | null;
  readonly indicators: readonly IndicatorPrecision[];
  readonly logistic_regression: { readonly average_precision: number; readonly folds: number } | null;
}

export interface RoleEvaluation {
  readonly role: Role;
  readonly parties: number;
  readonly targets: number;
  readonly innocents: number;
  /** Targets met in their other role: neither targets nor innocent here. */
  readonly left_out: number;
  readonly operating_points: readonly OperatingPoint[];
  readonly average_precision: { readonly value: number | null; readonly bootstrap: Interval | null };
  readonly lost: Proportion;
  /** Parties in the restricted queue, known to be under 18, that bear a rank all the same: none ever should. */
  readonly minors_ranked: number;
  readonly confusion: readonly ConfusionRow[];
  readonly delays: readonly Delay[];
  readonly parity: { readonly innocent_alert_rate: number; readonly rows: readonly ParityRow[] };
  readonly difficulty: DifficultyResult;
}

export interface RunHeader {
  /** 1-based position among the runs. */
  readonly run: number;
  readonly as_of: string | null;
  readonly versions: Readonly<Record<string, string | number>>;
}

export interface Evaluation {
  readonly notice: typeof notice;
  readonly runs: readonly RunHeader[];
  readonly settings: {
    readonly innocent_alert_rates: readonly number[];
    readonly targets_per_party: number;
    readonly replicates: number;
    readonly seed: number;
  };
  readonly payers: RoleEvaluation;
  readonly beneficiaries: RoleEvaluation;
  /** What a reader must know before trusting a figure. */
  readonly warnings: readonly Warning[];
}

export type Warning =
  | { readonly code: 'leads-without-label'; readonly run: number; readonly count: number }
  | { readonly code: 'several-as-of'; readonly run: number; readonly count: number }
  | {
      readonly code: 'rate-below-one-party';
      readonly role: Role;
      readonly rate: number;
      readonly innocents: number;
    }
  | { readonly code: 'single-run' };
