import { describe, expect, it } from 'vitest';
import { fastBeginnings, fastBeginningsText } from './fast-beginnings.js';
import type { LeadExplanation, PaymentLine } from './lead-explanation.js';
import { testExplanation } from './test-explanation.js';

const [shown] = testExplanation.payments;
if (shown === undefined) throw new Error('the explanation shows a payment');
const start = Date.UTC(2025, 5, 1, 12);
const hour = 3_600_000;

function paid(hours: number, changes: Partial<PaymentLine> = {}): PaymentLine {
  const { oneWith: _, ...plain } = shown as PaymentLine;
  return {
    ...plain,
    at: start + hours * hour,
    precision: 'instant',
    status: 'executed',
    counterparty: 'B-1',
    reference: 5_000,
    ...changes,
  };
}

function lead(payments: readonly PaymentLine[], counted = payments.map((_, at) => at)): LeadExplanation {
  const none = { ...testExplanation.pattern, steps: [] };
  return {
    ...testExplanation,
    lead: { ...testExplanation.lead, role: 'payer', route: 'review' },
    payments,
    counted,
    pattern: none,
    victim: none,
  };
}

const fast = [paid(0), paid(20), paid(50)];
const later = paid(24 * 40);

describe('fastBeginnings', () => {
  it('are the first payments to one person, three low ones in 72 hours, where others follow for more than a week', () => {
    expect(fastBeginnings(lead([...fast, later]))).toEqual([{ party: 'B-1', payments: [0, 1, 2] }]);
    // Those at 72 hours are no part of it.
    const longer = [paid(0), paid(1), paid(2), paid(72), paid(72), later];
    expect(fastBeginnings(lead(longer))).toEqual([{ party: 'B-1', payments: [0, 1, 2] }]);
  });

  it('are none where nothing follows, of others than the first, of high sums, or where two came fast', () => {
    expect(fastBeginnings(lead(fast))).toEqual([]);
    expect(fastBeginnings(lead([...fast, paid(24 * 5)]))).toEqual([]);
    expect(fastBeginnings(lead([paid(-24 * 40), ...fast, later]))).toEqual([]);
    const high = fast.map((payment) => ({ ...payment, reference: 60_000 }));
    expect(fastBeginnings(lead([...high, later]))).toEqual([]);
    expect(fastBeginnings(lead([paid(0), paid(20), paid(100), later]))).toEqual([]);
  });

  it('are none of somebody whom a payment that does not count shows paid before', () => {
    expect(fastBeginnings(lead([paid(-24 * 90), ...fast, later], [1, 2, 3, 4]))).toEqual([]);
    const refused = paid(-24 * 90, { status: 'refused' });
    expect(fastBeginnings(lead([refused, ...fast, later], [1, 2, 3, 4]))).toHaveLength(1);
  });

  it('are none where the sign of extortion is found, nor of a beneficiary', () => {
    const found = lead([...fast, later]);
    const step = testExplanation.victim.steps[0] ?? testExplanation.pattern.steps[0];
    if (step === undefined) throw new Error('the explanation has a step');
    const withStratum = (stratum: number): LeadExplanation => ({
      ...found,
      victim: { ...found.victim, steps: [{ ...step, id: 'possible-extortion-victim', stratum }] },
    });
    expect(fastBeginnings(withStratum(1))).toEqual([]);
    expect(fastBeginnings(withStratum(0))).toHaveLength(1);
    expect(fastBeginnings({ ...found, lead: { ...found.lead, role: 'beneficiary' } })).toEqual([]);
  });
});

it('are asked about at once, with their numbers, and of many only how many more there are', () => {
  const beginning = { party: 'B-1', payments: [0, 1, 2] };
  expect(fastBeginningsText([beginning], 'en')).toContain('is read from it: B-1 [1-3]. Was the payer');
  const five = Array.from({ length: 5 }, (_, i) => ({ party: `B-${i}`, payments: [i] }));
  expect(fastBeginningsText(five, 'en')).toContain(': B-0 [1], B-1 [2], B-2 [3] and 2 more. Was');
  expect(fastBeginningsText(five, 'fr')).toContain('B-2 [3] et 2 de plus. Le payeur');
});
