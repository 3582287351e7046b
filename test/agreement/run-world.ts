/** Runs the compiled evaluator over a small world in either way and gives its outcomes as `changes` gives them. */
import type { Role } from '../../src/intake/payment.js';
import { statuses } from '../../src/intake/payment.js';
import type { Rows } from '../../src/ledger/columns.js';
import { columnNames, emptyRows } from '../../src/ledger/columns.js';
import { factKindsOf } from '../../src/scoring/screen/batch.js';
import { DerivedFactsBuilder, sortedFacts } from '../../src/scoring/screen/derived-facts.js';
import { paymentEvents } from '../../src/scoring/screen/party-stream-rows.js';
import type { Instant } from '../../src/time.js';
import { compile } from '../../src/typology/compiled/compile.js';
import { rowOf } from '../../src/typology/compiled/entry.js';
import type { Evaluation } from '../../src/typology/compiled/evaluation.js';
import { Evaluator } from '../../src/typology/compiled/evaluator.js';
import type { Listener, StatusChanges } from '../../src/typology/compiled/listener.js';
import type { Telling } from '../../src/typology/compiled/party-sorted.js';
import { givenFacts, noDerivedFacts, runPartySorted } from '../../src/typology/compiled/party-sorted.js';
import type { PartyStream } from '../../src/typology/compiled/party-stream.js';
import { streamSight } from '../../src/typology/compiled/stream-sight.js';
import { runTimeOrdered } from '../../src/typology/compiled/time-ordered.js';
import { type World, worldOf } from '../../src/typology/compiled/world.js';
import type { Catalogue } from '../../src/typology/definition.js';
import type { Epoch } from '../../src/typology/evidence.js';
import { asGivenKind, type GivenFact } from '../../src/typology/given-facts.js';
import type { MeasuredValue } from '../../src/typology/interpret.js';
import { type Outcome, shownText } from '../../src/typology/interpret-changes.js';
import { compareEvents } from '../../src/typology/interpret-order.js';
import { formatRatio } from '../../src/typology/interpret-ratio.js';
import type { Flags } from '../../src/typology/interpret-window.js';
import { render } from '../../src/typology/render.js';
import type {
  FactEvent,
  PaymentEvent,
  Setting,
  StatusEvent,
  StreamEvent,
} from '../../src/typology/stream.js';

export interface SmallWorld {
  readonly setting: Setting;
  readonly events: readonly StreamEvent[];
}

export interface Traced {
  /** Outcomes that differ from the one before, by `role:owner`. */
  readonly outcomes: ReadonlyMap<string, readonly Outcome[]>;
  readonly derived: readonly FactEvent[];
  /** What evaluating brought to light besides, by `role:owner` (W4, N4). */
  readonly flags: ReadonlyMap<string, Flags>;
}

/** Whether nothing is held: what a stream shows before its first event that matters. */
function isEmpty(outcome: Outcome): boolean {
  return (
    !outcome.minor &&
    outcome.shown.every((epochs) => epochs.every(({ stratum, behind }) => stratum === -1 && behind === 0)) &&
    outcome.facts.every((values) => values.length === 0)
  );
}

/** A history without an empty beginning, which may have an instant of its own or none. */
export function fromFirstChange(outcomes: readonly Outcome[]): readonly Outcome[] {
  const [first, ...rest] = outcomes;
  return first !== undefined && isEmpty(first) ? rest : outcomes;
}

export function streamKey(role: Role, owner: number): string {
  return `${role}:${owner}`;
}

function rowsOf(payments: readonly PaymentEvent[]): Rows {
  const rows = emptyRows(payments.length);
  payments.forEach((payment, row) => {
    rows.seq[row] = payment.seq;
    rows.at[row] = payment.at;
    rows.payer[row] = payment.payer;
    rows.beneficiary[row] = payment.beneficiary;
    rows.status[row] = statuses.indexOf(payment.status);
    for (const name of columnNames) {
      const value = payment.columns[name];
      if (value !== undefined) rows.columns[name][row] = value;
    }
  });
  return rows;
}

