import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareStrength, type Rankable, rankLeads } from './rank.js';
import { routes } from './routes.js';

const seed = Number(process.env['VIGIE_SEED'] ?? Date.now() % 2 ** 31);
console.info(`rank: VIGIE_SEED=${seed}`);

const base: Rankable = { role: 'payer', route: 'review', score: 0, last_hit_at: 0, party_id: 'a' };

const anyLead: fc.Arbitrary<Rankable> = fc.record({
  role: fc.constantFrom('payer' as const, 'beneficiary' as const),
  route: fc.constantFrom(...routes),
  score: fc.integer({ min: -2, max: 2 }),
  last_hit_at: fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }),
  party_id: fc.string({ unit: 'grapheme', maxLength: 2 }),
});

describe('rank', () => {
  it('goes by score, then the later last hit, then UTF-8 bytes', () => {
    const leads: Rankable[] = [
      { ...base, party_id: '\u{1f600}' },
      { ...base, party_id: '\uffee' },
      { ...base, last_hit_at: undefined },
      { ...base, last_hit_at: 5 },
      { ...base, score: 1 },
    ];
    expect(rankLeads(leads).map(({ party_id, score, rank }) => [party_id, score, rank])).toEqual([
      ['a', 1, 1],
      ['a', 0, 2],
      ['\uffee', 0, 3],
      ['\u{1f600}', 0, 4],
      ['a', 0, 5],
    ]);
  });

  it('counts from 1 within (role, route), in one order however the leads arrive', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyLead, { selector: (lead) => JSON.stringify(lead) }), (leads) => {
        const ranked = rankLeads(leads);
        expect(rankLeads(leads.toReversed())).toEqual(ranked);
        for (const [index, lead] of ranked.entries()) {
          const before = ranked[index - 1];
          const together = before?.role === lead.role && before.route === lead.route;
          expect(lead.rank).toBe(together ? before.rank + 1 : 1);
          if (together) expect(compareStrength(before, lead)).toBeLessThanOrEqual(0);
        }
      }),
      { seed },
    );
  });
});
