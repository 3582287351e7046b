/** What is not accepted stands in the sums wherever its amount can be read, and is counted where not (I1). */
import { expect, it } from 'vitest';
import { mappingOf } from '../../intake/mapped/testing/mapping-of.js';
import { loadFiles } from '../load.js';
import { parquetOf } from '../testing/parquet-of.js';
import { loadText, plain, workplace } from '../testing/payment-file.js';

const place = workplace();
const sum = { currency: 'EUR', accepted: '45.50', known: '0.00', setAside: '0.00' };

it('of NDJSON, wherever the fault stands before it', async () => {
  const good = JSON.stringify(plain);
  const lines = [
    good,
    `{"payment_id":"T2","purpose":[1],"executed_at":"2025-03-01","amount":"7.00","currency":"EUR"}`,
    `{"payment_id":"T3","payment_id":"T4","executed_at":"2025-03-01","amount":"5.00","currency":"EUR"}`,
    `{"payment_id":"T5","amount":"5.00","amount":"6.00","currency":"EUR"}`,
    `{"payment_id":"T6","amount":"5.00","currency":"EUR"`,
  ];
  const report = await loadText(place, await place.ledger(), lines.join('\n'));
  expect(report.reasons).toEqual({ 'not-json': 1, 'not-a-text': 1, 'repeated-key': 2 });
  expect(report.sums).toEqual([{ ...sum, read: '57.50', rejected: '12.00' }]);
  expect(report.amountUnknown).toBe(2);
});

it('of JSON, of a record in which a key stands twice, unless that is the amount', async () => {
  const berlin = (id: string, ...more: readonly string[]): string =>
    `{${[`"transactionId":"${id}"`, '"bookingDate":"2025-03-01"', ...more].join(',')}}`;
  const amount = (text: string): string => `"transactionAmount":{"currency":"EUR","amount":"${text}"}`;
  const booked = [
    berlin('A', amount('-45.50')),
    berlin('B', amount('-7.00'), '"bookingDate":"2025-03-02"'),
    berlin('C', '"x":1,"x":2', amount('5.00')),
    berlin('D', amount('-1.00'), amount('-2.00')),
    berlin('E', amount('-3.00').replace('}', ',"amount":"4"}')),
  ];
  const text = `{"account":{"iban":"DE89370400440532013000"},"transactions":{"booked":[${booked.join(',')}]}}`;
  const report = await loadText(place, await place.ledger(), text);
  expect(report.reasons).toEqual({ 'repeated-key': 4 });
  expect(report.sums).toEqual([{ ...sum, read: '57.50', rejected: '12.00' }]);
  expect(report.amountUnknown).toBe(2);

  const uk = (more: string): string =>
    `{"CreditDebitIndicator":"Debit","BookingDateTime":"2025-03-01T10:00:00Z","Amount":{"Amount":"5.00","Currency":"EUR"},"Amounts":1${more}}`;
  const transactions = `{"Data":{"Transaction":[${uk('')},${uk(',"Amounts":1')}]}}`;
  const ofUk = await loadText(place, await place.ledger(), transactions);
  expect(ofUk.sums).toMatchObject([{ read: '10.00', rejected: '5.00' }]);

  const transfer = (more: string): string =>
    `{"originator":{"originatorPersons":[]},"transaction":{"txid":"x${more.length}","amount":"5.00","asset":"EUR","timestamp":"2025-03-01T10:00:00Z"${more}}}`;
  const ivms = `[${transfer('')},${transfer(',"txid":"z"')}]`;
  const ofIvms = await loadText(place, await place.ledger(), ivms);
  expect(ofIvms.sums).toMatchObject([{ read: '10.00', rejected: '5.00' }]);
});

it('of Parquet, of a row that is too long', async () => {
  const long = { ...plain, payment_id: 'T2', amount: '4.00', payer_address: 'x'.repeat(70_000) };
  const report = await loadText(place, await place.ledger(), await parquetOf([plain, long]));
  expect(report.reasons).toEqual({ 'line-too-long': 1 });
  expect(report.sums).toEqual([{ ...sum, read: '49.50', rejected: '4.00' }]);
  expect(report.amountUnknown).toBe(0);
});

it('of a mapped table, of rows that are left out and of those with a fault', async () => {
  const text =
    'id,at,sum,kind\n1,2026-05-20,45.50,sent\n2,never,7.00,sent\n3,2026-05-20,1.00,fee\n4,never,many,sent\n';
  const mapping = await mappingOf(
    'vigie_mapping: 1',
    'columns:',
    '  payment_id: id',
    '  executed_at: at',
    '  amount: sum',
    '  currency: {value: EUR}',
    'leave_out: [{column: kind, values: [fee]}]',
  );
  const [report] = await loadFiles(await place.ledger(), [place.file('mapped.csv', text)], {
    receivedAt: 1_790_000_000_000,
    mappings: [mapping],
  });
  expect(report?.reasons).toEqual({ 'left-out': 1, 'not-a-time': 2 });
  expect(report?.sums).toEqual([{ ...sum, read: '53.50', rejected: '8.00' }]);
  expect(report?.amountUnknown).toBe(1);
});

it('of a transfer of SWIFT with a field that is too long', async () => {
  const transfer = (more: string) =>
    `{1:F01BNORPHMMAXXX0000000001}{2:O1031200250301ESSESESSAXXX00000000012503011200N}{4:\n:20:W${more.length}\n:23B:CRED\n:32A:250301EUR45,5\n:50K:ANNA\n:59:MARIA\n${more}-}\n`;
  const long = `:70:${Array.from({ length: 1200 }, () => 'x'.repeat(60)).join('\n')}\n`;
  const report = await loadText(place, await place.ledger(), transfer('') + transfer(long));
  expect(report.reasons).toEqual({ 'line-too-long': 1 });
  expect(report.sums).toEqual([{ ...sum, read: '91.00', rejected: '45.50' }]);
});