function worldFrom(payments: readonly PaymentEvent[], setting: Setting, catalogue: Catalogue): World {
  return worldOf(rowsOf(payments), setting, factKindsOf(catalogue));
}

/** The later statuses of the payments that stand in these rows; a payment may stand in several. */
function changesOf(payments: readonly PaymentEvent[], events: readonly StatusEvent[]): StatusChanges {
  const found = events.flatMap((event) =>
    payments.flatMap((payment, row) => (payment.seq === event.payment ? [{ row, event }] : [])),
  );
  return {
    length: found.length,
    row: Int32Array.from(found, (each) => each.row),
    at: Float64Array.from(found, (each) => each.event.at),
    status: Int8Array.from(found, (each) => statuses.indexOf(each.event.status)),
  };
}

class Tracer implements Listener {
  wants?: NonNullable<Listener['wants']>;
  hears?: NonNullable<Listener['hears']>;
  readonly outcomes: Map<string, Outcome[]> = new Map();
  readonly derivedFacts: FactEvent[] = [];
  readonly builder = new DerivedFactsBuilder();
  private readonly flags = new Map<string, Flags>();
  private readonly catalogue: Catalogue;
  private readonly said = new Map<string, Map<number, number>[]>();

  constructor(catalogue: Catalogue) {
    this.catalogue = catalogue;
  }

  evaluated(stream: PartyStream, now: Instant, evidence: Evaluation): void {
    this.keep(stream, now, evidence);
  }

  finished(stream: PartyStream, asOf: Instant, evidence: Evaluation): void {
    this.keep(stream, asOf, evidence);
    this.flags.set(streamKey(stream.role, stream.owner), { hub: stream.hub, windowCapped: stream.capped });
  }

  derived(fact: number, payer: number, beneficiary: number, at: Instant, value: number): void {
    this.builder.add(fact, payer, beneficiary, at, value);
    const name = this.catalogue.facts[fact]?.id ?? '';
    this.derivedFacts.push({
      kind: 'fact',
      at,
      fact: name,
      subject: payer,
      role: 'payer',
      about: beneficiary,
      value,
      derived: true,
    });
    const key = streamKey('beneficiary', beneficiary);
    const said = this.said.get(key) ?? this.catalogue.facts.map(() => new Map<number, number>());
    this.said.set(key, said);
    said[fact]?.set(payer, value);
    const last = this.outcomes.get(key)?.at(-1);
    if (last?.at === at) this.replace(key, { ...last, facts: this.factsOf(key) });
  }

  private factsOf(key: string): Outcome['facts'] {
    const said = this.said.get(key);
    return this.catalogue.facts.map((_, i) =>
      [...(said?.[i] ?? new Map<number, number>())]
        .filter(([, value]) => value !== 0)
        .toSorted(([a], [b]) => a - b),
    );
  }

  private keep(stream: PartyStream, at: Instant, evidence: Evaluation): void {
    const key = streamKey(stream.role, stream.owner);
    const epochs: readonly Epoch[] = [0, 1];
    this.replace(key, {
      at,
      minor: stream.minor,
      shown: this.catalogue.indicators.map((_, i) =>
        epochs.map((epoch) => ({
          stratum: evidence.stratum(i, epoch),
          behind: evidence.behind(i, epoch),
          last: evidence.last(i, epoch),
        })),
      ),
      facts: this.factsOf(key),
    });
  }

  /** The last outcome of an instant is the one that counts. */
  private replace(key: string, outcome: Outcome): void {
    const list = this.outcomes.get(key) ?? [];
    this.outcomes.set(key, list);
    if (list.at(-1)?.at === outcome.at) list.pop();
    list.push(outcome);
  }

