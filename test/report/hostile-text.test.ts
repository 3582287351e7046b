/** Whatever a file says, it stays text where it stands: it makes no mark-up, no attribute and no reading direction. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderPage } from '../../src/report/html/render-page.js';
import type { LeadSheet } from '../../src/report/lead-sheet.js';
import { narrativeText } from '../../src/report/narrative/narrative-text.js';
import type { Report } from '../../src/report/report.js';
import { sheetOf } from '../../src/report/sheet-of.js';
import { testParity, testReport } from '../../src/report/testing/test-report.js';
import type { LeadExplanation } from '../../src/scoring/lead-explanation.js';
import { testWeights } from '../../src/scoring/test-evidence.js';
import { explainedCatalogue, testExplanation } from '../../src/scoring/test-explanation.js';

/** A report in which every text that a file may hold is this one. */
function reportSaying(text: string): Report {
  const explanation: LeadExplanation = {
    ...testExplanation,
    partyId: text,
    names: [text],
    lead: { ...testExplanation.lead, party_id: text },
    payments: testExplanation.payments.map((payment) => ({
      ...payment,
      id: text,
      counterparty: payment.counterparty === undefined ? undefined : text,
      ...(payment.counterparty === undefined ? {} : { counterpartyName: text }),
      payoutCity: text,
      payerCountry: text,
      beneficiaryCountry: text,
      file: text,
    })),
    setAside: testExplanation.setAside.map((each) => ({ ...each, counterparty: text })),
    told: new Map(
      [...testExplanation.told].map(([at, all]) => [
        at,
        all.map((each) => ({ ...each, counterparty: text })),
      ]),
    ),
    network: testExplanation.network.map((note) => ({
      ...note,
      partyId: text,
      about: [text],
      payments: [text],
    })),
    listed: testExplanation.listed.map((entry) => ({
      ...entry,
      partyId: text,
      source: text,
      sourceGrade: text,
      handling: text,
    })),
  };
  const sheet: LeadSheet = sheetOf(explanation, explainedCatalogue, testWeights);
  const report = testReport([sheet, { ...sheet, route: 'review' }]);
  return {
    ...report,
    namesFor: text,
    parity: {
      ...testParity,
      points: testParity.points.map(({ at, rows }) => ({
        at,
        rows: rows.map((row) => ({ ...row, by: text, group: text })),
      })),
    },
    books: report.books.map((file) => ({
      ...file,
      file: text,
      format: text,
      findings: file.findings.map((each) => ({ ...each, about: text })),
    })),
    run: {
      ...report.run,
      id: text,
      versions: [['lists', text]],
      unknownColumns: report.run.unknownColumns.map((each) => ({ ...each, columns: [text] })),
      warnings: [{ code: 'rate-missing', file: text, payments: 3 }],
    },
  };
}

/** Tags with the names of their attributes, in order: what a browser would build, without any text. */
function skeleton(page: string): readonly string[] {
  return [...page.matchAll(/<([!/]?[a-z][^\s>]*)([^>]*)>/gi)].map(
    ([, tag = '', rest = '']) =>
      `${tag} ${[...rest.matchAll(/([^\s="]+)=(?="[^"]*")/g)].map(([name]) => name).join(' ')}`,
  );
}

const pieces = fc.constantFrom(
  '<script>alert(1)</script>',
  '</td></tr></table>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title><svg onload=alert(1)>',
  '</style><style>*{display:none}',
  '<!--',
  ']]>',
  '&lt;&#60;&quot;',
  '\u202Eevil',
  '\u2066\u2069',
  '\u0000\u001B[2J\u0007',
  '\u2028\u2029',
  '\uFEFF\u00AD\u200B',
  'javascript:alert(1)',
  '\\',
);
const hostile = fc
  .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 4 })
  .map((parts) => `x${parts.join('')}`);

/** Controls, formats, lone surrogates and line ends of other alphabets; the page's own line ends aside. */
const unprintable = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

describe('a text of a file', () => {
  const plain = skeleton(renderPage(reportSaying('x'), 'en'));

  it('stays where it stands in the page', () => {
    expect(plain.length).toBeGreaterThan(300);
    fc.assert(
      fc.property(hostile, (text) => {
        const page = renderPage(reportSaying(text), 'en');
        expect(skeleton(page)).toEqual(plain);
        expect(unprintable.test(page)).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  it('begins no line of its own in a narrative and moves no cursor', () => {
    const [, benign] = [0, 1].map(() => reportSaying('x').sheets[0]);
    const lines = benign === undefined ? 0 : narrativeText(benign, 'fr').split('\n').length;
    fc.assert(
      fc.property(hostile, (text) => {
        const [sheet] = reportSaying(text).sheets;
        const said = sheet === undefined ? '' : narrativeText(sheet, 'fr');
        expect(said.split('\n')).toHaveLength(lines);
        expect(unprintable.test(said)).toBe(false);
      }),
      { numRuns: 100 },
    );
  });
});
