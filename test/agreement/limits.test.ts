/** What random worlds are too small for: hubs and windows that are cut. */
import { describe, expect, test } from 'vitest';
import type { Role } from '../../src/intake/payment.js';
import { day, hour, type Instant, precisions, utcDay } from '../../src/time.js';
import { catalogue } from '../../src/typology/catalogue.js';
import type { Catalogue, FactDefinition, Indicator } from '../../src/typology/definition.js';
import type { Expression } from '../../src/typology/expression.js';
import { interpret } from '../../src/typology/interpret.js';
import { outcomeOf } from '../../src/typology/interpret-changes.js';
import {
  amount,
  and,
  atLeast,
  column,
  compare,
  count,
  days,
  distinct,
  gap,
  greatest,
  group,
  groupMax,
  groups,
  known,
  median,
  named,
  not,
  peak,
  residual,
  share,
  slope,
  sum,
  unlinked,
} from '../../src/typology/language.js';
import { lowValueSeries } from '../../src/typology/library/low-value-series.js';
import { sharedBeneficiary } from '../../src/typology/library/shared-beneficiary.js';
import { unlinkedPayers } from '../../src/typology/library/unlinked-payers.js';
import { villageCollector } from '../../src/typology/library/village-collector.js';
import { whoElse } from '../../src/typology/library/who-else.js';
import type { PaymentEvent } from '../../src/typology/stream.js';
import { tracePartySorted, traceTimeOrdered } from './run-world.js';
import { manyRuns } from './runs.js';
import { streamOf } from './stream-of.js';
import type { World } from './worlds.js';

const start: Instant = Date.UTC(2025, 0, 1, 12);

function paid(
  seq: number,
  payer: number,
  beneficiary: number,
  at: Instant,
  minor: number = 1_000 + (seq % 7) * 500,
): PaymentEvent {
  return {
    kind: 'payment',
    at,
    id: `p${String(seq).padStart(5, '0')}`,
    seq,
    payer,
    beneficiary,
    status: 'executed',
    columns: {
      person_to_person: 1,
      corridor_listed: 1,
      cross_border: 1,
      precision: precisions.indexOf('instant'),
      day: utcDay(at),
      amount_minor: minor,
      amount_ref_minor: minor,
      amount_band: 1,
      currency: 1,
      payer_phone: payer,
      payer_place: payer % 9,
    },
  };
}

function worldOf(events: readonly PaymentEvent[]): World {
  const parties = [...new Set(events.flatMap(({ payer, beneficiary }) => [payer, beneficiary]))];
  const asOf = Math.max(...events.map(({ at }) => at));
  return { setting: { ledgerStart: start }, parties, events, asOf };
}

interface Final {
  readonly hub: boolean;
  readonly windowCapped: boolean;
  readonly strata: ReadonlyMap<string, number>;
  readonly told: readonly (readonly [number, number])[];
}

/** What all three ways say at the end of one stream: earlier instants would take the plain reading hours. */
function lastOf(definitions: Catalogue, world: World, role: Role, owner: number): Final {
  const timed = traceTimeOrdered(definitions, world, world.asOf);
  const sorted = tracePartySorted(definitions, world, world.asOf);
  const key = `${role}:${owner}`;
  const facts = timed.derived.filter(({ subject }) => role === 'payer' && subject === owner);
  const seen = interpret(
    definitions,
    world.setting,
    owner,
    role,
    [...streamOf(world, owner, role), ...facts],
    world.asOf,
  );
  // Asks for every fact, which may meet what the strata did not: the flags are read after it.
  const plain = { ...outcomeOf(definitions, seen), at: 0 };
  const { hub, windowCapped } = seen;
  for (const way of [timed, sorted]) {
    expect({ ...way.outcomes.get(key)?.at(-1), at: 0 }).toEqual(plain);
    expect(way.flags.get(key)).toEqual({ hub, windowCapped });
  }
  return {
    hub,
    windowCapped,
    strata: new Map(definitions.indicators.map(({ id }, i) => [id, seen.stratum(i, 0)])),
    told: plain.facts[definitions.facts.findIndex(({ id }) => id === whoElse.id)] ?? [],
  };
}

