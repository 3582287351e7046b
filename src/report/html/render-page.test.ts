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
