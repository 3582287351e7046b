import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountBands, channels, partyTypes, relationships } from '../../src/intake/payment.js';
import { day, type Instant, precisions } from '../../src/time.js';
import { interpret } from '../../src/typology/interpret.js';
import { Kept } from '../../src/typology/interpret-kept.js';
import type { PaymentEvent, StreamEvent } from '../../src/typology/stream.js';
import { runs } from './runs.js';
import { type Scored, scoresOf, shipped } from './scores-of-world.js';
import { streamOf } from './stream-of.js';
import { tripled } from './tripled.js';
import type { World } from './worlds.js';
import { worlds } from './worlds.js';

const seed = Number(process.env['VIGIE_SEED']);
const numRuns = runs(20, 100);
/** Tenths of a deciban. */
const atMost = 10;

const explaining: readonly PaymentEvent['columns'][] = [
  { relationship: relationships.indexOf('parent') },
  { family_name_shared: 1, family_name_rare: 1 },
  { beneficiary_type: partyTypes.indexOf('organisation') },
  { account_shared: 1 },
];

/** What would name a payment outside the scope: a purchase is evidence beside others whenever it is made. */
const noPurchase: PaymentEvent['columns'] = {
  channel: channels.indexOf('bank_transfer'),
  capture_software: 0,
  card_present: 0,
  cash_withdrawal: 0,
  intermediary: 0,
  merchant_category: -1,
};

/**
 * The world with a relation that its every payment explains, between two who are on no list: a payment of a subject of a
 * list is evidence whenever it is made, also in years in which there was none.
 */
function explained(world: World, columns: PaymentEvent['columns']): World {
  const unlisted = world.events.filter(
    (event) => event.kind !== 'fact' || event.subject !== (event.role === 'payer' ? 0 : 1),
  );
  const events = unlisted.map((event): StreamEvent => {
    if (event.kind !== 'payment' || event.payer !== 0 || event.beneficiary !== 1) return event;
    return { ...event, columns: { ...event.columns, ...noPurchase, ...columns } };
  });
  return { ...world, events };
}

/** When the relation is explained: not while its payments are undone or out of the year (S2, S3). */
function explainedAt(world: World): readonly Instant[] {
  const instants = [...new Set([...world.events.map(({ at }) => at), world.asOf])];
  const events = streamOf(world, 0, 'payer');
  return instants.filter(
    (at) =>
      at <= world.asOf &&
      interpret(shipped, world.setting, 0, 'payer', events, at, new Kept()).explained.has(1),
  );
}

/** Whose score hangs on payments the other way: another relation, explained or not by what flows against it. */
const other: readonly string[] = ['payer 1', 'beneficiary 0'];

function goesBothWays({ events }: World): boolean {
  return events.some((event) => event.kind === 'payment' && event.payer === 1 && event.beneficiary === 0);
}

/** How many comparisons were made. */
function raisesNothing(world: World): number {
  const instants = explainedAt(world);
  const both = goesBothWays(world);
  const compared = (scores: readonly Scored[]): readonly Scored[] =>
    both ? scores.filter(({ of }) => !other.includes(of)) : scores;
  const before = compared(scoresOf(world, instants));
  const after = compared(scoresOf(tripled(world, 0, 1), instants));
  before.forEach(({ of, at, pattern, victim }, i) => {
    const then = after[i];
    if (then !== undefined && then.pattern <= pattern + atMost && then.victim <= victim + atMost) return;
    expect(then?.pattern, `pattern of ${of} at ${at}`).toBeLessThanOrEqual(pattern + atMost);
    expect(then?.victim, `victim of ${of} at ${at}`).toBeLessThanOrEqual(victim + atMost);
  });
  return before.length;
}

describe('paying an explained relation three times as often raises no score by more than 1 dB', () => {
  test('in any world', () => {
    let compared = 0;
    fc.assert(
      fc.property(worlds(), fc.constantFrom(...explaining), (world, columns) => {
        compared += raisesNothing(explained(world, columns));
      }),
      { seed, numRuns },
    );
    expect(compared).toBeGreaterThan(numRuns);
  });

  test.each([
    ['weekly', 7],
    ['fortnightly', 14],
    ['monthly', 30],
    ['every second month', 61],
  ])('of a steady remittance, %s', (_, every) => {
    const start = Date.UTC(2024, 0, 1, 12);
    const payments = Array.from({ length: Math.floor(700 / every) }, (_each, i): PaymentEvent => {
      const at = start + i * every * day * 1000;
      return {
        kind: 'payment',
        at,
        id: `p${i}`,
        seq: i + 1,
        payer: 0,
        beneficiary: 1,
        status: 'executed',
        columns: {
          precision: precisions.indexOf('instant'),
          day: Math.floor(at / (day * 1000)),
          amount_ref_minor: 5_000,
          amount_minor: 5_000,
          currency: 1,
          amount_band: amountBands.indexOf('5_60'),
        },
      };
    });
    const asOf = payments.at(-1)?.at ?? start;
    const world: World = { setting: { ledgerStart: start }, parties: [0, 1], events: payments, asOf };
    const [last] = scoresOf(world, [asOf]);
    const [then] = scoresOf(tripled(world, 0, 1), [asOf]);
    expect(then?.pattern).toBeLessThanOrEqual((last?.pattern ?? 0) + atMost);
  });
});