describe('N4: of more than 256 payers, a hub, the 256 who paid last are read', () => {
  const others: FactDefinition = {
    ...whoElse,
    strata: [{ name: 'others', when: atLeast(unlinked(residual(), 'others'), 2) }],
  };
  const everyone: Indicator = {
    ...unlinkedPayers,
    strata: [
      { name: 'read', when: atLeast(unlinked(residual(), 'everyone'), 512) },
      { name: 'more', when: atLeast(unlinked(residual(), 'everyone'), 513) },
    ],
  };
  const structure = catalogue([others, villageCollector, sharedBeneficiary, everyone]);
  const payers = (howMany: number): World =>
    worldOf(Array.from({ length: howMany }, (_, i) => paid(i + 1, 1 + i, 0, start + (i % 11) * day * 1000)));

  test.each([
    [256, false],
    [257, true],
  ])(
    '%i payers',
    (howMany, hub) => {
      const world = payers(howMany);
      const seen = lastOf(structure, world, 'beneficiary', 0);
      expect(seen.hub).toBe(hub);
      // Whoever is not read is told of the others all the same.
      expect(seen.told).toHaveLength(howMany);
      expect(seen.strata.get(everyone.id)).toBe(1);
      expect(lastOf(structure, world, 'payer', 1).strata.get(sharedBeneficiary.id)).toBe(1);
    },
    120_000,
  );

  test('who paid before them is not counted', () => {
    const early: Indicator = {
      ...everyone,
      strata: [
        {
          name: 'low',
          when: atLeast(unlinked(residual(), 'everyone', compare(greatest(amount, group()), '<', 2_500)), 2),
        },
      ],
    };
    const found = (low: number): number | undefined => {
      const events = Array.from({ length: 257 }, (_, i) =>
        paid(i + 1, 1 + i, 0, start + i * 3_600_000, i === low ? 2_000 : 3_000),
      );
      return lastOf(catalogue([early]), worldOf(events), 'beneficiary', 0).strata.get(everyone.id);
    };
    expect([found(0), found(1)]).toEqual([0, 1]);
  });
});

describe('F1: who is told of a beneficiary whose window is cut', () => {
  const structure = catalogue([whoElse, villageCollector, sharedBeneficiary, unlinkedPayers]);
  /** Payer 1 pays once, before `others` payments of four others. */
  const busy = (others: number): World =>
    worldOf([
      paid(1, 1, 0, start),
      ...Array.from({ length: others }, (_, i) => paid(i + 2, 2 + (i % 4), 0, start + (i + 1) * 60_000)),
    ]);

  const few: [number, number][] = [[1_024, 5]];
  const many: [number, number][] = [
    [4_095, 5],
    [4_096, 4],
  ];
  test.each([...few, ...(manyRuns ? many : [])])(
    'before %i payments of others',
    (others, told) => {
      const seen = lastOf(structure, busy(others), 'beneficiary', 0);
      expect(seen.windowCapped).toBe(true);
      expect(seen.told).toHaveLength(told);
    },
    120_000,
  );
});

