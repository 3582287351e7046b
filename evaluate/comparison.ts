import { alertCut } from '../src/statistics/alert-cut.js';
import { percentileInterval } from '../src/statistics/percentile-interval.js';
import { bootstrap, countOnce, type Lots } from './bootstrap.js';
import type { Comparison, ComparisonPoint } from './evaluation.js';
import { isTarget, type Party } from './party.js';
import { proportion } from './proportion.js';
import { queueScore } from './ranking.js';
import type { Label } from './read-labels.js';

/** Payers of a beneficiary whom many pay for a reason that is nobody's business: what must not glue them together. */
export const hubPayerClasses = [
  'village-member',
  'tontine-member',
  'tontine-organiser',
  'siblings-one-mother',
  'parish-donor',
  'charity-donor',
  'disaster-appeal-donor',
  'parent-of-student',
] as const;

/** One person with the best score of any of its parties in each of the two runs. */
interface Unit {
  readonly class: string;
  readonly target: boolean;
  targetPayments: number;
  with: number;
  without: number;
}

export interface ComparedRun {
  readonly with: readonly Party[];
  readonly without: readonly Party[];
  /** What is true of each record, whatever a run joined. */
  readonly labels: readonly Label[];
}

const groups: readonly (readonly [group: string, from: number, to: number])[] = [
  ['1-2', 1, 2],
  ['>=3', 3, Number.POSITIVE_INFINITY],
];

/** The persons behind the payers of one pair of runs; without persons every record is one. */
function unitsOf({ with: on, without: off, labels }: ComparedRun): readonly Unit[] {
  const units = new Map<string, Unit>();
  const ofRecord = new Map<string, Unit>();
  const nobody = Number.NEGATIVE_INFINITY;
  for (const { role, id, person, class: name, targetPayments } of labels) {
    const target = isTarget(role, name);
    if (role !== 'payer' || target === undefined) continue;
    const key = person === '' ? id : person;
    const unit = units.get(key) ?? { class: name, target, targetPayments: 0, with: nobody, without: nobody };
    unit.targetPayments += targetPayments;
    units.set(key, unit);
    ofRecord.set(id, unit);
  }
  for (const [side, parties] of [
    ['with', on],
    ['without', off],
  ] as const) {
    for (const party of parties) {
      const score = queueScore(party);
      for (const record of party.records) {
        const unit = ofRecord.get(record);
        if (unit !== undefined) unit[side] = Math.max(unit[side], score);
      }
    }
  }
  return [...units.values()];
}

interface Ties {
  readonly scores: readonly number[];
  readonly of: (score: number) => number;
}

function tiesOf(values: readonly number[]): Ties {
  const distinct = new Set(values);
  distinct.delete(Number.NEGATIVE_INFINITY);
  const scores = [...distinct].sort((a, b) => b - a);
  scores.push(Number.NEGATIVE_INFINITY);
  const places = new Map(scores.map((score, tie) => [score, tie]));
  return { scores, of: (score) => places.get(score) ?? scores.length - 1 };
}

type TiePair = readonly [tieWith: number, tieWithout: number];

interface FieldTarget {
  readonly unit: Unit;
  readonly slot: number;
  readonly pair: TiePair;
}

/** Innocents of one pair of ties share a slot; each target has its own. */
interface Field extends Lots {
  readonly cells: readonly TiePair[];
  readonly targets: readonly FieldTarget[];
}

function fieldOf(runs: readonly (readonly Unit[])[], on: Ties, off: Ties): Field {
  const cells: TiePair[] = [];
  const known = new Map<number, number>();
  const targets: FieldTarget[] = [];
  const slot: number[] = [];
  const starts = [0];
  for (const units of runs) {
    for (const unit of units) {
      const pair: TiePair = [on.of(unit.with), off.of(unit.without)];
      const key = pair[0] * off.scores.length + pair[1];
      let at = unit.target ? undefined : known.get(key);
      if (at === undefined) {
        at = cells.push(pair) - 1;
        if (unit.target) targets.push({ unit, slot: at, pair });
        else known.set(key, at);
      }
      slot.push(at);
    }
    starts.push(slot.length);
  }
  return { starts, slot: Int32Array.from(slot), slots: cells.length, cells, targets };
}

interface Cuts {
  readonly with: readonly number[];
  readonly without: readonly number[];
}

