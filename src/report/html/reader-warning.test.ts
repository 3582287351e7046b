import { expect, it } from 'vitest';
import type { ScreenWarning } from '../../scoring/screen/screen-warning.js';
import { testReport } from '../testing/test-report.js';
import { readerWarning } from './reader-warning.js';
import { renderPage } from './render-page.js';

const warnings: readonly ScreenWarning[] = [
  { code: 'no-payments', as_of: null },
  { code: 'no-payments', as_of: 0 },
  { code: 'weights-expired', version: '1', expires: '2026-01-01' },
  { code: 'parity-not-shown', version: '1' },
  { code: 'corridors-expired', countries: ['FR'] },
  { code: 'capture-software-expired', names: 2 },
  { code: 'rate-missing', file: 'a', payments: 3 },
  { code: 'approximate-rates', payments: 3, last_day: null },
  { code: 'stale-rates', payments: 3, currencies: ['JPY'], days: 9 },
  { code: 'pooled-accounts', accounts: 2, above: 5 },
  { code: 'minors-kept-apart', pairs: 1 },
  { code: 'records-not-compared', records: 40 },
  { code: 'placeholder-values', records: 12 },
  { code: 'parties-of-later-payments', payments: 7 },
  { code: 'left-out-of-facts', numbers: 2, above: 8, agents: 1 },
  { code: 'read-in-part', hubs: 1, payers: 256, windows: 2, payments: 1_024 },
  { code: 'scores-not-removed', path: '/a' },
];

/** Options, commands and files of the program: whoever reads leads has none of them. */
const engineers = / --[a-z]|vigie |parity\.json|--rates|\.json\b/;

it.each(['en', 'fr'] as const)(
  'no sentence of the page asks its reader for an option or a file, in %s',
  (lang) => {
    for (const warning of warnings) expect(readerWarning(warning, lang)).not.toMatch(engineers);
    const report = testReport();
    const page = renderPage({ ...report, run: { ...report.run, warnings } }, lang);
    expect(page.slice(page.indexOf('<body>'))).not.toMatch(engineers);
  },
);
