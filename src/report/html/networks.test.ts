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
  expect(pageOf('en')).toContain('pays beneficiary no. 1 (no lead), 2026-07-01 (payments: 1; 25.00 EUR)');
  expect(pageOf('en')).toContain('shares a telephone with payer no. 2 (no lead)');
  expect(pageOf('en')).not.toMatch(/other:[0-9a-f]/);
  expect(pageOf('fr')).toContain(
    'paie bénéficiaire nº 1 (pas une piste), 2026-07-01 (paiements : 1 ; 25,00 EUR)',
  );
});

it('a beneficiary whom several people pay who may be extorted is told as such, lead or not', () => {
  expect(pageOf('en')).toContain(
    'In this network beneficiary no. 1 (no lead) is paid by 2 people who may be victims of extortion;',
  );
  const report = testReport(sheets);
  const [network] = report.networks as [Network];
  const one = { ...network, ties: network.ties.filter(({ one: id }) => id !== 'payer:B') };
  expect(renderPage({ ...report, networks: [one] }, 'en')).not.toContain('who may be victims of extortion;');
});
