/** Who is told what evaluation finds, in whichever way the streams are fed. */
import type { Instant } from '../../time.js';
import type { Evaluation } from './evaluation.js';
import type { PartyStream } from './party-stream.js';

/**
 * What the instants still to come of a stream are asked for. Its outcome at as_of is told as well, unless `facts` was
 * all that was ever wanted of it.
 */
export type Wanted = 'evidence' | 'facts' | 'nothing';

export interface Listener {
  /** Before the first event of a stream. */
  opened?(stream: PartyStream): void;
  /**
   * Asked where streams are read one after another, before the first event and after each evaluation; everything is
   * wanted where it is absent. What is no longer wanted may not be wanted again.
   */
  wants?(stream: PartyStream): Wanted;
  /** Whether anybody reads the facts that are told to this payer; all are told where it is absent. */
  hears?(payer: number): boolean;
  /** The outcome may have changed at this instant. `evidence` is valid during the call only. */
  evaluated(stream: PartyStream, now: Instant, evidence: Evaluation): void;
  /** The outcome at as_of, once for each stream, after all its events. */
  finished(stream: PartyStream, asOf: Instant, evidence: Evaluation): void;
  /** A fact that a beneficiary's stream makes for one payer. */
  derived?(fact: number, payer: number, beneficiary: number, at: Instant, value: number): void;
}

/** Later statuses, in the order of O1. `row` is the position of the payment in the world's rows. */
export interface StatusChanges {
  readonly length: number;
  readonly row: Int32Array;
  readonly at: Float64Array;
  readonly status: Int8Array;
}

export const noStatusChanges: StatusChanges = {
  length: 0,
  row: new Int32Array(0),
  at: new Float64Array(0),
  status: new Int8Array(0),
};