function cutsOf(
  { cells, targets }: Field,
  on: Ties,
  off: Ties,
  counts: Int32Array,
  rates: readonly number[],
): Cuts {
  const sides = { with: new Int32Array(on.scores.length), without: new Int32Array(off.scores.length) };
  const ofTarget = new Set(targets.map((target) => target.slot));
  let total = 0;
  cells.forEach(([withTie, withoutTie], at) => {
    if (ofTarget.has(at)) return;
    const count = counts[at] ?? 0;
    total += count;
    sides.with[withTie] = (sides.with[withTie] ?? 0) + count;
    sides.without[withoutTie] = (sides.without[withoutTie] ?? 0) + count;
  });
  return {
    with: rates.map((rate) => alertCut(sides.with, total, rate)),
    without: rates.map((rate) => alertCut(sides.without, total, rate)),
  };
}

function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}

/**
 * Two screenings of the same payments, each with its own cut at the same innocent-alert rate: whom the one misses and the
 * other does not. Persons are compared, since the two need not have the same parties.
 */
export function compareRuns(
  runs: readonly ComparedRun[],
  rates: readonly number[],
  { replicates, seed }: { readonly replicates: number; readonly seed: number },
  onReplicate?: (done: number) => void,
): Comparison {
  const units = runs.map(unitsOf);
  const all = units.flat();
  const on = tiesOf(all.map((unit) => unit.with));
  const off = tiesOf(all.map((unit) => unit.without));
  const field = fieldOf(units, on, off);
  const missedIn = (counts: Int32Array, cuts: Cuts, rate: number, from: number, to: number): Missed => {
    const missed: Missed = { targets: 0, with: 0, without: 0 };
    for (const { unit, slot, pair } of field.targets) {
      const [onTie, offTie] = pair;
      if (unit.targetPayments < from || unit.targetPayments > to) continue;
      const count = counts[slot] ?? 0;
      missed.targets += count;
      if (onTie >= (cuts.with[rate] ?? 0)) missed.with += count;
      if (offTie >= (cuts.without[rate] ?? 0)) missed.without += count;
    }
    return missed;
  };
  const once = countOnce(field);
  const cuts = cutsOf(field, on, off, once, rates);
  const statistics = bootstrap(
    field,
    replicates,
    seed,
    (counts) => {
      const drawn = cutsOf(field, on, off, counts, rates);
      return rates.flatMap((_, rate) =>
        groups.map(([, from, to]) => fewer(missedIn(counts, drawn, rate, from, to)) ?? Number.NaN),
      );
    },
    onReplicate,
  );
  const innocents = all.filter(({ target }) => !target);
  return {
    persons: all.length,
    points: rates.map((rate, at): ComparisonPoint => {
      const cut = { with: on.scores[cuts.with[at] ?? 0], without: off.scores[cuts.without[at] ?? 0] };
      const alerts = (some: readonly Unit[], side: 'with' | 'without'): ReturnType<typeof proportion> =>
        proportion(some.filter((unit) => unit[side] > (cut[side] ?? 0)).length, some.length);
      const row = (name: string, some: readonly Unit[]): ComparisonPoint['hub_payers'][number] => ({
        class: name,
        with: alerts(some, 'with'),
        without: alerts(some, 'without'),
      });
      const ofHubs = hubPayerClasses.map((name) => innocents.filter((unit) => unit.class === name));
      return {
        innocent_alert_rate: rate,
        cut_db: { with: finite(cut.with), without: finite(cut.without) },
        groups: groups.map(([group, from, to], index) => {
          const missed = missedIn(once, cuts, at, from, to);
          return {
            group,
            targets: missed.targets,
            missed: { with: missed.with, without: missed.without },
            fewer: fewer(missed),
            bootstrap: percentileInterval(statistics[at * groups.length + index] ?? []),
          };
        }),
        innocents: row('all', innocents),
        hub_payers: [
          row('all', ofHubs.flat()),
          ...hubPayerClasses.map((name, index) => row(name, ofHubs[index] ?? [])),
        ],
      };
    }),
  };
}

interface Missed {
  targets: number;
  with: number;
  without: number;
}

/** The part of those missed without that are no longer missed with; negative when more are. */
function fewer({ with: on, without: off }: Missed): number | null {
  return off === 0 ? null : 1 - on / off;
}
