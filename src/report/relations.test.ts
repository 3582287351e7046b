import { expect, it } from 'vitest';
import type { Relationship } from '../intake/payment.js';
import { renderPage } from './html/render-page.js';
import type { LeadSheet } from './lead-sheet.js';
import { narrativeText } from './narrative/narrative-text.js';
import { relationsOf } from './relations.js';
import { testReport, testSheet } from './testing/test-report.js';

function stating(...relationships: readonly (Relationship | undefined)[]): LeadSheet {
  const [first] = testSheet.payments;
  if (first === undefined) throw new Error('the sheet has no payment');
  const payments = relationships.map((relationship, at) => ({
    ...first,
    id: `P-${at + 1}`,
    number: at + 1,
    relationship,
  }));
  return { ...testSheet, payments, kin: [], setAside: [] };
}

it('a beneficiary described in two ways is told with the payments, in the text and on the page', () => {
  const sheet = stating('child', undefined, 'child', 'partner');
  expect(relationsOf(sheet)).toEqual([
    {
      counterparty: 'B-1',
      stated: [
        { relationship: 'child', payments: [1, 3] },
        { relationship: 'partner', payments: [4] },
      ],
    },
  ]);
  expect(narrativeText(sheet, 'en')).toContain(
    "The payer describes B-1 in 2 different ways: the payer's child, 2 payments (P-1, P-3); the payer's partner, 1 payment (P-4).",
  );
  const page = renderPage(testReport([sheet]), 'fr').replaceAll('&#39;', "'");
  expect(page).toContain(
    'Le payeur décrit B-1 de 2 façons différentes : enfant du payeur, 2 paiements [1, 3] ; partenaire du payeur, 1 paiement [4].',
  );
});

it('one description, said again or left out, is none to remark', () => {
  expect(relationsOf(stating('friend', undefined, 'friend'))).toEqual([]);
});
