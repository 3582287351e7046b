/**
 * Random small worlds: payments between a few parties, their later statuses and the entries of lists, with ties, equal
 * instants, days, unknowns and exact window edges.
 */
import fc from 'fast-check';
import { type Role, type Status, statuses } from '../../src/intake/payment.js';
import { type ColumnName, columnNames, columns } from '../../src/ledger/columns.js';
import { day, type Instant, precisions, year } from '../../src/time.js';
import { type GivenKind, givenKinds, isToldOf } from '../../src/typology/given-facts.js';
import type {
  FactEvent,
  PaymentEvent,
  Setting,
  StatusEvent,
  StreamEvent,
  TickEvent,
} from '../../src/typology/stream.js';
import { lengths } from './arbitrary-measures.js';

export interface World {
  readonly setting: Setting;
  /** Keys of the parties, 0 upwards. */
  readonly parties: readonly number[];
  readonly events: readonly StreamEvent[];
  /** At or after the last payment; some statuses and facts may come later. */
  readonly asOf: Instant;
}

const start: Instant = Date.UTC(2024, 0, 1);
const dayMs = day * 1000;

/** The times of windows, each exactly and a millisecond beside it, so that payments stand on every edge. */
const steps: fc.Arbitrary<number> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(0, 0, 1, 999, 1_000, 60_000, 600_000) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom(...lengths.slice(1, 7)), fc.constantFrom(-1, 0, 0, 1))
      .map(([seconds, beside]) => seconds * 1000 + beside),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...lengths), fc.constantFrom(-1, 0, 1)).map(([s, b]) => s * 1000 + b),
  },
  { weight: 1, arbitrary: fc.constant(year * 1000) },
);

const zones: readonly number[] = [0, 3_600_000, 8 * 3_600_000, -11 * 3_600_000];

const pools: Readonly<Partial<Record<ColumnName, readonly number[]>>> = {
  amount_ref_minor: [0, 1_500, 4_000, 5_999, 6_000, 9_000, 15_000, 40_000, 200_000],
  amount_minor: [1_500, 4_000, 4_000, 20_000],
  payer_age: [30, 30, 30, 17, 18],
  beneficiary_age: [30, 30, 30, 17, 18],
  payer_hour: [0, 2, 23],
  beneficiary_hour: [0, 2, 23],
  payer_weekday: [0, 6],
  merchant_category: [6012, 8299],
  customer_since_day: [start / dayMs - 100, start / dayMs, start / dayMs + 3],
};

function valuesOf(name: ColumnName): fc.Arbitrary<number> {
  const pool = pools[name];
  if (pool !== undefined) return fc.constantFrom(...pool);
  const { type, values = [] } = columns[name];
  switch (type) {
    case 'flag':
      return fc.constantFrom(0, 1, 1);
    case 'enum':
      return fc.integer({ min: 0, max: values.length - 1 });
    default:
      return fc.integer({ min: 1, max: 3 });
  }
}

const amounts: readonly ColumnName[] = ['amount_ref_minor', 'amount_band', 'amount_minor', 'currency'];
const rest = columnNames.filter((name) => ![...amounts, 'precision', 'day'].includes(name));

function recordOf(names: readonly ColumnName[]): Record<string, fc.Arbitrary<number>> {
  return Object.fromEntries(names.map((name) => [name, valuesOf(name)]));
}

/** What is known of a payment: nearly always its amounts, any other column as often as not. */
const known: fc.Arbitrary<Partial<Record<ColumnName, number>>> = fc
  .tuple(
    fc.oneof(
      { weight: 5, arbitrary: fc.record(recordOf(amounts)) },
      { weight: 1, arbitrary: fc.record(recordOf(amounts), { requiredKeys: [] }) },
    ),
    fc.record(recordOf(rest), { requiredKeys: [] }),
  )
  .map(([one, other]) => ({ ...one, ...other }));

const precision = fc.constantFrom(...precisions, 'instant', 'instant', 'local');
const status: fc.Arbitrary<Status> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Status>('executed') },
  { weight: 1, arbitrary: fc.constantFrom(...statuses) },
);
/** Ids whose order by bytes differs from their order by UTF-16 units. */
const idStarts = fc.constantFrom('a', 'Z', 'é', '\u{ff5e}', '\u{1f600}');

interface Draft {
  readonly step: number;
  readonly sides: readonly [payer: number, beneficiary: number];
  readonly precision: (typeof precisions)[number];
  readonly zone: number;
  readonly idStart: string;
  readonly status: Status;
  readonly columns: Partial<Record<ColumnName, number>>;
  readonly later: readonly { readonly step: number; readonly status: Status }[];
}

function sides(parties: number): fc.Arbitrary<[number, number]> {
  const party = fc.integer({ min: 0, max: parties - 1 });
  return fc.oneof(
    {
      weight: 12,
      arbitrary: fc
        .tuple(party, party)
        .map(([a, b]): [number, number] => (a === b ? [a, (b + 1) % parties] : [a, b])),
    },
    { weight: 6, arbitrary: fc.constantFrom<[number, number]>([0, 1], [0, 1], [1, 0]) },
    { weight: 1, arbitrary: party.map((a): [number, number] => [a, a]) },
    { weight: 1, arbitrary: party.map((a): [number, number] => [a, -1]) },
    { weight: 1, arbitrary: party.map((a): [number, number] => [-1, a]) },
  );
}

