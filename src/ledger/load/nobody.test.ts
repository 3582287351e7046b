import { expect, it } from 'vitest';
import type { PaymentText } from '../../intake/payment.js';
import { loadFiles } from '../load.js';
import { csvOf, plain, workplace } from '../testing/payment-file.js';

const place = workplace();
const receivedAt = 1_800_000_000_000;
const row = (id: string, changes: PaymentText = {}): PaymentText => ({
  ...plain,
  payment_id: id,
  ...changes,
});
const noPayer = { payer_id: '', payer_account: '', payer_phone: '', payer_name: '', wallet_id: '' };
const noBeneficiary = {
  beneficiary_id: '',
  beneficiary_account: '',
  beneficiary_phone: '',
  beneficiary_name: '',
};

it('counts accepted payments with nobody on a side (I3, P6), the second time as the first (I11)', async () => {
  const ledger = await place.ledger();
  const rows = [
    row('T1'),
    row('T2', noPayer),
    row('T3', noPayer),
    row('T4', { ...noPayer, ...noBeneficiary }),
    row('T5', { ...noBeneficiary, amount: 'x' }),
  ];
  const file = place.file('nobody.csv', csvOf(rows));
  const [first] = await loadFiles(ledger, [file], { receivedAt });
  expect(first).toMatchObject({ accepted: 4, rejected: 1, withoutPayer: 3, withoutBeneficiary: 1 });
  const [again] = await loadFiles(ledger, [file], { receivedAt: receivedAt + 1 });
  expect(again).toMatchObject({ accepted: 0, withoutPayer: 3, withoutBeneficiary: 1 });
});
