import { expect, it } from 'vitest';
import { testReport, testSheet } from '../testing/test-report.js';
import { renderPage } from './render-page.js';

const [aside] = testSheet.setAside;
if (aside === undefined) throw new Error('the test sheet sets nothing aside');

function pageOf(fastSeries: readonly number[], lang: 'en' | 'fr' = 'en'): string {
  const setAside = [
    {
      ...aside,
      counterparty: 'B-2',
      payments: [3],
      because: testSheet.setAside[0]?.because ?? [],
      fastSeries,
    },
    { counterparty: 'B-3', payments: [1], because: testSheet.setAside[0]?.because ?? [], fastSeries: [] },
  ];
  return renderPage(testReport([{ ...testSheet, setAside }]), lang);
}

it('counterparties that one explanation sets aside stand in one line, with what to ask', () => {
  expect(pageOf([])).toMatch(
    /it is steady: <bdi>B-2<\/bdi> \[.*?\], <bdi>B-3<\/bdi> \[.*?\]\. family remittance</,
  );
});

it('asks once what several explanations ask', () => {
  const [because] = aside?.because ?? [];
  if (because === undefined) throw new Error('nothing explains it');
  const three = [1, 2, 3].map((at) => ({ ...because, title: { en: `by ${at}`, fr: `par ${at}` } }));
  const setAside = [{ counterparty: 'B-2', payments: [3], because: three, fastSeries: [] }];
  const page = renderPage(testReport([{ ...testSheet, setAside }]), 'en');
  expect(page).toMatch(/by 3, it is steady: .*?\. family remittance</);
  expect(page).not.toContain('family remittance family remittance');
});

it('a fast series of low payments among them is told, with a question of its own', () => {
  expect(pageOf([])).not.toContain('within 72 hours');
  const page = pageOf([3]);
  expect(page).toMatch(/<strong>Three or more low payments within 72 hours stand among them/);
  expect(page).toContain('could the payer be under pressure');
  expect(pageOf([3], 'fr')).toContain('en 72 heures');
});

it('what alone decides the band is told with the band that is left', () => {
  const page = pageOf([]);
  expect(page).toMatch(/without payment \[.*?\], the band would read: weak/);
  expect(page).toContain('without the reason title of structure-one, the band would read: no lead');
});
