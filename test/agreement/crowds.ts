/**
 * Random worlds in the likeness of what the shipped definitions look for: several payers of one beneficiary, series,
 * steady support, many people paid by one. Random payments alone hardly ever reach their upper strata.
 */
import fc from 'fast-check';
import {
  amountBands,
  channels,
  partyTypes,
  purposeCategories,
  refusalClasses,
  relationships,
  type Status,
  statuses,
} from '../../src/intake/payment.js';
import { day, hour, type Instant, precisions, utcDay } from '../../src/time.js';
import { givenKinds, isToldOf } from '../../src/typology/given-facts.js';
import type { FactEvent, PaymentEvent, StatusEvent, StreamEvent } from '../../src/typology/stream.js';
import { type Known, type Manner, mannered, manners } from './manners.js';
import { givenFacts, type World } from './worlds.js';

const start: Instant = Date.UTC(2024, 0, 1);

/** Seconds between the payments of a relation, and how many there are. */
const paces: fc.Arbitrary<readonly number[]> = fc.oneof(
  gapsOf([1, 2, 3], [hour, 6 * hour, 2 * day, 9 * day, 19 * day, 45 * day]),
  gapsOf([3, 5, 8, 14], [hour / 2, 2 * hour, day, 3 * day, 8 * day, 15 * day]),
  gapsOf([7, 9], [28 * day, 30 * day, 33 * day]),
);

function gapsOf(counts: readonly number[], gaps: readonly number[]): fc.Arbitrary<readonly number[]> {
  return fc
    .constantFrom(...counts)
    .chain((count) => fc.array(fc.constantFrom(...gaps), { minLength: count - 1, maxLength: count - 1 }));
}

/** Minor units, by relation: mostly low, some between the bands, seldom beyond them. */
const low = fc.constantFrom(1_500, 2_000, 2_500, 3_000, 3_900, 4_000, 5_900, 9_000, 20_000, 180_000);
const middling = fc.constantFrom(5_000, 7_000, 9_000, 12_000, 14_000);
const lowest = fc.constantFrom(1_500, 2_000, 3_900, 5_900);
const bounds: readonly number[] = [500, 6_000, 15_000, 150_000];

function amountsOf(minor: number): Known {
  return {
    amount_minor: minor,
    amount_ref_minor: minor,
    amount_band: Math.min(amountBands.length - 1, bounds.filter((bound) => minor >= bound).length),
    currency: 1,
  };
}

/** What a relation says of itself; mostly nothing. */
const ties: fc.Arbitrary<Known> = fc.oneof(
  { weight: 8, arbitrary: fc.constant<Known>({}) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<Known>(
      { relationship: relationships.indexOf('parent') },
      { family_name_shared: 1 },
      { family_name_shared: 1, family_name_rare: 1 },
      { beneficiary_type: partyTypes.indexOf('organisation') },
      { account_shared: 1 },
      { payer_type: partyTypes.indexOf('organisation') },
    ),
  },
);

interface Payment {
  readonly minor: number;
  readonly status: Status;
  readonly returnedAfter: number | undefined;
  readonly dayOnly: boolean;
}

const payments = (minor: fc.Arbitrary<number>): fc.Arbitrary<Payment> =>
  fc.record({
    minor,
    status: fc.oneof(
      { weight: 14, arbitrary: fc.constant<Status>('executed') },
      { weight: 1, arbitrary: fc.constantFrom<Status>('refused', 'attempted') },
    ),
    returnedAfter: fc.oneof(
      { weight: 14, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.constantFrom(hour, 5 * day, 400 * day) },
    ),
    dayOnly: fc.oneof(
      { weight: 14, arbitrary: fc.constant(false) },
      { weight: 1, arbitrary: fc.constant(true) },
    ),
  });

interface Relation {
  readonly payer: number;
  readonly beneficiary: number;
  readonly from: number;
  readonly gaps: readonly number[];
  readonly payments: readonly Payment[];
  readonly known: Known;
  readonly manner: Manner;
}

