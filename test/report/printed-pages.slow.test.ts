/** On paper a lead of fifteen payments and eight reasons takes three pages at most. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { languages } from '../../apps/cli/language.js';
import { renderPage } from '../../src/report/html/render-page.js';
import type { LeadSheet, SheetPayment, SheetStep } from '../../src/report/lead-sheet.js';
import { sheetOnRoute, testReport } from '../../src/report/testing/test-report.js';

const executablePath = process.env['VIGIE_CHROMIUM'] ?? '/usr/bin/chromium';
const folder = mkdtempSync(join(tmpdir(), 'vigie-printed-'));
afterAll(() => rmSync(folder, { recursive: true }));

const payments = 15;
const reasons = 8;
const seen = 6;
const both = (text: string): { readonly en: string; readonly fr: string } => ({ en: text, fr: text });

/** As long as those of the library are. */
function step(at: number, all: readonly number[]): SheetStep {
  return {
    id: `indicator-number-${at}`,
    title: both('Beneficiary to whom unlinked payers return'),
    reason: both(
      'others, unlinked to each other, pay the same person low amounts again and again at no pace',
    ),
    stratum: 3,
    strata: 3,
    stratumName: both('at least five others at the lowest amounts'),
    counted: at < reasons ? 40 : 0,
    isReason: at < reasons,
    notes: [],
    signs: [],
    measured: [both('share of payments from 5 to below 60: 93.3 %')],
    told:
      at < reasons
        ? [both('Others who pay this beneficiary, B100000001, B100000002, B100000003: at least five')]
        : [],
    payments: all,
    brief: [],
    isOfOthers: false,
    beside: [],
    shownBy: [],
    stated: [],
  };
}

function long(sheet: LeadSheet): LeadSheet {
  const [first] = sheet.payments;
  if (first === undefined) throw new Error('the sheet has no payment');
  const made = Array.from(
    { length: payments },
    (_, at): SheetPayment => ({
      ...first,
      number: at + 1,
      id: `P00010000${at}`,
      at: first.at + at * 86_400_000 * 9,
      hour: (at * 7) % 24,
      weekday: 1 + (at % 7),
      counterparty: `B10000000${at % 6}`,
      payoutCity: 'Fianarantsoa',
      reasons: 7,
    }),
  );
  const all = made.map(({ number }) => number);
  const lives = Array.from({ length: 6 }, (_, at) =>
    both(`an ordinary life, number ${at}, that leaves payments such as these`),
  );
  return {
    ...sheet,
    payments: made,
    others: lives,
    listed: [],
    protective: [],
    questions: lives,
    pattern: { ...sheet.pattern, steps: Array.from({ length: reasons + seen }, (_, at) => step(at, all)) },
  };
}

it.each(languages)('in %s', async (lang) => {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const file = join(folder, `report-${lang}.html`);
    writeFileSync(file, renderPage(testReport([long(sheetOnRoute('review'))]), lang));
    const page = await browser.newPage();
    await page.goto(`file://${file}`);
    await page.evaluate("document.body.replaceChildren(document.querySelector('.lead'))");
    const printed = await page.pdf({ preferCSSPageSize: true });
    const pages = printed.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(1);
    expect(pages).toBeLessThanOrEqual(3);
  } finally {
    await browser.close();
  }
});
