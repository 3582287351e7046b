import { expect, it } from 'vitest';
import type { LeadSheet } from '../lead-sheet.js';
import { sheetOnRoute, testParity, testReport } from '../testing/test-report.js';
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
  expect(said).toContain('Ce rapport montre si les alertes touchent également');
  expect(said).toContain("File de protection, à lire aujourd'hui : 3 (1,0 h)");
});

it('warns first where the payments end more than thirty days before the screening', () => {
  const report = testReport();
  const after = (days: number): string => {
    const asOf = report.run.madeAt - days * 86_400_000;
    return renderPage({ ...report, run: { ...report.run, asOf } }, 'en');
  };
  const page = after(31);
  expect(page).toContain('31 days before this screening');
  expect(page.indexOf('days before this screening')).toBeLessThan(page.indexOf('class="opening"'));
  expect(after(30)).not.toContain('days before this screening');
});

it('says how many stand in the protection queue for want of a birth date alone', () => {
  const known = sheetOnRoute('possible-victim-beneficiary');
  const audit = (holds: boolean | undefined): LeadSheet => ({
    ...known,
    routeAudit: {
      ...known.routeAudit,
      conditions: [
        { holds: true, words: { en: 'floor', fr: 'plancher' } },
        { holds, words: { en: 'age', fr: 'âge' } },
      ],
    },
  });
  const page = renderPage(testReport([audit(undefined), audit(undefined), audit(true)]), 'en');
  expect(page).toContain('Of 3 beneficiaries whose role is unknown, 2 are in this queue only because');
  expect(renderPage(testReport([audit(true)]), 'en')).not.toContain('only because no birth date');
});

it('says at the top that the review queue is short, where protection takes more than a day', () => {
  const many = Array.from({ length: 30 }, (_, at) => ({
    ...sheetOnRoute('possible-fraud-victim'),
    partyId: `F${at}`,
  }));
  const report = testReport([...many, sheetOnRoute('review')]);
  expect(renderPage(report, 'en')).toContain('have the review queue read on the same day by a second person');
  expect(renderPage(testReport(), 'en')).not.toContain('have the review queue read');
});
