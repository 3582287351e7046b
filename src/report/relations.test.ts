import { expect, it } from 'vitest';
import type { Relationship } from '../intake/payment.js';
import { renderPage } from './html/render-page.js';
import type { LeadSheet } from './lead-sheet.js';
import { narrativeText } from './narrative/narrative-text.js';
import { relationsOf, relationsTexts, severalPartnersTexts } from './relations.js';
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

const none = { 'under-18': 0, '18-25': 0, older: 0, unknown: 1 };
const bearing = (...payments: readonly (readonly number[])[]): LeadSheet['namedAges'] => [
  {
    beneficiary: 'B-1',
    share: [],
    names: payments.map((each, at) => ({ number: at + 1, payments: each, ages: none })),
  },
];
const cited = (numbers: readonly number[]): string => `[${numbers.join(', ')}]`;

it('of a beneficiary under several names says which name is described how, and whether each is in one way', () => {
  const sheet = stating('child', 'child', 'partner');
  expect(relationsTexts({ ...sheet, namedAges: bearing([0, 1], [2]) }, cited, 'en')).toEqual([
    "The payer describes B-1 in 2 different ways, one for each name: the payer's child, [1, 2] (name 1); the payer's partner, [3] (name 2).",
  ]);
  expect(relationsTexts({ ...sheet, namedAges: bearing([0], [1, 2]) }, cited, 'fr')).toEqual([
    'Le payeur décrit B-1 de 2 façons différentes : enfant du payeur, [1, 2] (nom 1, nom 2) ; partenaire du payeur, [3] (nom 2).',
  ]);
});

it('several payers who each call one person their partner are told together, name by name', () => {
  const { payments, ...rest } = stating('spouse', 'partner', 'partner', 'friend');
  const payers = ['C-1', 'C-2', 'C-2', 'C-3'];
  const sheet: LeadSheet = {
    ...rest,
    role: 'beneficiary',
    partyId: 'B-1',
    payments: payments.map((each, at) => ({ ...each, counterparty: payers[at] })),
  };
  expect(severalPartnersTexts(sheet, cited, 'en')).toEqual([
    '2 payers each call this beneficiary their spouse or partner: C-1, [1]; C-2, [2, 3].',
  ]);
  expect(severalPartnersTexts({ ...sheet, namedAges: bearing([0, 1], [2, 3]) }, cited, 'fr')).toEqual([
    '2 payeurs disent chacun nom 1 leur conjoint ou partenaire : C-1, [1] ; C-2, [2].',
  ]);
  expect(severalPartnersTexts({ ...sheet, namedAges: bearing([0], [1, 2, 3]) }, cited, 'en')).toEqual([]);
  expect(severalPartnersTexts({ ...sheet, role: 'payer' }, cited, 'en')).toEqual([]);
});
