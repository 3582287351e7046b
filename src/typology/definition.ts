/** What a definition holds beside its expressions: its words, its sources and what becomes of its value. */
import type { Role } from '../intake/payment.js';
import type { Expression, Window } from './expression.js';

export interface Words {
  readonly en: string;
  readonly fr: string;
}

/** A part of a tally where it holds, and where it does not: of words that deny something, `not found` would deny twice. */
export interface SignWords extends Words {
  readonly otherwise?: Words;
}

export interface Parameter {
  readonly value: number;
  readonly unit: 'payments' | 'parties' | 'groups' | 'seconds' | 'minor' | 'percent' | 'places' | 'years';
}

interface Described {
  /** kebab-case, unique over all kinds. */
  readonly id: string;
  readonly version: number;
  readonly title: Words;
  /** One sentence that completes "because …", without names or numbers. */
  readonly reason: Words;
  /** What the analyst should ask or check next. */
  readonly question: Words;
  readonly source_of_idea: string;
  /** `this project` where no number is published. */
  readonly source_of_threshold: string;
  /** What an unknown input does to this definition, in words. */
  readonly unknown: string;
  readonly parameters: Readonly<Record<string, Parameter>>;
}

export interface Stratum {
  readonly name: string;
  /** What it is called in leads; what ships is named in a table instead. */
  readonly words?: Words;
  readonly when: Expression;
}

export const evidenceFamilies = [
  'amount',
  'rhythm',
  'breadth',
  'structure',
  'sequence',
  'list',
  'victim',
] as const;
export type EvidenceFamily = (typeof evidenceFamilies)[number];

/**
 * Evidence about one party. The stratum is the strongest whose `when` is true (strata stand weakest first and count
 * from 1); else unknown (-1) if one of them is unknown; else 0, known false. Without an anchor it is unknown.
 */
export interface Indicator extends Described {
  readonly kind: 'indicator';
  readonly side: Role;
  readonly mode: 'stream' | 'screen';
  readonly typology: 'payer-pattern' | 'collector-pattern' | 'victim';
  /** Indicators of one family whose payments overlap by more than half share one cap. */
  readonly family: EvidenceFamily;
  readonly strata: readonly Stratum[];
  /** What each part of the tally in its strata is called, in their order; none without a tally. */
  readonly signs?: readonly SignWords[];
  /** The payments that stand behind the evidence; the last of its set is the anchor. `set` is residual or scoped. */
  readonly behind: Window;
  /** List evidence stays whole until its valid_to; everything else decays with its last payment. */
  readonly decays: boolean;
}

/** A graded value that a beneficiary's stream makes known to the streams of its payers, one per payer (stratum 3). */
export interface FactDefinition extends Described {
  readonly kind: 'fact';
  readonly side: 'beneficiary';
  readonly strata: readonly Stratum[];
  readonly behind: Window;
}

/**
 * Explains a pair as a function of its own history; its payments are then set aside. With `unless`, the explanation
 * is bounded: it holds in the payer's stream only while `unless` (facts of the counterparty) is not true.
 */
export interface Explanation extends Described {
  readonly kind: 'explanation';
  readonly when: Expression;
  readonly unless?: Expression;
  /**
   * Given with `unless`, whose facts are made by the beneficiary's stream and so cannot be read there: whether the
   * explanation `holds` there whenever `when` does, or `never`.
   */
  readonly inBeneficiaryStream?: 'holds' | 'never';
}

export type Definition = Indicator | FactDefinition | Explanation;

/** Everything one run evaluates, in a fixed order: position is identity in the evaluators. */
export interface Catalogue {
  readonly indicators: readonly Indicator[];
  readonly facts: readonly FactDefinition[];
  readonly explanations: readonly Explanation[];
}
