import { expect, it } from 'vitest';
import type { Network } from '../../network/graph/network.js';
import { sheetOnRoute, testReport, testSheet } from '../testing/test-report.js';
import { renderPage } from './render-page.js';

const sheets = ['A', 'B'].map((id) => ({
  ...sheetOnRoute('possible-extortion-victim', testSheet),
  partyId: id,
}));

function pageOf(language: 'en' | 'fr'): string {
  return renderPage(testReport(sheets), language).replaceAll('&#39;', "'");
}

it('the table of a network says who pays whom, from when to when and how much, and what is shared with whom', () => {
  expect(pageOf('en')).toContain('pays other:0000000000000000, 2026-07-01 (payments: 1; 25.00 EUR)');
  expect(pageOf('en')).toContain('shares a telephone with other:1111111111111111');
  expect(pageOf('fr')).toContain('paie other:0000000000000000, 2026-07-01 (paiements : 1 ; 25,00 EUR)');
});

it('a beneficiary whom several people pay who may be extorted is told as such, lead or not', () => {
  expect(pageOf('en')).toContain(
    'The beneficiary other:0000000000000000 is paid by 2 people who may be victims of extortion.',
  );
  const report = testReport(sheets);
  const [network] = report.networks as [Network];
  const one = { ...network, ties: network.ties.filter(({ one: id }) => id !== 'payer:B') };
  expect(renderPage({ ...report, networks: [one] }, 'en')).not.toContain('who may be victims of extortion.');
});