  traced(): Traced {
    const outcomes = new Map<string, Outcome[]>();
    for (const [key, list] of this.outcomes) {
      const texts = list.map(shownText);
      outcomes.set(
        key,
        list.filter((_, i) => i === 0 || texts[i] !== texts[i - 1]),
      );
    }
    return { outcomes, derived: this.derivedFacts, flags: this.flags };
  }
}

function parts(world: SmallWorld): {
  payments: PaymentEvent[];
  changes: StatusEvent[];
  facts: GivenFact[];
} {
  const sorted = world.events.toSorted(compareEvents);
  return {
    payments: sorted.filter((event) => event.kind === 'payment'),
    changes: sorted.filter((event) => event.kind === 'status'),
    facts: sorted
      .filter((event) => event.kind === 'fact')
      .flatMap(({ fact, at, role, subject, value }): GivenFact[] => {
        const kind = asGivenKind(fact);
        if (kind === undefined) throw new Error(`nobody gives ${fact}`);
        return [{ kind, at, role, party: subject, value }];
      }),
  };
}

export function traceTimeOrdered(catalogue: Catalogue, world: SmallWorld, asOf: Instant): Traced {
  const { payments, changes, facts } = parts(world);
  const evaluator = new Evaluator(compile(catalogue, worldFrom(payments, world.setting, catalogue)));
  const tracer = new Tracer(catalogue);
  runTimeOrdered(evaluator, facts, changesOf(payments, changes), asOf, tracer);
  return tracer.traced();
}

/** Runs every stream of the world party-sorted: beneficiaries first, whose facts the payers' streams then read. */
function runSorted(
  catalogue: Catalogue,
  world: SmallWorld,
  asOf: Instant,
  telling: Telling,
  facts: DerivedFactsBuilder,
  listening: (evaluator: Evaluator) => Listener,
): void {
  const { payments, changes, facts: given } = parts(world);
  const parties = [...new Set(payments.flatMap(({ payer, beneficiary }) => [payer, beneficiary]))]
    .filter((party) => party >= 0)
    .toSorted((a, b) => a - b);
  for (const role of ['beneficiary', 'payer'] as const) {
    const streams = parties.map((owner) => ({
      owner,
      payments: payments.filter((payment) => payment.payer === owner || payment.beneficiary === owner),
    }));
    const all = streams.flatMap((stream) => stream.payments);
    const owners = Int32Array.from(streams.flatMap((stream) => stream.payments.map(() => stream.owner)));
    const found = changesOf(all, changes);
    const order = Array.from({ length: found.length }, (_, i) => i).toSorted(
      (a, b) =>
        (owners[found.row[a] as number] as number) - (owners[found.row[b] as number] as number) || a - b,
    );
    const sortedChanges: StatusChanges = {
      length: found.length,
      row: Int32Array.from(order, (i) => found.row[i] as number),
      at: Float64Array.from(order, (i) => found.at[i] as number),
      status: Int8Array.from(order, (i) => found.status[i] as number),
    };
    const derived = role === 'payer' ? sortedFacts([facts.build()]) : noDerivedFacts;
    const evaluator = new Evaluator(compile(catalogue, worldFrom(all, world.setting, catalogue)));
    const input = { role, owners, changes: sortedChanges, given: givenFacts(given), derived };
    runPartySorted(evaluator, input, asOf, listening(evaluator), telling);
  }
}

export function tracePartySorted(
  catalogue: Catalogue,
  world: SmallWorld,
  asOf: Instant,
  { wants, hears }: Pick<Listener, 'wants' | 'hears'> = {},
): Traced {
  const tracer = new Tracer(catalogue);
  if (wants !== undefined) tracer.wants = wants;
  if (hears !== undefined) tracer.hears = hears;
  runSorted(catalogue, world, asOf, 'history', tracer.builder, () => tracer);
  return tracer.traced();
}

