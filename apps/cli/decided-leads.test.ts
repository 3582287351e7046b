import { expect, it } from 'vitest';
import type { Outcome } from '../../evaluate/read-outcomes.js';
import type { Lead } from '../../src/scoring/lead.js';
import { weights202611 as weights } from '../../src/scoring/weights-2026-11.js';
import { joinLeads } from './decided-leads.js';

const floor = weights.cuts[weights.floor];
const [january, february] = [Date.UTC(2026, 0, 1), Date.UTC(2026, 1, 1)];

function lead(id: string, change: Partial<Lead> = {}): Lead {
  return {
    as_of: january,
    rank: 1,
    party_id: id,
    role: 'payer',
    route: 'review',
    score: floor,
    band: 'weak',
    fragile: undefined,
    alert_at: undefined,
    first_hit_at: undefined,
    last_hit_at: undefined,
    last_payment_at: undefined,
    payments: 1,
    counterparties: 1,
    total_ref_minor: undefined,
    ref_currency: 'EUR',
    indicators: [],
    explanations: [],
    network_id: undefined,
    ...change,
  };
}

const outcome = (id: string, change: Partial<Outcome> = {}): Outcome => ({
  id,
  role: 'payer',
  reported: true,
  decidedAt: february,
  ...change,
});

it('says of each outcome that is in no share why', () => {
  const leads = [
    lead('A'),
    lead('OPEN'),
    lead('LOW', { score: floor - 1 }),
    lead('VICTIM', { route: 'possible-extortion-victim' }),
    lead('EARLY'),
  ];
  const {
    given,
    leads: decided,
    left_out,
  } = joinLeads(
    [{ leads, weights }],
    [
      outcome('A'),
      outcome('A', { role: 'beneficiary' }),
      outcome('NOPE'),
      outcome('OPEN', { reported: undefined }),
      outcome('LOW', { reported: false }),
      outcome('VICTIM'),
      outcome('EARLY', { decidedAt: january - 1 }),
    ],
  );
  expect(decided).toEqual([{ role: 'payer', band: 'weak', reported: true }]);
  expect(left_out).toEqual({
    undecided: 1,
    in_no_run: 2,
    below_floor: 1,
    protection_route: 1,
    decided_before_run: 1,
  });
  expect(decided.length + Object.values(left_out).reduce((sum, one) => sum + one, 0)).toBe(given);
});

it('takes each party once, as the last run before its decision saw it', () => {
  const runs = [
    { leads: [lead('A', { band: 'weak' }), lead('B', { score: floor - 1 })], weights },
    { leads: [lead('A', { band: 'strong', as_of: february }), lead('B', { as_of: february })], weights },
  ];
  const bands = (decidedAt: number | undefined): readonly unknown[] =>
    joinLeads(runs, [outcome('A', { decidedAt })]).leads.map(({ band }) => band);
  expect(bands(february - 1)).toEqual(['weak']);
  expect(bands(february)).toEqual(['strong']);
  // Labels of a simulation bear no day.
  expect(bands(undefined)).toEqual(['strong']);
  expect(joinLeads(runs, [outcome('B', { decidedAt: february - 1 })]).left_out.decided_before_run).toBe(1);
});
