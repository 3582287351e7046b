import { expect, it } from 'vitest';
import { renderPage } from './html/render-page.js';
import type { LeadSheet } from './lead-sheet.js';
import { relatedLeads } from './related-leads.js';
import { testReport, testSheet } from './testing/test-report.js';

const [first] = testSheet.payments;
if (first === undefined) throw new Error('the sheet has no payment');
const payment = { ...first, status: 'executed' as const, isSetAside: false };

function lead(role: LeadSheet['role'], partyId: string, counterparties: readonly string[]): LeadSheet {
  const payments = counterparties.map((counterparty, at) => ({ ...payment, counterparty, number: at + 1 }));
  return { ...testSheet, route: 'review', role, partyId, payments };
}

const one = lead('payer', 'C-1', ['B-1', 'B-2', 'B-2']);
const two = lead('payer', 'C-2', ['B-2', 'B-1']);
const alone = lead('payer', 'C-3', ['B-3']);
const collector = lead('beneficiary', 'B-2', ['C-1', 'C-2', 'C-9']);

it('a payer is told of the beneficiary that is a lead, and of whoever pays the same', () => {
  const related = relatedLeads([one, two, alone, collector]);
  expect(related.get(one)).toEqual([
    { lead: collector, how: 'paid', beneficiaries: ['B-2'] },
    { lead: two, how: 'same', beneficiaries: ['B-1', 'B-2'] },
  ]);
  expect(related.get(collector)?.map(({ lead: { partyId }, how }) => [partyId, how])).toEqual([
    ['C-1', 'pays'],
    ['C-2', 'pays'],
  ]);
  expect(related.get(alone)).toEqual([]);
});

it('what was set aside or not executed relates nobody', () => {
  const aside = { ...two, payments: two.payments.map((each) => ({ ...each, isSetAside: true })) };
  const refused = { ...two, payments: two.payments.map((each) => ({ ...each, status: 'refused' as const })) };
  expect(relatedLeads([one, aside, refused]).get(one)).toEqual([]);
});

it('the page links them, and every counterparty that is a lead', () => {
  const page = renderPage(testReport([one, two, collector]), 'en');
  expect(page).toContain('<a href="#lead-3">beneficiary <bdi>B-2</bdi></a> is paid by this payer');
  expect(page).toContain('<a href="#lead-2">payer <bdi>C-2</bdi></a> also pays B-1, B-2');
  expect(page).toContain('<td><a href="#lead-3"><bdi>B-2</bdi></a><td>');
  expect(page).toContain('<td><a href="#lead-1"><bdi>C-1</bdi></a><td>');
  expect(renderPage(testReport([one, two, collector]), 'fr')).toContain('paie aussi B-1, B-2');
});
