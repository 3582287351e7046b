import { expect, it } from 'vitest';
import { testParity, testReport } from '../testing/test-report.js';
import { renderPage } from './render-page.js';

function openingOf(page: string): string {
  return /<p class="opening">(.*?)<\/p>/.exec(page)?.[1]?.replaceAll('&#39;', "'") ?? '';
}

it('says first what the report is about, what went in and what comes out', () => {
  const page = renderPage(testReport(), 'en');
  const said = openingOf(page);
  expect(page.indexOf('class="opening"')).toBeLessThan(page.indexOf('class="lede"'));
  expect(said).toContain('nothing in it is proven');
  expect(said).toContain('Rows read: 20 (files: 2); accepted as payments: 14; rejected: 2.');
  expect(said).toContain('in the reference currency: 0; without a beneficiary: 2.');
  expect(said).toContain('(parity) is not shown. How many leads are right has not been measured.');
  expect(said).toContain(
    'Protection queue, to be read today: 3 (1.0 h); undetermined, read today by a trained reader: 1; review queue: 1 (0.3 h)',
  );
  expect(said).toContain('left out by the budget: 6.');
});

it('says so in French, and that parity is shown where it is', () => {
  const said = openingOf(renderPage({ ...testReport(), parity: testParity }, 'fr'));
  expect(said).toContain('Lignes lues : 20 (fichiers : 2) ; acceptées comme paiements : 14 ; rejetées : 2.');
  expect(said).toContain('(parité) est montré.');
  expect(said).toContain("File de protection, à lire aujourd'hui : 3 (1,0 h)");
});
