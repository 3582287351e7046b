import { expect, it } from 'vitest';
import { sheetOnRoute, testReport, testSheet } from '../testing/test-report.js';
import { renderPage } from './render-page.js';

const sheet = {
  ...sheetOnRoute('review', testSheet),
  restsOnOthers: { percent: 90, payments: 2, total: 3_900, currency: 'EUR' },
};

it('the others by whom a lead is explained are told as counts, one row each and without an id', () => {
  const page = renderPage(testReport([sheet]), 'en');
  expect(page).toContain('Others who pay B-1: 3');
  expect(page).toContain('Not shown, with fewer payments: 1.');
  const table = page.slice(page.indexOf('Others who pay B-1: 3'));
  expect(table).toContain('<td>9<td>2026-03-01<td>2026-03-02<td>300.00 EUR');
});

it('those who are leads too lead to their own, nobody else is named, and how long the longest goes on is said', () => {
  const other = { ...sheetOnRoute('review', testSheet), partyId: 'A-8', rank: 2 };
  const page = renderPage(testReport([sheet, other]), 'en');
  const table = page.slice(page.indexOf('Others who pay B-1: 3'));
  expect(table).toMatch(/<th scope="?row"?>1, <a href="?#lead-2"?><bdi>A-8<\/bdi><\/a>/);
  expect(page).not.toContain('A-9');
  expect(table).toContain('Each of the 2 shown pays this beneficiary for no longer than 1 day, from');
});

it('its first line says that it rests on them, before its band', () => {
  const page = renderPage(testReport([sheet]), 'fr').replaceAll('&#39;', "'");
  const lead = page.slice(page.indexOf('<article class="lead"'));
  const first = lead.indexOf('Repose sur ce que font d\u2019autres payeurs'.replace('\u2019', "'"));
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThan(lead.indexOf('class="limits"'));
});