/** Days after the start on which a relation begins: most within one season, so that windows hold several. */
const season = fc.integer({ min: 200, max: 280 });
const beginnings = fc.oneof(season, fc.integer({ min: 0, max: 500 }));

/** Now and then somebody comes back after more than a year, so that there are two epochs (W3). */
function orComesBack(pace: fc.Arbitrary<readonly number[]>): fc.Arbitrary<readonly number[]> {
  const back = fc.tuple(pace, fc.constantFrom(366 * day, 450 * day)).map(([gaps, year]) => [...gaps, year]);
  const silent = fc.constantFrom([220 * day, 2 * day], [220 * day, 2 * day, 400 * day]);
  const afterSilence = fc.tuple(pace, silent).map(([gaps, rest]) => [...gaps, ...rest]);
  return fc.oneof(
    { weight: 8, arbitrary: pace },
    { weight: 2, arbitrary: back },
    { weight: 1, arbitrary: afterSilence },
  );
}

function relations(
  payer: number,
  beneficiary: number,
  pace = paces,
  begins = beginnings,
  levels: readonly fc.Arbitrary<number>[] = [low, low, middling],
): fc.Arbitrary<Relation> {
  const level = fc.constantFrom(...levels);
  return fc.tuple(orComesBack(pace), level).chain(([gaps, minor]) =>
    fc.record({
      payer: fc.constant(payer),
      beneficiary: fc.constant(beneficiary),
      from: begins.map((days) => days * day),
      gaps: fc.constant(gaps),
      payments: fc.array(payments(minor), { minLength: gaps.length + 1, maxLength: gaps.length + 1 }),
      known: ties,
      manner: manners,
    }),
  );
}

/** What all payments of a payer say of it; a number from its own range is its own. */
function payers(count: number, village = false): fc.Arbitrary<Known[]> {
  const about = (payer: number): fc.Arbitrary<Known> =>
    fc.oneof(
      { weight: 12, arbitrary: fc.constant<Known>({ payer_phone: 100 + payer, payer_place: payer }) },
      { weight: 1, arbitrary: fc.constant<Known>({ payer_phone: 100, payer_place: 1 }) },
      { weight: 1, arbitrary: fc.constant<Known>({ payer_family_name: 1 }) },
      { weight: 1, arbitrary: fc.constant<Known>({}) },
    );
  const neighbours = (payer: number): fc.Arbitrary<Known> =>
    fc.constant({ payer_phone: 100 + payer, payer_place: 1 });
  const each = village ? neighbours : about;
  return fc.tuple(...Array.from({ length: count }, (_, payer) => each(payer))).map((all) => [...all]);
}

/** What a payer may pay beside a relation, out of scope: by the day on which the relation begins, in turn. */
const besides: readonly (readonly Known[])[] = [
  [{ merchant_category: 7_011, beneficiary_country: 1 }],
  [{ capture_software: 1 }],
  [{ merchant_category: 4_814 }, { channel: channels.indexOf('prepaid') }],
  [{ intermediary: 1 }, { intermediary: 1 }, { intermediary: 1 }],
  [],
  [],
];

/** Within the hour before the relation's first payment. */
function besideOf({ payer, from }: Relation, seq: number): PaymentEvent[] {
  const kind = besides[Math.floor(from / day) % besides.length] ?? [];
  return kind.map((known, i): PaymentEvent => {
    const at = start + (from - (i + 1) * 600) * 1000;
    return {
      kind: 'payment',
      at,
      id: `b${seq + i}`,
      seq: seq + i,
      payer,
      beneficiary: -1,
      status: 'executed',
      columns: {
        person_to_person: 0,
        cross_border: 1,
        precision: precisions.indexOf('instant'),
        day: utcDay(at),
        ...amountsOf(2_000),
        ...known,
      },
    };
  });
}

