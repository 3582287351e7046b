import { expect, it } from 'vitest';
import type { LeadExplanation } from '../../scoring/lead-explanation.js';
import { testWeights } from '../../scoring/test-evidence.js';
import { explainedCatalogue, testExplanation } from '../../scoring/test-explanation.js';
import type { LeadSheet } from '../lead-sheet.js';
import { sheetOf } from '../sheet-of.js';
import { balanceText, kinTexts, statedLines } from './balance.js';
import { narrativeOf } from './narrative.js';

const [first] = testExplanation.payments;
if (first === undefined) throw new Error('the explanation has no payment');
const line = first;

/** Two counted, one refused on which a reason rests, one set aside, one out of scope, two not shown. */
const mixed: LeadExplanation = {
  ...testExplanation,
  payments: [
    { ...line, relationship: 'sibling' },
    { ...line, id: 'P-2', purpose: undefined },
    {
      ...line,
      id: 'P-3',
      amount: { minor: 16_000, currency: 'EUR' },
      status: 'refused',
      refusal: 'compliance',
    },
    { ...line, id: 'P-4', counterparty: 'B-2' },
    { ...line, id: 'P-5' },
  ],
  counted: [0, 1],
  setAside: [
    { counterparty: 'B-2', explanations: ['steady-family-remittance'], payments: [3], fastSeries: [] },
  ],
  behind: new Map([...testExplanation.behind.keys()].map((indicator) => [indicator, [0, 1, 2]])),
  notShown: 2,
  kinNotTaken: [{ counterparty: 'B-1', payments: [0], because: 'others' }],
};
const sheet: LeadSheet = sheetOf(mixed, explainedCatalogue, testWeights);

function said(language: 'en' | 'fr', heading: string): string {
  const found = narrativeOf(sheet, language).sections.find((each) => each.heading === heading);
  return (found?.paragraphs ?? []).join(' ');
}

it('the numbers of the payments held add up', () => {
  expect(balanceText(sheet, 'en')).toBe(
    'Payments held of this party in this role: 7 (2 counted, 1 set aside, 1 attempted, refused or returned, 1 out of scope, 2 with other people, none in scope, not shown).',
  );
  expect(balanceText(sheet, 'fr')).toContain(': 7 (2 comptés, 1 écarté, 1 tenté, refusé ou retourné,');
});

it('what was refused is added to no sum and to no count of what was sent', () => {
  expect(said('en', 'how')).toContain('In EUR: 2 payments, each of 25.00, 50.00 in all.');
  expect(said('en', 'how')).toContain('Sent by money transfer (2 times).');
  expect(said('en', 'what')).toContain('To B-1: 2 payments, 50.00 EUR');
  expect(said('en', 'why')).toContain('3 payments [1-3], 1 of which does not stand executed');
  expect(said('fr', 'why')).toContain('dont 1 non exécuté');
});

it('stated kinship that explains nothing here is told with its payments and the reason', () => {
  expect(said('en', 'what')).toContain(
    'Kinship stated with 1 payment (B-1) is not taken as an explanation here, since two or more others',
  );
  expect(said('fr', 'what')).toContain('La parenté déclarée avec 1 paiement (B-1)');
  expect(kinTexts(sheet, 'en')).toEqual([
    expect.stringContaining('The payer states kinship with those paid (B-1, 1 payment (P-1)), which is not'),
  ]);
  expect(said('en', 'what')).not.toContain('explained by nothing');
});

it('what the payer stated is counted', () => {
  expect(statedLines(sheet, 'en')).toEqual([
    "Relationship as stated: the payer's brother or sister (1), the payer's friend (1).",
    'Purpose as stated: present (1), no purpose given (1).',
  ]);
});

it('the sign by which a protection queue is ordered is one of the signs of a victim', () => {
  const later = { ...line, id: 'P-9', at: line.at + 86_400_000 };
  const behind = new Map<number, readonly number[]>(
    [...mixed.behind].map(([indicator, positions]) => [indicator, [...positions, 5]]),
  );
  for (const { indicator } of mixed.victim.steps) behind.set(indicator, [0]);
  const dated = sheetOf(
    { ...mixed, payments: [...mixed.payments, later], behind },
    explainedCatalogue,
    testWeights,
  );
  expect(dated.routeSignAt).toBe(line.at);
});
