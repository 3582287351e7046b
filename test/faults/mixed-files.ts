/** A batch of every form, in which files repeat, contradict and continue each other. */
import { gzipSync } from 'node:zlib';
import type { PaymentText } from '../../src/intake/payment.js';
import { camt053Of } from '../../src/intake/testing/camt053-of.js';
import { writePacs008 } from '../../src/intake/testing/write-pacs008.js';
import { writePain001 } from '../../src/intake/testing/write-pain001.js';
import { parquetOf } from '../../src/ledger/testing/parquet-of.js';
import type { Workplace } from '../../src/ledger/testing/payment-file.js';
import { firstFile, payment, secondFile } from './payments-files.js';

/** `rows` payments from number `from` on. */
function payments(from: number, rows: number): readonly PaymentText[] {
  return Array.from({ length: rows }, (_, i) => ({
    ...payment(from + i),
    transfer_reference: `E${from + i}`,
  }));
}

function ndjsonOf(rows: readonly PaymentText[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

/** Announces one transaction more than it holds: a finding, which must stand or fall with its file (I16). */
function miscounted(message: string): string {
  return message.replace(/<NbOfTxs>(\d+)</, (_, n) => `<NbOfTxs>${Number(n) + 1}<`);
}

/** About every second order of `rows`, and about one that nobody gave. */
function statusesOf(rows: readonly PaymentText[]): string {
  const about = [...rows.filter((_, i) => i % 2 === 0).map(({ payment_id: id }) => id), 'nobody'];
  const statuses = about.map(
    (id) =>
      `<TxInfAndSts><OrgnlInstrId>${id}</OrgnlInstrId><TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf></TxInfAndSts>`,
  );
  return `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt><GrpHdr><CreDtTm>2025-11-02T10:00:00Z</CreDtTm></GrpHdr>
<OrgnlGrpInfAndSts><OrgnlMsgId>M</OrgnlMsgId></OrgnlGrpInfAndSts><OrgnlPmtInfAndSts><OrgnlPmtInfId>B</OrgnlPmtInfId>${statuses.join('\n')}</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>`;
}

function mt940Of(rows: number): string {
  const entries = Array.from(
    { length: rows },
    (_, i) =>
      `:61:250301${i % 3 === 0 ? 'C' : 'D'}${10 + i},5NTRFNONREF//K${i}\r\n:86:166?20EREF+S${i}?21SVWZ+rent?32MARIA CRUZ\r\n`,
  );
  return `:20:S\r\n:25:DE89370400440532013000\r\n:28C:1/1\r\n:60F:C250228EUR1,\r\n${entries.join('')}:62F:C250301EUR1,\r\n-\r\n`;
}

function mt103Of(rows: number): string {
  const head = '{1:F01BNORPHMMAXXX0000000001}{2:O1031200250301ESSESESSAXXX00000000012503011200N}{4:\n';
  return Array.from(
    { length: rows },
    (_, i) =>
      `${head}:20:W${i}\n:23B:CRED\n:32A:250301EUR${10 + i},5\n:50F:/${i}\n1/ANNA LARSSON\n3/SE/LUND\n:59:/00${i}\nMARIA CRUZ\n-}\n`,
  ).join('');
}

function openBankingOf(rows: number): string {
  const transactions = Array.from({ length: rows }, (_, i) => ({
    AccountId: '22',
    TransactionId: `U${i}`,
    Amount: { Amount: `${10 + i}.50`, Currency: 'GBP' },
    CreditDebitIndicator: i % 3 === 0 ? 'Credit' : 'Debit',
    Status: 'Booked',
    BookingDateTime: '2025-03-01T10:00:00Z',
    TransactionInformation: 'rent',
  }));
  return JSON.stringify({ Data: { Transaction: transactions } });
}

/** Paths of the batch, in the order in which it is loaded. */
export async function mixedFiles(place: Workplace, rows: number): Promise<readonly string[]> {
  const holders = payments(6 * rows, rows).map((row, i) => {
    return {
      row: { ...row, payer_account: 'SE350000' },
      holder: i % 2 === 0 ? 'payer' : 'beneficiary',
    } as const;
  });
  const orders = payments(5 * rows, rows);
  return [
    place.file('first.csv', firstFile(rows)),
    place.file('second.csv.gz', gzipSync(secondFile(rows))),
    place.file('half-known.ndjson', ndjsonOf([...payments(2 * rows, rows), { payment_id: 'no time' }])),
    place.file('known.parquet', await parquetOf(payments(3 * rows - 10, rows))),
    place.file('transfers.pacs008.xml', miscounted(writePacs008.write(payments(4 * rows, rows)))),
    place.file('orders.pain001.xml', miscounted(writePain001.write(orders))),
    place.file('statuses.pain002.xml', statusesOf(orders)),
    place.file('account.camt053.xml', camt053Of(holders)),
    place.file('account.mt940', mt940Of(rows)),
    place.file('transfers.mt103', mt103Of(rows)),
    place.file('account.json', openBankingOf(rows)),
  ];
}
