import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandOf } from './bands.js';
import { createScorer } from './score.js';
import { evidenceOf, type Held, position, testCatalogue, testWeights } from './test-evidence.js';

const seed = Number(process.env['VIGIE_SEED'] ?? Date.now() % 2 ** 31);
console.info(`score: VIGIE_SEED=${seed}`);

const scorer = createScorer(testWeights, testCatalogue);
const day = 86_400_000;
const now = 3_000 * day;

function held(stratum: number, payments: readonly number[], age = 0): Held {
  return { stratum, payments, last: payments.length === 0 ? Number.NaN : now - age * day };
}

const anyHeld = (strata: number): fc.Arbitrary<Held | undefined> =>
  fc.option(
    fc
      .tuple(
        fc.integer({ min: 0, max: strata }),
        fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { maxLength: 6 }),
        fc.oneof(fc.integer({ min: 0, max: 800 }), fc.constantFrom(365, 366, 730, 731)),
      )
      .map(([stratum, payments, age]) => held(stratum, payments, age)),
    { nil: undefined, freq: 4 },
  );

const anyEvidence = fc
  .tuple(
    ...testCatalogue.indicators.map(({ id, strata }) =>
      fc.tuple(fc.constant(id), fc.tuple(anyHeld(strata.length), anyHeld(strata.length))),
    ),
  )
  .map((entries) => evidenceOf(now, Object.fromEntries(entries)));

