import { expect, it } from 'vitest';
import { testReport, testSheet } from '../testing/test-report.js';
import { renderPage } from './render-page.js';

it('what is left out to save room leaves every mark closed and every text as it was told', () => {
  const payments = testSheet.payments.map((payment) => ({ ...payment, isSetAside: false }));
  const hostile = { ...testSheet, payments, partyId: `it's "so" &#39; ></path>` };
  const page = renderPage(testReport([hostile]), 'en');
  expect(page).toContain("<bdi>it's &quot;so&quot; &amp;#39; &gt;&lt;/path&gt;</bdi>");
  expect(page).toMatch(/<path d="[^"]*"><title>[^<]*<\/title><\/path>/);
  expect(page).toMatch(/<path class="row" d="[^"]*"\/>/);
});

it('a network of more parties than one picture holds says how many are not drawn, in both languages', () => {
  const report = testReport([testSheet]);
  const [network] = report.networks;
  const [anchor, other] = network?.parties ?? [];
  if (network === undefined || anchor === undefined || other === undefined) throw new Error('no network');
  const crowd = Array.from({ length: 400 }, (_, i) => ({ ...other, id: `other:${i}` }));
  const ties = crowd.map(({ id }) => ({ kind: 'phone' as const, one: id, other: anchor.id, times: 1 }));
  const star = { ...network, parties: [anchor, ...crowd], ties };
  const page = renderPage({ ...report, networks: [star] }, 'en');
  expect(page).toContain('Not drawn: 101;');
  expect(page.match(/<g class="cleared">/g)).toHaveLength(299);
  expect(renderPage({ ...report, networks: [star] }, 'fr')).toContain('Non dessinées : 101 ;');
  expect(renderPage(report, 'en')).not.toContain('Not drawn');
});