/** What a stream shows when it is evaluated once, at the end. */
export interface Ended {
  readonly key: string;
  readonly role: Role;
  readonly owner: number;
  readonly minor: boolean;
  readonly outcome: Outcome;
  /** Explanations that hold, by counterparty of a payment in scope. */
  readonly explained: ReadonlyMap<number, readonly string[]>;
  payments(indicator: number, epoch: Epoch): readonly number[];
  matched(indicator: number, epoch: Epoch): readonly number[];
  beside(indicator: number, epoch: Epoch): readonly number[];
  values(indicator: number, epoch: Epoch): readonly MeasuredValue[];
}

/** Streams with their outcomes, evaluated once for each, and the facts that beneficiaries then made. */
export function endingsOf(
  catalogue: Catalogue,
  world: SmallWorld,
  asOf: Instant,
): { readonly endings: ReadonlyMap<string, Ended>; readonly derived: readonly FactEvent[] } {
  const tracer = new Tracer(catalogue);
  const endings = new Map<string, Omit<Ended, 'outcome'>>();
  runSorted(catalogue, world, asOf, 'outcome', tracer.builder, (evaluator) => ({
    evaluated: (stream, now, evidence) => tracer.evaluated(stream, now, evidence),
    derived: (fact, payer, beneficiary, at, value) => tracer.derived(fact, payer, beneficiary, at, value),
    finished(stream, now, evidence) {
      tracer.finished(stream, now, evidence);
      const { owner, role, minor } = stream;
      const { rows } = evaluator.compiled.world;
      const sight = streamSight(stream, now, paymentEvents({ owners: new Int32Array(0), rows }));
      const all = evaluator.compiled.catalogue.indicators.map((indicator, i) =>
        ([0, 1] as const).map((epoch) => ({
          matched: sight.matched(indicator, evidence.stratum(i, epoch), epoch).map(({ seq }) => seq),
          beside: sight.beside(indicator, evidence.stratum(i, epoch), epoch).map(({ seq }) => seq),
          payments: evidence.entries(i, epoch).map((entry) => rows.seq[rowOf(entry)] as number),
          values: valuesOf(evaluator, evidence, i, epoch),
        })),
      );
      const scoped = Array.from(stream.scoped.subarray(0, stream.scopedCount));
      const pairs = new Set(scoped.map((entry) => stream.pairAt(entry)).filter((pair) => pair >= 0));
      const explained = new Map(
        [...pairs].map((pair) => [
          stream.counterpartyIn(pair),
          evaluator.explanationsOf(stream, pair).map((place) => catalogue.explanations[place]?.id ?? ''),
        ]),
      );
      const key = streamKey(role, owner);
      endings.set(key, {
        key,
        role,
        owner,
        minor,
        explained,
        payments: (i, epoch) => all[i]?.[epoch]?.payments ?? [],
        matched: (i, epoch) => all[i]?.[epoch]?.matched ?? [],
        beside: (i, epoch) => all[i]?.[epoch]?.beside ?? [],
        values: (i, epoch) => all[i]?.[epoch]?.values ?? [],
      });
    },
  }));
  const { outcomes, derived } = tracer.traced();
  const ended = [...endings].map(([key, ending]): [string, Ended] => {
    const outcome = outcomes.get(key)?.at(-1);
    if (outcome === undefined) throw new Error(`no outcome of ${key}`);
    return [key, { ...ending, outcome }];
  });
  return { endings: new Map(ended), derived };
}

function valuesOf(evaluator: Evaluator, evidence: Evaluation, at: number, epoch: Epoch): MeasuredValue[] {
  const readings = evaluator.compiled.readings[at] ?? [];
  const texts = evidence.values(at, epoch).map((value, i): [string, string] => {
    const reading = readings[i];
    if (reading === undefined) throw new Error('a value without a reading');
    if (value === undefined) return [render(reading.measure), 'unknown'];
    const number = formatRatio({ n: BigInt(value.n), d: BigInt(value.d) });
    return [render(reading.measure), reading.kind === 'truth' ? String(value.n === 1) : number];
  });
  return [...new Map(texts)].map(([measure, value]) => ({ measure, value }));
}
