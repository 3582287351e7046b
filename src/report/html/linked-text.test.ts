import { expect, it } from 'vitest';
import { sheetOnRoute, testReport } from '../testing/test-report.js';
import { renderPage } from './render-page.js';

it('an id of another lead leads there, one of nobody and its own do not', () => {
  const sheet = {
    ...sheetOnRoute('review'),
    partyId: 'C-1',
    network: [{ en: 'payer C-1, with C-2; C-3', fr: 'payeur C-1, avec C-2 ; C-3' }],
  };
  const other = { ...sheet, partyId: 'C-2', rank: 2, network: [] };
  expect(renderPage(testReport([sheet, other]), 'en')).toMatch(
    /payer C-1, with <a href="?#lead-2"?>C-2<\/a>; C-3/,
  );
});