describe('score', () => {
  it('is the sum of its waterfall, whatever the evidence (E1-E5)', () => {
    fc.assert(
      fc.property(
        anyEvidence,
        fc.constantFrom('payer' as const, 'beneficiary' as const),
        (evidence, role) => {
          const pattern = scorer.waterfall(evidence, role, 'pattern');
          const victim = scorer.waterfall(evidence, role, 'victim');
          expect(scorer.total(evidence, role)).toBe(pattern.total);
          expect(scorer.victimTotal(evidence, role)).toBe(victim.total);
          for (const [about, { total }] of [
            ['pattern', pattern],
            ['victim', victim],
          ] as const) {
            const cuts = [total - 1, total, total + 1, ...Object.values(testWeights.cuts)];
            const reached = cuts.filter((cut) => scorer.reaches(evidence, role, about, cut));
            expect(reached, about).toEqual(cuts.filter((cut) => total >= cut));
          }
          for (const fall of [pattern, victim]) {
            expect(fall.steps.reduce((sum, { counted }) => sum + counted, fall.prior + fall.givenBack)).toBe(
              fall.total,
            );
            const listed = fall.steps.filter(({ family }) => family === 'list');
            expect(fall.total).toBeGreaterThanOrEqual(
              listed.reduce((sum, { counted }) => sum + counted, fall.prior),
            );
            expect(scorer.topAllowed(evidence, role, fall.about)).toBe(fall.topAllowed);
            expect(scorer.band(evidence, role, fall.about)).toBe(
              bandOf(fall.total, fall.topAllowed, testWeights),
            );
          }
          const into = new Int16Array(testCatalogue.indicators.length).fill(9);
          scorer.counted(evidence, role, into);
          const decayed = new Map(
            [...pattern.steps, ...victim.steps].map((step) => [step.indicator, step.decayed]),
          );
          expect([...into]).toEqual([...into].map((_, indicator) => decayed.get(indicator) ?? 0));
          const counting = [...pattern.steps, ...victim.steps].filter((step) => step.decayed > 0);
          const lasts = counting.map(({ last }) => last).filter((last) => !Number.isNaN(last));
          expect(scorer.lastHit(evidence, role)).toBe(lasts.length === 0 ? Number.NaN : Math.max(...lasts));
          if (counting.length > 0) expect(scorer.hit(evidence, role)).toBe(true);
        },
      ),
      { seed, numRuns: 3_000 },
    );
  });

  it('is the prior without evidence', () => {
    const none = evidenceOf(now, {});
    expect(scorer.total(none, 'payer')).toBe(-400);
    expect(scorer.victimTotal(none, 'payer')).toBe(-400);
    expect(scorer.hit(none, 'payer')).toBe(false);
    expect(scorer.lastHit(none, 'payer')).toBeNaN();
  });

  it('weighs known false below 0 and unknown 0 (E1)', () => {
    const against = { 'amount-one': [held(0, [1])], 'rhythm-one': [held(1, [1])] } as const;
    expect(scorer.total(evidenceOf(now, against), 'payer')).toBe(-380);
    expect(scorer.hit(evidenceOf(now, { 'amount-one': [held(0, [1])] }), 'payer')).toBe(false);
  });

  it('lets what speaks against a pattern lower neither the prior nor what a list gives (E5)', () => {
    const against = { 'amount-one': [held(0, [1])] } as const;
    expect(scorer.total(evidenceOf(now, against), 'payer')).toBe(-400);
    const listed = evidenceOf(now, { ...against, 'list-one': [held(1, [1])] });
    expect(scorer.total(listed, 'payer')).toBe(-100);
    expect(scorer.waterfall(listed, 'payer', 'pattern').givenBack).toBe(15);
  });

  it('halves an old weight to the even tenth (E2)', () => {
    expect(scorer.total(evidenceOf(now, { 'amount-one': [held(1, [1], 400)] }), 'payer')).toBe(-388);
    expect(scorer.total(evidenceOf(now, { 'amount-one': [held(1, [1], 731)] }), 'payer')).toBe(-400);
    expect(scorer.total(evidenceOf(now, { 'list-one': [held(1, [1], 2_000)] }), 'payer')).toBe(-100);
  });

  it('counts the epoch that weighs more, the later when equal, and lets no unknown compete (E3)', () => {
    const stronger = evidenceOf(now, { 'amount-one': [held(1, [1]), held(3, [2], 400)] });
    expect(scorer.total(stronger, 'payer')).toBe(-362);
    const equal = evidenceOf(now, { 'rhythm-two': [held(1, [1, 2]), held(1, [3])] });
    expect(scorer.waterfall(equal, 'payer', 'pattern').steps[0]?.epoch).toBe(0);
    const knownFalse = evidenceOf(now, {
      'structure-one': [held(0, [1]), undefined],
      'rhythm-one': [held(1, [2])],
    });
    expect(scorer.total(knownFalse, 'payer')).toBe(-390);
  });

  it('caps hits of one family that overlap by more than half, joined through others (E4)', () => {
    const chain = evidenceOf(now, {
      'rhythm-one': [held(1, [1, 2, 3])],
      'rhythm-three': [held(1, [2, 3, 4])],
      'rhythm-four': [held(1, [3, 4, 5])],
    });
    expect(scorer.total(chain, 'payer')).toBe(-340);
    const steps = scorer.waterfall(chain, 'payer', 'pattern').steps;
    expect(steps.map(({ counted, cut }) => [counted, cut])).toEqual([
      [45, 0],
      [15, -30],
      [0, -35],
    ]);
  });

  it('adds hits of one family that overlap by half or less (E4)', () => {
    const half = evidenceOf(now, { 'rhythm-one': [held(1, [1, 2])], 'rhythm-three': [held(1, [2, 3])] });
    expect(scorer.total(half, 'payer')).toBe(-320);
  });

  it('asks for overlap only where a family exceeds its cap (E4)', () => {
    const below = evidenceOf(now, { 'rhythm-two': [held(1, [1])], 'rhythm-one': [held(1, [1])] });
    const shared = (): number => {
      throw new Error('asked');
    };
    expect(scorer.total({ ...below, shared }, 'payer')).toBe(-340);
  });

  it('gives victim indicators no part in the pattern score (R1)', () => {
    const victim = evidenceOf(now, { 'victim-one': [held(2, [1, 2, 3])] });
    expect(scorer.total(victim, 'payer')).toBe(-400);
    expect(scorer.victimTotal(victim, 'payer')).toBe(-205);
    expect(scorer.hit(victim, 'payer')).toBe(true);
  });

  it('keeps the roles apart', () => {
    const both = evidenceOf(now, { 'collector-one': [held(2, [1])], 'amount-one': [held(1, [1])] });
    expect(scorer.total(both, 'beneficiary')).toBe(-150);
    expect(scorer.total(both, 'payer')).toBe(-375);
  });

  it('opens the top band to two families without a payment in common, or to a list with another (E5)', () => {
    const strong = { 'structure-one': [held(2, [1, 2])], 'rhythm-one': [held(1, [3])] } as const;
    const joined = { ...strong, 'rhythm-one': [held(1, [2])] } as const;
    const listed = { ...joined, 'list-one': [held(1, [1, 2])] } as const;
    expect(scorer.topAllowed(evidenceOf(now, strong), 'payer', 'pattern')).toBe(true);
    expect(scorer.topAllowed(evidenceOf(now, joined), 'payer', 'pattern')).toBe(false);
    expect(scorer.band(evidenceOf(now, listed), 'payer', 'pattern')).toBe('very-strong');
    const alone = evidenceOf(now, { 'list-one': [held(1, [1])] });
    expect(scorer.topAllowed(alone, 'payer', 'pattern')).toBe(false);
  });

  it('names its steps by their place in the catalogue', () => {
    const evidence = evidenceOf(now, { 'list-one': [held(1, [4, 5])] });
    const [step] = scorer.waterfall(evidence, 'payer', 'pattern').steps;
    expect(step).toMatchObject({
      indicator: position('list-one'),
      id: 'list-one',
      payments: 2,
      counted: 300,
    });
  });
});