function drafts(parties: number): fc.Arbitrary<Draft[]> {
  const later = fc.record({ step: steps.map((step) => step + 1), status: fc.constantFrom(...statuses) });
  const draft: fc.Arbitrary<Draft> = fc.record({
    step: steps,
    sides: sides(parties),
    precision,
    zone: fc.constantFrom(...zones),
    idStart: idStarts,
    status,
    columns: known,
    later: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(later, { minLength: 1, maxLength: 2 }) },
    ),
  });
  return fc.array(draft, { maxLength: 40, size: 'max' });
}

/** A day stands at its last second there (P1). */
function instantOf(at: Instant, { precision: given, zone }: Draft): Instant {
  if (given !== 'day') return at;
  return Math.floor((at + zone) / dayMs) * dayMs + dayMs - 1_000 - zone;
}

function eventsOf(all: readonly Draft[]): (PaymentEvent | StatusEvent)[] {
  let clock = start;
  return all.flatMap((draft, i) => {
    clock += draft.step;
    const at = instantOf(clock, draft);
    const id = `${draft.idStart}${i}`;
    const seq = i + 1;
    const payment: PaymentEvent = {
      kind: 'payment',
      at,
      id,
      seq,
      payer: draft.sides[0],
      beneficiary: draft.sides[1],
      status: draft.status,
      columns: {
        ...draft.columns,
        precision: precisions.indexOf(draft.precision),
        day: Math.floor((at + draft.zone) / dayMs),
      },
    };
    let when = at;
    const changes = draft.later.map((change): StatusEvent => {
      when += change.step;
      return { kind: 'status', at: when, id, seq, payment: seq, status: change.status };
    });
    return [payment, ...changes];
  });
}

/** Of whom each kind is told: lists most often, for they bring everything into scope. */
const kindsOf = (role: Role): fc.Arbitrary<GivenKind> =>
  fc.constantFrom(...givenKinds.filter((kind) => isToldOf(kind, role)), 'listed', 'listed', 'listed');

/** Given facts, at, just before or after some event; no two of a kind about one subject and role at one instant. */
export function givenFacts(parties: number, instants: readonly Instant[]): fc.Arbitrary<FactEvent[]> {
  const told = fc
    .constantFrom<Role>('payer', 'beneficiary')
    .chain((role) => kindsOf(role).map((fact) => ({ role, fact })));
  const entry = fc.record({
    subject: fc.integer({ min: 0, max: parties - 1 }),
    told,
    at: fc
      .tuple(fc.constantFrom(start, ...instants), fc.oneof(fc.constantFrom(-1, 0, 0, 1), steps))
      .map(([at, beside]) => at + beside),
    value: fc.integer({ min: 0, max: 4 }),
  });
  const few = fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constant(8) });
  return few.chain((maxLength) =>
    fc
      .uniqueArray(entry, {
        maxLength,
        selector: ({ subject, told: { role, fact }, at }) => `${fact} ${subject} ${role} ${at}`,
      })
      .map((entries) =>
        entries.map(
          ({ told: { role, fact }, ...rest }): FactEvent => ({
            kind: 'fact',
            derived: false,
            fact,
            role,
            ...rest,
          }),
        ),
      ),
  );
}

/** Instants at which a clock ticks, often those of other events: nothing depends on a tick (T1). */
function ticks(instants: readonly Instant[]): fc.Arbitrary<TickEvent[]> {
  const at = fc.tuple(fc.constantFrom(start, ...instants), fc.constantFrom(0, 0, 1, dayMs));
  return fc.array(
    at.map(([when, beside]): TickEvent => ({ kind: 'tick', at: when + beside })),
    { maxLength: 2 },
  );
}

const ledgerStarts = fc.constantFrom(start, start - 180 * dayMs, start - 400 * dayMs);

export function worlds(): fc.Arbitrary<World> {
  return fc.integer({ min: 2, max: 5 }).chain((parties) =>
    drafts(parties).chain((all) => {
      const events = eventsOf(all);
      const instants = events.map(({ at }) => at);
      const last = Math.max(start, ...events.filter(({ kind }) => kind === 'payment').map(({ at }) => at));
      return fc
        .tuple(
          givenFacts(parties, instants),
          ticks(instants),
          ledgerStarts,
          fc.oneof(fc.constant(0), steps),
          fc.constantFrom(true, true, true, false),
        )
        .chain(([facts, clock, ledgerStart, after, network]) => {
          const whole: StreamEvent[] = [...events, ...facts, ...clock];
          return fc.shuffledSubarray(whole, { minLength: whole.length }).map((shuffled) => ({
            setting: { ledgerStart, network },
            parties: Array.from({ length: parties }, (_, i) => i),
            events: shuffled,
            asOf: last + after,
          }));
        });
    }),
  );
}