function eventsOf(all: readonly Relation[], about: readonly Known[]): StreamEvent[] {
  let seq = 0;
  const beside = all.flatMap((relation, i) => besideOf(relation, 10_000 + 10 * i));
  const made = all.flatMap(({ payer, beneficiary, from, gaps, payments, known, manner }) => {
    let at = start + from * 1000;
    return payments.flatMap(
      ({ minor, status, returnedAfter, dayOnly }, i): (PaymentEvent | StatusEvent)[] => {
        seq += 1;
        at += (i === 0 ? 0 : (gaps[i - 1] ?? 0)) * 1000;
        const id = `p${seq}`;
        const stands = dayOnly ? (utcDay(at) + 1) * day * 1000 - 1000 : at;
        const payment: PaymentEvent = {
          kind: 'payment',
          at: stands,
          id,
          seq,
          payer,
          beneficiary,
          status,
          columns: {
            person_to_person: 1,
            corridor_listed: 1,
            cross_border: 1,
            beneficiary_type: partyTypes.indexOf('person'),
            precision: precisions.indexOf(dayOnly ? 'day' : 'instant'),
            day: utcDay(stands),
            ...amountsOf(minor),
            beneficiary_country: beneficiary % 4,
            ...(status === 'refused' || returnedAfter !== undefined
              ? { refusal_class: refusalClasses.indexOf('compliance') }
              : {}),
            ...mannered(manner, i),
            ...about[payer],
            ...known,
          },
        };
        if (returnedAfter === undefined) return [payment];
        const later = { at: stands + returnedAfter * 1000, id, seq, payment: seq, status: statuses[3] };
        return [payment, { kind: 'status', ...later }];
      },
    );
  });
  return [...made, ...beside];
}

interface Shape {
  readonly payers: number;
  /** Whom all payers pay. */
  readonly shared: number;
  /** Whom the first payer pays besides. */
  readonly others: number;
  /** Those only in the lowest band: by chance a long series hardly ever is. */
  readonly lowOthers?: true;
  /** The payers send larger sums from one place, month after month. */
  readonly village?: true;
  /** What the first payer pays grows. */
  readonly grows?: true;
}

const shapes: readonly Shape[] = [
  ...[1, 2, 3, 4].flatMap((payers) => [0, 1, 5, 10].map((others) => ({ payers, shared: 1, others }))),
  ...[6, 9, 13, 18, 18].flatMap((payers) => [0, 5].map((others) => ({ payers, shared: 1, others }))),
  ...[4, 6].flatMap((payers) => [2, 3, 3].map((shared) => ({ payers, shared, others: 1 }))),
  ...[12, 14].map((others): Shape => ({ payers: 1, shared: 1, others, lowOthers: true })),
  ...[4, 5].map((payers): Shape => ({ payers, shared: 1, others: 0, village: true })),
  ...[0, 1, 1].map((others): Shape => ({ payers: 1, shared: 1, others, grows: true })),
];

const monthly = gapsOf([7, 9], [28 * day, 30 * day, 33 * day]);
const weekly = gapsOf([4, 4, 5], [3 * day, 7 * day, 12 * day]);
const larger = fc.constantFrom(9_000, 12_000, 20_000);

/** Each payment three times the one before. */
function growing(relation: Relation): Relation {
  const payments = relation.payments.map((each, i) => ({ ...each, minor: 3_000 * 3 ** i }));
  return { ...relation, payments };
}

const range = (length: number, from = 0): readonly number[] => Array.from({ length }, (_, i) => from + i);

/** Shared beneficiaries stand first, then payers, then the others. With one payer party 0 may pay back. */
function relationsOf({ payers, shared, others, lowOthers, village, grows }: Shape): fc.Arbitrary<Relation[]> {
  const usual = gapsOf([1, 2, 2, 3], [hour, 6 * hour, 2 * day, 9 * day, 15 * day]);
  const once = gapsOf([1, 1, 1, 2], [2 * hour, 20 * day]);
  const toShared = (payer: number, to: number): fc.Arbitrary<Relation> => {
    if (village === true) return relations(payer, to, monthly, season, [larger]);
    if (grows === true) return relations(payer, to, weekly, season).map(growing);
    return shared === 1
      ? relations(payer, to, payers > 3 ? usual : paces)
      : relations(payer, to, usual, season, [low]);
  };
  // Beside several shared beneficiaries much later, so that what was found of those is a year old.
  const later = shared === 1 ? season : fc.integer({ min: 650, max: 800 });
  const all = [
    ...range(shared).flatMap((to) => range(payers, shared).map((payer) => toShared(payer, to))),
    ...range(others, shared + payers).map((to) =>
      relations(shared, to, once, later, lowOthers ? [lowest] : undefined),
    ),
    ...(payers === 1 && grows !== true ? [relations(0, shared, gapsOf([1, 2], [30 * day]))] : []),
  ];
  return fc.tuple(...all).map((each) => [...each]);
}

