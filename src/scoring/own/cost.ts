/** What definitions cost: the compiled evaluator as a service runs it, in the order of time, over one ledger. */

import { type LaterStatuses, laterStatuses } from '../../ledger/later-statuses.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { Pins } from '../../ledger/pins.js';
import { currentPins } from '../../ledger/pins.js';
import { type OwnedRows, readRows, rowSelect } from '../../ledger/read-rows.js';
import { prepareRun } from '../../ledger/run-relation.js';
import { givenFactsOf } from '../../network/facts/given-facts-of.js';
import { catalogue as catalogueOf, givenFacts } from '../../typology/catalogue.js';
import { compile } from '../../typology/compiled/compile.js';
import { Evaluator } from '../../typology/compiled/evaluator.js';
import type { PartyStream } from '../../typology/compiled/party-stream.js';
import { runTimeOrdered } from '../../typology/compiled/time-ordered.js';
import { worldOf } from '../../typology/compiled/world.js';
import type { Catalogue, Definition } from '../../typology/definition.js';
import type { GivenFact } from '../../typology/given-facts.js';
import { neededColumns } from '../../typology/needed-columns.js';
import { factKindsOf } from '../screen/batch.js';
import { prepareScope } from '../screen/choose-streams.js';
import { placedChanges } from '../screen/placed-changes.js';
import type { ProgressStep } from '../screen/progress-step.js';
import { stateBytes } from './state-bytes.js';

/** Processor time of this machine; bytes are the same everywhere. */
export interface Cost {
  readonly nanosecondsPerPayment: number;
  /** Of a party whose payments are read: its stream, and the records of its payments. */
  readonly bytesPerParty: number;
}

export interface DefinitionCost extends Cost {
  readonly id: string;
  readonly kind: Definition['kind'];
  /** What it costs beyond an empty catalogue, as a share of what the whole catalogue does; may be below 0 by chance. */
  readonly timeShare: number;
  readonly bytesShare: number;
}

export interface CostReport {
  readonly payments: number;
  /** Streams, a party in a role each, of a run with the whole catalogue. */
  readonly streams: number;
  readonly empty: Cost;
  readonly whole: Cost & { readonly definitions: number };
  /** Each alone, with the facts that it reads. */
  readonly definitions: readonly DefinitionCost[];
}

/** A measurement needs no more, and holds all of them in memory. */
const mostPayments = 60_000;
/** The first run compiles; of the others the least disturbed counts. */
const runs = 3;

interface Bench {
  readonly ledger: Ledger;
  readonly pins: Pins;
  readonly given: readonly GivenFact[];
  readonly later: LaterStatuses;
  readonly payments: number;
}

interface Measured extends Cost {
  readonly streams: number;
}

function timed(
  catalogue: Catalogue,
  { rows, owners }: OwnedRows,
  bench: Bench,
): [seconds: number, bytes: number, streams: number] {
  const { ledgerStart, asOf } = bench.pins;
  const world = worldOf(rows, { ledgerStart }, factKindsOf(catalogue));
  const evaluator = new Evaluator(compile(catalogue, world));
  const changes = placedChanges({ rows, owners }, bench.later);
  const streams: PartyStream[] = [];
  const nothing = (): void => undefined;
  const listener = {
    opened: (stream: PartyStream) => streams.push(stream),
    evaluated: nothing,
    finished: nothing,
  };
  const before = process.cpuUsage();
  runTimeOrdered(evaluator, bench.given, changes, asOf, listener);
  const { user, system } = process.cpuUsage(before);
  const bytes = world.records.bytes.byteLength + stateBytes(streams, [evaluator]);
  return [(user + system) / 1e6, bytes, streams.length];
}

async function measure(catalogue: Catalogue, bench: Bench): Promise<Measured> {
  const { ledger, payments } = bench;
  const wanted = neededColumns(catalogue);
  const select = `SELECT ${rowSelect('0', wanted)}, p.payment_id FROM run_payment p`;
  const sql = `SELECT * EXCLUDE (payment_id) FROM (${select}) ORDER BY "at", payment_id, seq`;
  let least = Number.POSITIVE_INFINITY;
  let held = 0;
  let parties = 0;
  // One owner for all rows and room for all: they come in one lot.
  for await (const lot of readRows(ledger.connection, sql, wanted, Math.max(1, payments))) {
    for (let run = 0; run < runs; run++) {
      const [seconds, bytes, streams] = timed(catalogue, lot, bench);
      least = Math.min(least, seconds);
      held = bytes;
      parties = streams;
    }
  }
  return {
    nanosecondsPerPayment: payments === 0 ? 0 : (least / payments) * 1e9,
    bytesPerParty: parties === 0 ? 0 : held / parties,
    streams: parties,
  };
}

/** With the facts that a definition reads, which are made for it. */
function alone(definition: Definition, all: readonly Definition[]): Catalogue {
  const text = JSON.stringify(definition);
  const facts = all.filter(({ id, kind }) => kind === 'fact' && text.includes(`"fact":"${id}"`));
  return catalogueOf([
    ...facts.filter(({ id }) => id !== definition.id && !givenFacts.includes(id)),
    definition,
  ]);
}

function share(one: number, empty: number, whole: number): number {
  return whole === empty ? 0 : (one - empty) / (whole - empty);
}

export interface CostPlan {
  /** Read only. */
  readonly ledger: Ledger;
  /** The whole catalogue. */
  readonly all: readonly Definition[];
  /** Those that are measured. */
  readonly ids: readonly string[];
  readonly onProgress: (step: ProgressStep) => void;
}

export async function costOf({ ledger, all, ids, onProgress }: CostPlan): Promise<CostReport> {
  const first = `SELECT coalesce(max("at"), 0) FROM (SELECT "at" FROM payment ORDER BY "at" LIMIT ${mostPayments})`;
  const pins = await currentPins(ledger, await ledger.number(first));
  await prepareRun(ledger, pins);
  const given = await givenFactsOf(ledger, pins);
  await prepareScope(ledger, given);
  const bench: Bench = {
    ledger,
    pins,
    given,
    later: await laterStatuses(ledger, pins),
    payments: await ledger.number('SELECT count(*) FROM run_payment'),
  };
  const total = ids.length + 2;
  const tell = (done: number): void => onProgress({ step: 'measuring', done, total, unit: 'definitions' });
  tell(0);
  // Once unmeasured: what the engine of JavaScript first compiles is no part of a definition's cost.
  await measure(catalogueOf(all), bench);
  const empty = await measure(catalogueOf([]), bench);
  tell(1);
  const whole = await measure(catalogueOf(all), bench);
  const definitions: DefinitionCost[] = [];
  for (const definition of all.filter(({ id }) => ids.includes(id))) {
    tell(definitions.length + 2);
    const { nanosecondsPerPayment, bytesPerParty } = await measure(alone(definition, all), bench);
    definitions.push({
      id: definition.id,
      kind: definition.kind,
      nanosecondsPerPayment,
      bytesPerParty,
      timeShare: share(nanosecondsPerPayment, empty.nanosecondsPerPayment, whole.nanosecondsPerPayment),
      bytesShare: share(bytesPerParty, empty.bytesPerParty, whole.bytesPerParty),
    });
  }
  const { streams, ...cost } = whole;
  const { streams: _, ...none } = empty;
  return {
    payments: bench.payments,
    streams,
    empty: none,
    whole: { ...cost, definitions: all.length },
    definitions,
  };
}
