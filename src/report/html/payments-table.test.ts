import { expect, it } from 'vitest';
import type { LeadSheet } from '../lead-sheet.js';
import { sheetOnRoute, testReport } from '../testing/test-report.js';
import { renderPage } from './render-page.js';

const review = sheetOnRoute('review');
const table = (sheet: LeadSheet, lang: 'en' | 'fr' = 'en'): string => {
  const page = renderPage(testReport([sheet]), lang).replaceAll('&#39;', "'");
  return page.slice(page.indexOf('<table class="payments"'));
};

it('says where a payment was ordered, where that is not the country of the payer', () => {
  const ordered = (ipCountry: string): LeadSheet => ({
    ...review,
    payments: review.payments.map((each) => ({ ...each, ipCountry })),
  });
  expect(table(ordered('CM'))).toContain('FR – PH, money transfer, ordered from CM');
  expect(table(ordered('CM'), 'fr')).toContain('ordonné depuis CM');
  expect(table(ordered('FR'))).not.toContain('ordered from');
});

it('names the reasons of each payment by their numbers, and marks the first sign and the first alert', () => {
  const [first, second] = table(review).split('<tr id=').slice(1);
  // A sign of a victim and two of the pattern.
  expect(first).toContain('<td>S1 1 2, first sign, first alert');
  expect(second).toContain('<td>1 2<td>');
});

it('says who is whose in a stated relationship', () => {
  expect(table(review)).toContain("the payer's friend, present");
  expect(table(review, 'fr')).toContain('ami du payeur, cadeau');
});
