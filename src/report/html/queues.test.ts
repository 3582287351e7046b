import { expect, it } from 'vitest';
import { sheetOnRoute, testReport } from '../testing/test-report.js';
import { renderPage } from './render-page.js';

const day = 86_400_000;

it('a list says how old the last sign is, and what the least is that decides a band', () => {
  const sheet = sheetOnRoute('review');
  const at = sheet.asOf - 26 * day;
  const decided = { ...sheet, lastHitAt: at };
  const others = {
    ...decided,
    partyId: 'C-2',
    deciders: [{ band: sheet.bandWords, indicators: [], others: ['B-1'], payments: [] }],
  };
  const firm = { ...decided, partyId: 'C-3', isFragile: false, deciders: [] };
  const page = renderPage(testReport([decided, others, firm]), 'en');
  expect(page).toContain('Last sign of the queue (days before the data end)');
  expect(page).toMatch(/\(26\)<td>one payment/);
  expect(page).toMatch(/\(26\)<td>others alone/);
  expect(page).toMatch(/\(26\)<td>no</);
  expect(renderPage(testReport([others]), 'fr').replaceAll('&#39;', "'")).toContain('<td>les autres seuls');
});
