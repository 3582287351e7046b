import { expect, it } from 'vitest';
import { budgetPerRole, parseShare } from '../../scoring/budget.js';
import { testReport } from '../testing/test-report.js';
import { shareFor } from './cut.js';
import { renderPage } from './render-page.js';

it.each([
  [14, 20_000],
  [1, 3],
  [7, 7],
  [428, 20_725],
  [999, 1_000_001],
])('%i of each role of %i payers fit into the budget that is named', (perRole, payers) => {
  const share = parseShare(shareFor(perRole, payers));
  expect(share && budgetPerRole(payers, share)).toBeGreaterThanOrEqual(perRole);
});

it('who was left out is counted by band and score, with what lets them in, and nobody is listed', () => {
  const page = renderPage(testReport(), 'en');
  expect(page).toMatch(/left out: 4 \([^)]*strong 1, [^)]*moderate 3\)/);
  expect(page).toContain(
    'The cut fell below -12.0 dB, the weakest kept of those whom a budget cuts; the strongest left out has -12.3 dB',
  );
  expect(page).toContain('0.07% of the payers (now 0.05%) lets 14 of each role');
  expect(renderPage(testReport(), 'fr')).toContain('le plus fort des écartés a -12,3 dB');
});

it('nothing is said of a cut where nobody was left out', () => {
  const report = testReport();
  const counts = { ...report.run.counts, cut: { payer: undefined, beneficiary: undefined } };
  expect(renderPage({ ...report, run: { ...report.run, counts } }, 'en')).not.toContain(
    'whom the budget left out',
  );
});
