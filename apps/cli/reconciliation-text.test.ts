import { expect, it } from 'vitest';
import type { FileReport } from '../../src/ledger/load/report.js';
import { reconciliationText } from './reconciliation-text.js';

const report: FileReport = {
  file: 'payments.csv',
  format: 'csv',
  sha256: '',
  bytes: 1,
  alreadyLoaded: false,
  read: 12_345,
  accepted: 12_300,
  duplicates: 30,
  statusChanges: 5,
  conflicts: 1,
  rejected: 9,
  findings: [],
  reasons: { 'amount-not-a-number': 9, conflict: 1 },
  sums: [
    {
      currency: 'EUR',
      read: '1234.56',
      accepted: '1234.00',
      known: '0.00',
      setAside: '0.50',
      rejected: '0.06',
    },
    { currency: 'JPY', read: '500', accepted: '500', known: '0', setAside: '0', rejected: '0' },
  ],
  amountUnknown: 7,
  unknownReference: 2,
  zoneAssumed: 0,
  statusFlagged: 0,
  future: 3,
  withoutPayer: 1_200,
  withoutBeneficiary: 4,
  unknownColumns: ['colour'],
  unknownColumnsMore: 0,
};

it('balances the books of a file, with sums in each currency', () => {
  expect(reconciliationText(report, 'en')).toBe(
    [
      'payments.csv: 12,345 read = 12,300 accepted + 30 duplicates + 5 status changes + 1 conflicts + 9 rejected',
      '  EUR: 1234.56 read = 1234.00 accepted + 0.50 of payments that count elsewhere + 0.06 rejected',
      '  JPY: 500 read = 500 accepted',
      '  not accepted:',
      '    9 amount-not-a-number: The amount is not digits with an optional point and decimals.',
      '    1 conflict: A payment with this id is known with other immutable fields.',
      '  7 rows whose amount cannot be read; they are in no sum',
      '  2 payments without a reference amount, for want of a rate',
      '  3 payments dated more than a day after they were received; as_of is not taken from them',
      '  1,200 payments without a payer: nothing says who pays',
      '  4 payments without a beneficiary: nothing says who is paid',
      '  unknown columns, ignored: colour',
    ].join('\n'),
  );
});

it('speaks French', () => {
  expect(reconciliationText({ ...report, alreadyLoaded: true }, 'fr')).toMatch(
    /12.345 lues = .* changements de statut .*\n {2}le registre contient déjà/,
  );
  expect(reconciliationText(report, 'fr')).toContain(
    '\n    1 conflict : Un paiement de cet identifiant est connu avec d’autres champs immuables.',
  );
  expect(reconciliationText(report, 'fr')).toMatch(/1.200 paiements sans payeur/);
  expect(reconciliationText(report, 'fr')).toContain('4 paiements sans bénéficiaire');
});

it('prints the sums and flags of a file that the ledger holds already, and says how many columns it leaves out', () => {
  const sums = report.sums.map((sum) => ({ ...sum, accepted: sum.known, known: sum.accepted }));
  const again = reconciliationText({ ...report, sums, alreadyLoaded: true, unknownColumnsMore: 7 }, 'en');
  expect(again).toContain('  EUR: 1234.56 read = 0.00 accepted + 1234.00 known before + 0.50');
  expect(again).toContain('ignored: colour, and 7 more');
});
