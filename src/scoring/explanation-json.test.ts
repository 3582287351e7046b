import { describe, expect, it } from 'vitest';
import { explanationJson } from './explanation-json.js';
import { explainedCatalogue, testExplanation } from './test-explanation.js';

describe('an explanation for programs', () => {
  it('has decibans as leads.csv has them, and instants in ISO 8601', () => {
    const json = explanationJson(testExplanation, explainedCatalogue);
    expect(json).toMatchObject({
      as_of: '2026-06-30T00:00:00.000Z',
      scored: true,
      lead: { score_db: -19.8, alert_at: '2026-03-01T12:00:00.000Z', as_of: '2026-06-30T00:00:00.000Z' },
      pattern: {
        prior_db: -40,
        score_db: -19.8,
        steps: [
          {
            indicator: 'structure-one',
            counted_db: 18.5,
            last_at: '2026-03-01T12:00:00.000Z',
            payment_ids: ['P-1', 'P-2'],
            told_of: [{ counterparty: 'B-1', fact: 'who-else', stratum: 1 }],
          },
          { indicator: 'amount-one', weight_db: 4.5, decay: 'half', decayed_db: 2.2 },
          { indicator: 'rhythm-one', last_at: null },
        ],
      },
      payments: [{ payment_id: 'P-1', at: '2026-03-01T12:00:00.000Z' }, {}, { counterparty: null }],
      set_aside: [{ counterparty: 'B-2', payment_ids: ['P-3'] }],
      listed: [{ valid_from: null, valid_to: '2026-06-29T23:59:59.000Z' }],
    });
    expect(JSON.stringify(json)).not.toContain('NaN');
    expect(JSON.stringify(json)).not.toMatch(/"[a-z_]+":1[67]\d{11}/);
  });

  it('has no score where there is none, and names only where they were asked for', () => {
    const {
      lead: _,
      pattern: _p,
      victim: _v,
      behind: _b,
      measured: _m,
      told: _t,
      ...party
    } = testExplanation;
    const json = explanationJson(
      { ...party, unscored: 'minor', names: ['Anna Larsson'] },
      explainedCatalogue,
    );
    expect(json).toMatchObject({ scored: false, reason: 'minor', names: ['Anna Larsson'] });
    expect(json).not.toHaveProperty('lead');
    expect(explanationJson(testExplanation, explainedCatalogue)).not.toHaveProperty('names');
  });
});
