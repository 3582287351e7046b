import { describe, expect, it } from 'vitest';
import type { LeadSheet, SheetStep } from '../lead-sheet.js';
import { sheetOnRoute, testReport } from '../testing/test-report.js';
import { PaymentLinks, strengthOf } from './reasons.js';
import { renderPage } from './render-page.js';

describe('how a reason is said to weigh', () => {
  it.each([
    [560, 1, true, 'most'],
    [200, 1, true, 'most'],
    [199, 1, true, 'much'],
    [155, 1, true, 'much'],
    [100, 1, true, 'much'],
    [99, 1, true, 'some'],
    [30, 1, true, 'some'],
    [5, 1, true, 'little'],
    [0, 1, true, 'covered'],
    [0, 1, false, 'nothing'],
    [-30, 0, false, 'absent'],
    [-5, 1, false, 'against'],
  ] as const)('%i tenths, stratum %i, a reason %s: %s', (counted, stratum, isReason, strength) => {
    expect(strengthOf({ counted, stratum, isReason })).toBe(strength);
  });
});

it('numbers of payments are runs, each a link to its first', () => {
  expect(String(PaymentLinks({ numbers: [7, 1, 2, 3], anchor: 'lead-4' }))).toBe(
    '[<a href="#lead-4-p1">1–3</a>, <a href="#lead-4-p7">7</a>]',
  );
});

const review = sheetOnRoute('review');

/** The strongest reason of the pattern, with changes. */
function withReason(changes: Partial<SheetStep>): LeadSheet {
  const [first, ...rest] = review.pattern.steps;
  if (first === undefined) throw new Error('the sheet has no reason');
  return { ...review, pattern: { ...review.pattern, steps: [{ ...first, ...changes }, ...rest] } };
}

it('around whom which signs of a tally are found stands openly, and what is not found is folded', () => {
  const signs = [
    { en: '2 of 3 signs around B-1', fr: '2 signes sur 3 autour de B-1' },
    { en: 'found: others come', fr: 'constaté : d’autres viennent' },
  ];
  const told = [{ en: 'not found: amounts are low', fr: 'non constaté : petits montants' }];
  const page = renderPage(testReport([withReason({ signs, told })]), 'en');
  expect(page).toContain('<p>2 of 3 signs around B-1; found: others come');
  expect(page).toMatch(/Decibans and what was measured.*not found: amounts are low/s);
});

describe('the payments of a reason', () => {
  it('are said to be its own, beside which others show it, or those of others', () => {
    const beside = renderPage(testReport([withReason({ beside: [3] })]), 'en');
    expect(beside).toMatch(
      /payments \[<a [^>]*>1–2<\/a>\]; shown by these beside them, out of scope or set aside and not counted: \[<a [^>]*>3<\/a>\]/,
    );
    const others = renderPage(testReport([withReason({ isOfOthers: true })]), 'fr').replaceAll('&#39;', "'");
    expect(others).toMatch(
      /montré par des paiements d'autres\s; les siens avec les mêmes personnes\s: paiements \[/,
    );
  });

  it('stand with what is stated with them, and with what of others shows it, which leads to their leads', () => {
    const texts = { en: 'a purpose stands with 2 of the 7', fr: 'un motif figure dans 2 des 7' };
    const shownBy = [{ en: 'paid by A-8; shown by payments of others', fr: 'payé par A-8' }];
    const page = renderPage(testReport([withReason({ stated: [texts], shownBy })]), 'en');
    expect(page).toContain('<p>A purpose stands with 2 of the 7');
    expect(page).toContain('Paid by A-8; shown by payments of others');
  });
});
