/** A page that a mail would carry: two hundred leads of two dozen payments stay within a few megabytes. */
import { expect, it } from 'vitest';
import { renderPage } from '../../src/report/html/render-page.js';
import type { LeadSheet, SheetPayment } from '../../src/report/lead-sheet.js';
import { testReport, testSheet } from '../../src/report/testing/test-report.js';

const leads = 200;
const payments = 24;
const largest = 5_500_000;

function manyPayments(sheet: LeadSheet, lead: number): LeadSheet {
  const [first] = sheet.payments;
  if (first === undefined) throw new Error('the sheet has no payment');
  const made = Array.from(
    { length: payments },
    (_, at): SheetPayment => ({
      ...first,
      number: at + 1,
      id: `P${lead}-${at}`,
      at: first.at + at * 86_400_000 * 5,
      hour: at % 24,
      weekday: 1 + (at % 7),
      counterparty: `B${at % 5}`,
      isSetAside: at % 6 === 0,
      reasons: at % 3,
    }),
  );
  const steps = Array.from({ length: 8 }, () => sheet.pattern.steps[0]).filter((step) => step !== undefined);
  return {
    ...sheet,
    partyId: `C${lead}`,
    payments: made,
    pattern: {
      ...sheet.pattern,
      steps: steps.map((step) => ({ ...step, payments: made.map(({ number }) => number) })),
    },
  };
}

it('stays small', () => {
  const sheets = Array.from({ length: leads }, (_, lead) => manyPayments(testSheet, lead));
  const bytes = Buffer.byteLength(renderPage(testReport(sheets), 'fr'));
  expect(bytes).toBeGreaterThan(leads * payments * 100);
  expect(bytes).toBeLessThan(largest);
});
