import { expect, it } from 'vitest';
import type { Changed, Standing, Tried, TriedSender } from '../../src/scoring/own/try-own.js';
import { nobody } from '../../src/scoring/parity/parity-audit.js';
import { labelsByParty, maskedId, triedReport } from './tried-report.js';
import { triedText } from './tried-text.js';

const standing: Standing = {
  leads: { payer: 2, beneficiary: 0 },
  protected: 0,
  aboveFloor: { payer: 3, beneficiary: 0 },
  minutes: 90,
  residual: 1_200,
};

/** Payers to XA are reached twice as often as those to XB once the definition is there. */
function senders(count: number): readonly TriedSender[] {
  return Array.from({ length: count }, (_, i) => {
    const toXa = i % 2 === 0;
    const isLead = i % 10 < 2;
    return {
      payer: {
        id: `C${100_000 + i}`,
        inScope: true,
        corridor: toXa ? 'XA' : 'XB',
        listed: true,
        relationship: false,
        // Of every second pair, whomever it pays.
        phone: i % 4 < 2,
        address: true,
        name: toXa ? 'two-words' : 'mononym',
      },
      said: [
        { score: i % 100, own: isLead },
        { score: (i % 100) + (toXa ? 100 : 0), own: isLead || (toXa && i % 10 === 4) },
      ],
    };
  });
}

function changed(count: number): readonly Changed[] {
  return Array.from({ length: count }, (_, i) => ({
    role: 'payer',
    party_id: `C${100_000 + i}`,
    corridor: 'XA',
  }));
}

const tried: Tried = {
  asOf: Date.UTC(2026, 0, 1),
  budget: 3,
  before: standing,
  after: { ...standing, minutes: 120 },
  added: changed(5),
  removed: [],
  reached: [{ id: 'own', strata: [{ name: 'some', parties: 7 }], knownFalse: 2, unknown: 1 }],
  senders: senders(4_000),
};

it('masks ids and prints no more of them than the budget reads', () => {
  const { added } = triedReport(tried, undefined);
  expect(added.leads.payer).toBe(5);
  expect(added.masked).toHaveLength(3);
  expect(JSON.stringify(triedReport(tried, undefined))).not.toMatch(/C1000\d\d/);
  expect(maskedId('C123456789')).toBe('C1…89');
  expect(maskedId('abc')).toBe('a…');
});

it('compares groups without and with what is tried, among innocents where labels are known', () => {
  const all = triedReport(tried, undefined);
  expect(all.parity).toMatchObject({ population: 'all-senders', senders: 4_000 });
  const byLeads = all.parity.points.find(({ at }) => at === 'leads')?.groups ?? [];
  const xa = byLeads.find(({ group }) => group === 'XA');
  expect(xa?.before?.ratio).toBeCloseTo(1);
  expect(xa?.after?.ratio).toBeCloseTo(2);
  const groupNamed = (by: string, group: string) =>
    byLeads.find((each) => each.by === by && each.group === group);
  expect(groupNamed('name', 'two-words')?.after?.ratio).toBeCloseTo(2);
  expect(groupNamed('phone', 'known')?.after?.ratio).toBeCloseTo(1);
  expect(byLeads.map(({ by }) => by)).not.toContain('listing');
  const strongest = all.parity.points.find(({ at }) => at === 0.005)?.groups ?? [];
  expect(strongest.map(({ group }) => group)).toContain('XB');
  const label = (id: string, name: string) => ({
    id,
    role: 'payer' as const,
    class: name,
    corridor: 'XA',
    targetPayments: 0,
    firstTargetAt: undefined,
    person: '',
    personName: '',
  });
  const labels = labelsByParty(
    tried.senders.map(({ payer }, i) => label(payer.id, i < 1_000 ? 'target-regular' : 'tourist')),
  );
  const known = triedReport(tried, labels);
  expect(known.parity).toMatchObject({ population: 'innocent-senders', senders: 3_000 });
  expect(known.added.by_class).toEqual({ 'target-regular': 5 });
});

it('counts senders whom nothing scored, and those out of scope, as an audit of parity does', () => {
  const extra = senders(2_000).map(({ payer }, i) => ({
    payer: { ...payer, id: `N${i}`, inScope: i < 1_000 },
    said: [nobody, nobody] as const,
  }));
  const { parity } = triedReport({ ...tried, senders: [...tried.senders, ...extra] }, undefined);
  expect(parity).toMatchObject({ senders: 6_000, in_scope: 5_000 });
  const xa = parity.points[0]?.groups.find(({ group }) => group === 'XA');
  expect([xa?.before?.parties, xa?.after?.parties]).toEqual([2_500, 2_500]);
});

it('says so in words', () => {
  const text = triedText(triedReport(tried, undefined), 'en');
  expect(text).toContain('own: some 7; known false 2, unknown 1');
  expect(text).toMatch(/hours of reading +1\.5 +2\.0/);
  expect(text).toContain('Leads added: 5 + 0');
  expect(text).toContain('3 leads per role at most');
  const [one, une] = (['en', 'fr'] as const).map((lang) =>
    triedText(triedReport({ ...tried, budget: 1 }, undefined), lang),
  );
  expect(one).toContain('1 lead per role');
  expect(une).toContain('1 piste par rôle');
  expect(text).toMatch(/corridor XA: 1 \(.*\) → 2 \(/);
  expect(triedText(triedReport(tried, undefined), 'fr')).toMatch(/heures de lecture +1,5 +2,0/);
  expect(triedText(triedReport({ ...tried, senders: [] }, undefined), 'en')).toContain(
    '0 senders, labels unknown, of whom 0 with a payment in scope',
  );
});