/** At most so many payers of one beneficiary. */
export function crowds(most = 18): fc.Arbitrary<World> {
  return fc.constantFrom(...shapes.filter((shape) => shape.payers <= most)).chain((shape) => {
    const parties = shape.shared + shape.payers + shape.others;
    return fc.tuple(relationsOf(shape), payers(parties, shape.village)).chain(([all, about]) => {
      const events = eventsOf(all, about);
      const paid = events.filter(({ kind }) => kind === 'payment').map(({ at }) => at);
      const last = Math.max(...paid);
      return fc.tuple(givenFacts(parties, paid), fc.constantFrom(0, 1, 29, 30, 31, 366, 731)).map(
        ([facts, after]): World => ({
          setting: { ledgerStart: start },
          parties: range(parties),
          events: [...events, ...facts],
          asOf: last + after * day * 1000,
        }),
      );
    });
  });
}

/** Two payers, each of whom pays three who collect within an evening, and once more after more than a year. */
export function evenings(): fc.Arbitrary<World> {
  const shape: Shape = { payers: 2, shared: 3, others: 0 };
  const pace = gapsOf([1, 2, 3], [hour, 400 * day]);
  const paid = range(shape.shared).flatMap((to) =>
    range(shape.payers, shape.shared).map((payer) => relations(payer, to, pace, fc.constant(1), [low])),
  );
  const grade = fc.integer({ min: 1, max: 4 });
  return fc.tuple(fc.tuple(...paid), payers(5), grade).map(([all, about, value]) => {
    const events = eventsOf([...all], about);
    const told = givenKinds
      .filter((kind) => kind !== 'listed')
      .flatMap((fact) =>
        range(5).flatMap((subject): FactEvent[] => {
          const role = subject < shape.shared ? 'beneficiary' : 'payer';
          if (!isToldOf(fact, role)) return [];
          return [{ kind: 'fact', derived: false, fact, role, subject, at: start, value }];
        }),
      );
    const last = Math.max(...events.map(({ at }) => at));
    return { setting: { ledgerStart: start }, parties: range(5), events: [...events, ...told], asOf: last };
  });
}

/** Strangers who come one after the other to one person, of whom they say alike; the second of them keeps no pace at all. */
export function strangers(): fc.Arbitrary<World> {
  const shape: Shape = { payers: 7, shared: 1, others: 0 };
  const short = gapsOf([1, 2], [9 * day, 20 * day]);
  const noPace = fc.constant([hour, 3 * hour, 2 * day, 20 * day, 60 * day]);
  const begins = fc.integer({ min: 0, max: 300 });
  const paid = range(shape.payers, shape.shared).map((payer, i) =>
    relations(payer, 0, i === 1 ? noPace : short, begins, [lowest]),
  );
  const said = fc.constantFrom('partner', 'friend');
  return fc
    .tuple(
      fc.tuple(...paid),
      payers(shape.payers + shape.shared),
      fc.array(said, { minLength: 7, maxLength: 7 }),
    )
    .map(([all, about, relationship]): World => {
      const told = all.map((relation, i): Relation => {
        const known = {
          relationship: relationships.indexOf(relationship[i] ?? 'friend'),
          purpose_category: purposeCategories.indexOf('gift'),
        };
        return { ...relation, manner: 'untold', known };
      });
      const events = eventsOf(told, about);
      const last = Math.max(...events.map(({ at }) => at));
      return { setting: { ledgerStart: start }, parties: range(8), events, asOf: last };
    });
}