describe('W4: a window reads the latest 1,024 payments', () => {
  const measured = (id: string, when: Expression): Indicator => ({
    ...lowValueSeries,
    id,
    parameters: {},
    strata: [{ name: 'found', when }],
  });
  const low = residual({ where: compare(amount, '<', 2_500) });
  const windows = catalogue([
    measured('all-counted', atLeast(count(residual()), 1_024)),
    measured('more-counted', atLeast(count(residual()), 1_025)),
    measured('filtered', atLeast(count(low), 439)),
    measured('summed', atLeast(sum(amount, residual()), 2_560_000)),
    measured('median', atLeast(median(amount, residual(), 1), 2_500)),
    measured('shared', atLeast(share(compare(amount, '<', 2_500), residual(), 1), 0.5)),
    measured('distinct', atLeast(distinct('counterparty', residual()), 3)),
    measured('gaps', compare(gap('median', residual(), 2), '<', days(1))),
    measured('slope', known(slope(amount, residual(), 3))),
    measured('in-groups', atLeast(groupMax('counterparty', residual(), count(group())), 342)),
    measured('short', atLeast(count(residual({ within: days(30) })), 720)),
  ]);
  const series = (howMany: number): World =>
    worldOf(Array.from({ length: howMany }, (_, i) => paid(i + 1, 0, 1 + (i % 3), start + i * 3_600_000)));

  test.each([
    [1_024, false],
    [1_025, true],
    [1_400, true],
  ])('%i payments', (howMany, windowCapped) => {
    const seen = lastOf(windows, series(howMany), 'payer', 0);
    expect(seen.windowCapped).toBe(windowCapped);
    expect([seen.strata.get('all-counted'), seen.strata.get('more-counted')]).toEqual([1, 0]);
  });

  test.each([
    [1_024, false],
    [1_025, true],
  ])('S6: %i named payments, among as many that nobody names', (howMany, windowCapped) => {
    const outside = not(column('person_to_person'));
    const cards = named(and(outside, compare(column('merchant_category'), '=', 7_011)));
    const others = named(and(outside, compare(column('merchant_category'), '=', 4_814)));
    const naming = catalogue([
      measured('all-counted', atLeast(count(cards), 1_024)),
      measured('more-counted', atLeast(count(cards), 1_025)),
      measured('none-of-these', atLeast(count(others), 1)),
      measured('summed', atLeast(sum(amount, cards), 2_560_000)),
    ]);
    const card = (i: number, merchant_category: number): PaymentEvent => {
      const payment = paid(2 + i, 0, 2 + (i % 3), start + i * 600_000);
      return { ...payment, columns: { ...payment.columns, person_to_person: 0, merchant_category } };
    };
    const world = worldOf([
      ...Array.from({ length: 2 * howMany }, (_, i) => card(i, i % 2 === 0 ? 7_011 : 5_411)),
      paid(1, 0, 1, start + 2 * howMany * 600_000),
    ]);
    const seen = lastOf(naming, world, 'payer', 0);
    expect(seen.windowCapped).toBe(windowCapped);
    expect([seen.strata.get('all-counted'), seen.strata.get('more-counted')]).toEqual([1, 0]);
  });

  test.each([1_024, 1_060])('%i payments, each to somebody else, counted as the window moves', (howMany) => {
    const most = peak(distinct('counterparty', residual()), residual({ within: days(1) }));
    const moving = catalogue([
      measured('some', atLeast(most, 1_024)),
      measured('too-many', atLeast(most, 1_025)),
    ]);
    const world = worldOf(
      Array.from({ length: howMany }, (_, i) => paid(i + 1, 0, 1 + i, start + i * 3_600_000)),
    );
    const seen = lastOf(moving, world, 'payer', 0);
    expect([seen.strata.get('some'), seen.strata.get('too-many')]).toEqual([1, 0]);
    expect(seen.windowCapped).toBe(howMany > 1_024);
  });

  test.each([200, 700, 1_400])(
    '%i payments, of which some come together, grouped as the window moves',
    (howMany) => {
      const within = 5 * hour;
      const together = groups('counterparty', residual({ within }), atLeast(count(group({ within })), 3));
      const betweenTwo = groups('counterparty', residual({ within }), atLeast(count(group({ within })), 2.5));
      const most = peak(together, residual());
      const bursts = catalogue([
        measured('one', atLeast(most, 1)),
        measured('two', atLeast(most, 2)),
        measured('between', atLeast(peak(betweenTwo, residual()), 1)),
      ]);
      // Two people are paid by turns for eight hours; everybody else in forty hours once.
      const late = howMany - 60;
      const world = worldOf(
        Array.from({ length: howMany }, (_, i) =>
          paid(i + 1, 0, i >= late && i < late + 8 ? 1 + (i % 2) : 3 + (i % 40), start + i * 3_600_000),
        ),
      );
      const seen = lastOf(bursts, world, 'payer', 0);
      expect(['one', 'two', 'between'].map((id) => seen.strata.get(id))).toEqual([1, 0, 1]);
      expect(seen.windowCapped).toBe(howMany > 1_024);
    },
  );
});
