/** One thread's share of a screening: whole streams, sorted by owner, and everything that they read. */
import type { Role } from '../../intake/payment.js';
import type { Rows } from '../../ledger/columns.js';
import type { LaterStatus } from '../../ledger/later-statuses.js';
import type { Instant } from '../../time.js';
import { compile } from '../../typology/compiled/compile.js';
import type { Evaluation } from '../../typology/compiled/evaluation.js';
import { Evaluator } from '../../typology/compiled/evaluator.js';
import type { Listener, StatusChanges, Wanted } from '../../typology/compiled/listener.js';
import { noStatusChanges } from '../../typology/compiled/listener.js';
import type { DerivedFacts, GivenFacts, Telling } from '../../typology/compiled/party-sorted.js';
import { givenFacts, runPartySorted } from '../../typology/compiled/party-sorted.js';
import type { PartyStream } from '../../typology/compiled/party-stream.js';
import { Records } from '../../typology/compiled/records.js';
import { worldOf } from '../../typology/compiled/world.js';
import type { Catalogue } from '../../typology/definition.js';
import { type GivenFact, givenKinds } from '../../typology/given-facts.js';
import type { Setting } from '../../typology/stream.js';
import { leadBand } from '../lead-band.js';
import type { Route } from '../routes.js';
import type { Scorer } from '../score.js';
import { createScorer } from '../score.js';
import { weighing } from '../weighing.js';
import type { BandName, Weights } from '../weights.js';
import { DerivedFactsBuilder } from './derived-facts.js';
import { type FirstInstant, History } from './history.js';
import type { ScoredTable } from './scored-table.js';

export interface Batch {
  readonly role: Role;
  readonly telling: Telling;
  readonly owners: Int32Array;
  readonly rows: Rows;
  readonly changes: StatusChanges;
  readonly derived: DerivedFacts;
}

/** One party's stream, to be evaluated by itself. */
export interface OneStream extends Pick<Batch, 'owners' | 'rows' | 'derived'> {
  readonly changes: readonly LaterStatus[];
  /** A row left out, as if that payment had never been made. */
  readonly without?: number;
}

/** What of the histories of a batch is asked for, by party; without it everything is. */
export interface Asked {
  /** The first instant of a lead; undefined of who is none. */
  first(party: number): FirstInstant | undefined;
  /** Whether somebody reads the facts that the stream makes. */
  facts(party: number): boolean;
  /** Whether somebody reads those of them that this payer is told. */
  hears(payer: number): boolean;
}

export interface BatchOutcome {
  readonly scored: ScoredTable;
  readonly derived: DerivedFacts;
}

/** What all batches of a run share. */
export interface RunSetting extends Setting {
  readonly asOf: Instant;
  readonly given: readonly GivenFact[];
  /** Whether each score is worked out without each indicator as well. */
  readonly leavingOut?: boolean;
}

export function factKindsOf(catalogue: Catalogue): readonly string[] {
  return [...givenKinds, ...catalogue.facts.map((fact) => fact.id)];
}

/** A stream after its last event, with all that a reader may ask of it. */
export interface Ending {
  readonly evaluator: Evaluator;
  readonly stream: PartyStream;
  readonly evidence: Evaluation;
}

function changesOf({ rows, changes }: OneStream): StatusChanges {
  if (changes.length === 0) return noStatusChanges;
  const bySeq = new Map<number, number>();
  rows.seq.forEach((seq, row) => {
    bySeq.set(seq, row);
  });
  const found = changes.flatMap((change) => {
    const row = bySeq.get(change.payment);
    return row === undefined ? [] : [{ ...change, row }];
  });
  return {
    length: found.length,
    row: Int32Array.from(found, (each) => each.row),
    at: Float64Array.from(found, (each) => each.at),
    status: Int8Array.from(found, (each) => each.status),
  };
}

/** Lots are about as long as each other: with room for one a quarter longer, the next does not ask for code of its own. */
function roomFor(rows: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(1_024, rows * 1.25)));
}

