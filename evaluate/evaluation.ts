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

/** Two classes of records, in the order of the alphabet. */
export interface PairKind {
  readonly classes: readonly [string, string];
  readonly pairs: number;
}

/** How records of one role became parties, by pairs of records; parties of many records weigh by their square. */
export interface Resolution {
  /** Records of persons, and persons; bodies are left out. */
  readonly records: number;
  readonly persons: number;
  /** Of the joined pairs those of one person. */
  readonly precision: Proportion;
  /** Of the pairs of one person those that were joined. */
  readonly recall: Proportion;
  readonly f1: number | null;
  /**
   * Of the pairs of one person under one name, however it is spelled, those that were joined, and F1 with them: who
   * receives under another's name is another in every record.
   */
  readonly one_name: { readonly recall: Proportion; readonly f1: number | null };
  readonly missed: readonly PairKind[];
  readonly wrongly_joined: readonly PairKind[];
}

export interface ListCut {
  /** How many times as long as the collectors are many. */
  readonly times: number;
  readonly entries: number;
  /** Of the entries those that are a collector's. */
  readonly precision: Proportion;
  /** Of the collectors, as persons, those with an entry. */
  readonly recall: Proportion;
  readonly routes: readonly {
    readonly name: string;
    readonly entries: number;
    readonly collectors: number;
  }[];
  readonly classes: readonly {
    readonly name: string;
    readonly entries: number;
    readonly collectors: number;
  }[];
}

export interface CollectorLists {
  /** Persons, in whatever number of parties. */
  readonly collectors: number;
  readonly parties: number;
  /** Beneficiaries with a rank on one of the routes where collectors are read. */
  readonly listed: number;
  readonly lists: readonly ListCut[];
  /** Parties of collectors that stand on no such route, a minor's queue among them. */
  readonly not_in_lists: readonly { readonly route: string; readonly parties: number }[];
}

interface BothSides {
  readonly class: string;
  readonly with: Proportion;
  readonly without: Proportion;
}

/** Each screening with a cut of its own at one innocent-alert rate. */
export interface ComparisonPoint {
  readonly innocent_alert_rate: number;
  readonly cut_db: { readonly with: number | null; readonly without: number | null };
  readonly groups: readonly {
    readonly group: string;
    readonly targets: number;
    readonly missed: { readonly with: number; readonly without: number };
    /** Part of those missed without that are not missed with; negative where more are. */
    readonly fewer: number | null;
    readonly bootstrap: Interval | null;
  }[];
  readonly innocents: BothSides;
  readonly hub_payers: readonly BothSides[];
}

export interface Comparison {
  readonly persons: number;
  readonly points: readonly ComparisonPoint[];
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
  /** Null where the labels name no persons. */
  readonly resolution: Resolution | null;
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
  /** Null where no beneficiary is a collector. */
  readonly collectors: CollectorLists | null;
  /** Payers in two screenings of the same payments; null unless asked for. */
  readonly comparison: Comparison | null;
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