/** Evaluates batches one after another; generated code and the arrays it is bound to are kept between them. */
export class BatchEvaluation {
  private readonly catalogue: Catalogue;
  private readonly scorer: Scorer;
  private readonly setting: RunSetting;
  private readonly given: GivenFacts;
  /** By place 1 for what can move a score. */
  private readonly weighed: Uint8Array;
  /** Rows that stand in the world as they were given: one party is evaluated again and again. */
  private held: Rows | undefined;
  private evaluator: Evaluator | undefined;

  constructor(catalogue: Catalogue, weights: Weights, setting: RunSetting) {
    this.catalogue = catalogue;
    this.scorer = createScorer(weights, catalogue);
    this.setting = setting;
    this.given = givenFacts(setting.given);
    const weighed = new Set(weighing(catalogue, weights).catalogue.indicators);
    this.weighed = Uint8Array.from(catalogue.indicators, (each) => (weighed.has(each) ? 1 : 0));
  }

  run(batch: Batch, asked?: Asked): BatchOutcome {
    const evaluator = this.hold(batch);
    const history = new History(this.scorer, true, this.setting.leavingOut);
    const derived = new DerivedFactsBuilder();
    const { role, telling, owners, changes } = batch;
    const wants = (stream: PartyStream): Wanted => {
      const first = asked?.first(stream.owner);
      if (asked === undefined || (first !== undefined && !history.isTold(stream, first))) return 'evidence';
      return asked.facts(stream.owner) ? 'facts' : 'nothing';
    };
    runPartySorted(
      evaluator,
      { role, owners, changes, given: this.given, derived: batch.derived },
      this.setting.asOf,
      {
        wants,
        ...(asked === undefined ? {} : { hears: (payer: number) => asked.hears(payer) }),
        opened: (stream) => history.opened(stream),
        evaluated: (stream, now, evidence) => history.evaluated(stream, now, evidence),
        finished: (stream, asOf, evidence) => history.finished(stream, asOf, evidence),
        derived: (kind, payer, beneficiary, at, value) => derived.add(kind, payer, beneficiary, at, value),
      },
      telling,
    );
    return { scored: history.scored[role].build(), derived: derived.build() };
  }

  /** The band that one party would bear on its lead's route; `changes` name payments by seq. */
  band(stream: OneStream, { role, route }: { readonly role: Role; readonly route: Route }): BandName {
    let band: BandName = 'none';
    this.evaluate(
      stream,
      role,
      ({ evidence }) => {
        band = leadBand(this.scorer, evidence, role, route);
      },
      this.weighed,
    );
    return band;
  }

  /** Evaluates one party at as_of alone and hands over what it found, which is valid during the call only. */
  once(stream: OneStream, role: Role, ended: (ending: Ending) => void): void {
    this.evaluate(stream, role, ended, undefined);
  }

  private evaluate(
    stream: OneStream,
    role: Role,
    ended: (ending: Ending) => void,
    graded: Uint8Array | undefined,
  ): void {
    const evaluator = this.hold(stream);
    const { owners, derived, without } = stream;
    const leftOut = without === undefined ? {} : { without };
    const changes = changesOf(stream);
    const input = { role, owners, changes, given: this.given, derived, ...leftOut };
    const listener: Listener = {
      evaluated: () => undefined,
      finished: (party, _asOf, evidence) => ended({ evaluator, stream: party, evidence }),
    };
    evaluator.evaluation.ask(graded);
    try {
      runPartySorted(evaluator, input, this.setting.asOf, listener, 'outcome');
    } finally {
      evaluator.evaluation.ask(undefined);
    }
  }

  private hold({ rows }: Pick<Batch, 'rows'>): Evaluator {
    const evaluator = this.evaluatorFor(rows);
    const { world } = evaluator.compiled;
    if (this.held === rows) world.records.takeStatuses(rows);
    else world.records.take(rows);
    world.rows = rows;
    this.held = rows;
    return evaluator;
  }

  private evaluatorFor(rows: Rows): Evaluator {
    const known = this.evaluator;
    if (known !== undefined && known.compiled.world.records.length >= rows.length) return known;
    const records = new Records(roomFor(rows.length));
    const world = worldOf(rows, this.setting, factKindsOf(this.catalogue), records);
    this.evaluator = new Evaluator(compile(this.catalogue, world));
    this.held = undefined;
    return this.evaluator;
  }
}
