import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { PaymentText } from '../../intake/payment.js';
import type { Reader } from '../../intake/reader.js';
import { openSource } from '../../intake/source/source.js';
import type { Ledger } from '../ledger.js';
import { csvOf, loadRows, loadText, plain, workplace } from '../testing/payment-file.js';
import { stageRows } from './stage-rows.js';

const place = workplace();

const transfer = (
  id: string,
  more = '',
): string => `<CdtTrfTxInf><PmtId><EndToEndId>R-${id}</EndToEndId><TxId>${id}</TxId></PmtId>
  <IntrBkSttlmAmt Ccy="EUR">45.50</IntrBkSttlmAmt><IntrBkSttlmDt>2025-03-01</IntrBkSttlmDt>${more}</CdtTrfTxInf>`;
const message = (...transfers: readonly string[]): string =>
  `<Document><FIToFICstmrCdtTrf><GrpHdr><MsgId>M</MsgId></GrpHdr>${transfers.join('\n')}</FIToFICstmrCdtTrf></Document>`;

describe('rows of a reader', () => {
  it('enter the ledger with their place, and the books balance (I1)', async () => {
    const ledger = await place.ledger();
    const text = message(transfer('T1'), transfer('T2').replace('45.50', '45.505'), transfer('T3'));
    const report = await loadText(place, ledger, text);
    expect(report).toMatchObject({
      format: 'iso20022',
      read: 3,
      accepted: 2,
      rejected: 1,
      reasons: { 'amount-too-many-decimals': 1 },
      sums: [{ currency: 'EUR', accepted: '91.00' }],
    });
    const rows = await ledger.rows<{ offset: bigint; line: bigint }>(
      'SELECT line, "offset" FROM payment ORDER BY seq',
    );
    const rejected = await ledger.rows<{ offset: bigint; line: bigint; hash: string }>(
      'SELECT * FROM rejected',
    );
    const starts = [...text.matchAll(/<CdtTrfTxInf>/g)].map(({ index }) => index);
    expect([rows[0], rejected[0], rows[1]].map((row) => Number(row?.offset))).toEqual(starts);
    expect([rows[0], rejected[0], rows[1]].map((row) => Number(row?.line))).toEqual([1, 3, 5]);
    expect(rejected[0]?.hash).toMatch(/^[0-9a-f]{16}$/);
  });

  it('are summed by what can be: nothing is subtracted, nothing cut off (I1, I6)', async () => {
    const row = (id: string, amount: string, currency = 'EUR') => ({
      ...plain,
      payment_id: id,
      amount,
      currency,
    });
    const rows = [row('A', '20.00'), row('B', '-9.00'), row('C', '12.005'), row('D', '33.10', 'JPY')];
    const nothing = { known: '0.00', setAside: '0.00', rejected: '0.00' };
    for (const text of [csvOf(rows), rows.map((each) => JSON.stringify(each)).join('\n')]) {
      const { sums, amountUnknown } = await loadText(place, await place.ledger(), text);
      expect(sums).toEqual([{ currency: 'EUR', read: '20.00', accepted: '20.00', ...nothing }]);
      expect(amountUnknown).toBe(3);
    }
  });

  it('that are none are summed too where they say an amount (I1)', async () => {
    const entry = (amount: string, more: string): string =>
      `<Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>DBIT</CdtDbtInd><BookgDt><Dt>2026-03-01</Dt></BookgDt>${more}</Ntry>`;
    const entries = [
      entry(
        '45.00',
        '<Sts>BOOK</Sts><NtryDtls><TxDtls><RltdPties><Cdtr><Nm>Maria</Nm></Cdtr></RltdPties></TxDtls></NtryDtls>',
      ),
      entry('5.00', '<Sts>BOOK</Sts>'),
      entry('9.00', '<Sts>PDNG</Sts>'),
      entry('-9.00', '<Sts>PDNG</Sts>'),
      entry('200.00', '<Sts>BOOK</Sts><NtryDtls><Btch><NbOfTxs>3</NbOfTxs></Btch></NtryDtls>'),
      entry('30.00', '<Sts>BOOK</Sts>').replace('DBIT', 'X'),
      entry('12.00', '<RvslInd>true</RvslInd><Sts>BOOK</Sts>'),
    ];
    const text = `<Document><BkToCstmrStmt><Stmt><Id>S</Id><Acct><Id><IBAN>FR7630006000011234567890189</IBAN></Id></Acct>${entries.join('')}</Stmt></BkToCstmrStmt></Document>`;
    const { sums, reasons, amountUnknown } = await loadText(place, await place.ledger(), text);
    expect(reasons).toEqual({
      'not-booked': 2,
      'batch-without-details': 1,
      'no-direction': 1,
      'not-a-payment': 1,
      'unknown-payment': 1,
    });
    const others = { known: '0.00', setAside: '0.00', rejected: '256.00' };
    expect(sums).toEqual([{ currency: 'EUR', read: '301.00', accepted: '45.00', ...others }]);
    expect(amountUnknown).toBe(1);
  });

  it('of a message say nothing by what they leave out (I8)', async () => {
    const ledger = await place.ledger();
    await loadText(place, ledger, message(transfer('T1', '<Dbtr><Nm>Anna</Nm></Dbtr>')));
    expect(
      await loadText(place, ledger, message(transfer('T1'), transfer('T2', '<Dbtr><Nm>B</Nm></Dbtr>'))),
    ).toMatchObject({
      accepted: 1,
      duplicates: 1,
    });
    expect(
      await loadText(place, ledger, message(transfer('T1', '<Dbtr><Nm>Other</Nm></Dbtr>'))),
    ).toMatchObject({ conflicts: 1 });
  });

  it('may be packed, and are then the same payments in another file', async () => {
    const ledger = await place.ledger();
    const text = message(transfer('T1'));
    await loadText(place, ledger, text);
    const packed = await loadText(place, ledger, gzipSync(text));
    expect(packed).toMatchObject({ format: 'iso20022', duplicates: 1, alreadyLoaded: false });
    expect(await loadText(place, ledger, gzipSync(text))).toMatchObject({ alreadyLoaded: true });
  });

  it('of a packed CSV file are those of the file', async () => {
    const one = await place.ledger();
    const other = await place.ledger();
    const csv = csvOf([plain, { ...plain, payment_id: 'T2', amount: 'x' }]);
    await loadText(place, one, csv);
    await loadText(place, other, gzipSync(csv));
    const all = 'SELECT * EXCLUDE (received_at) FROM payment';
    expect(await other.rows(all)).toEqual(await one.rows(all));
    expect(await other.rows('SELECT * FROM rejected')).toEqual(await one.rows('SELECT * FROM rejected'));
  });

  it('leave nothing when the file ends too early, and nothing beside the ledger (I11)', async () => {
    const ledger = await place.ledger();
    const text = message(transfer('T1'), transfer('T2'));
    await expect(loadText(place, ledger, text.slice(0, -30))).rejects.toMatchObject({ code: 'file' });
    await expect(loadText(place, ledger, gzipSync(text).subarray(0, 90))).rejects.toMatchObject({
      code: 'file',
    });
    expect(await ledger.number('SELECT count(*) FROM payment')).toBe(0);
    expect(readdirSync(dirname(ledger.path)).filter((name) => /\.rows-/.test(name))).toEqual([]);
    expect(await loadText(place, ledger, text)).toMatchObject({ accepted: 2 });
  });

  it('keep what the file says otherwise than its format asks (I16)', async () => {
    const ledger = await place.ledger();
    const text = message(transfer('T1')).replace('</GrpHdr>', '<NbOfTxs>2</NbOfTxs></GrpHdr>');
    const first = await loadText(place, ledger, text);
    expect(first.findings).toEqual([
      { code: 'count-differs', about: 'NbOfTxs', count: 1, line: 1, offset: 10 },
    ]);
    expect((await loadText(place, ledger, text)).findings).toEqual(first.findings);
  });
});

describe('statuses', () => {
  const reader: Reader = {
    format: 'test',
    absent: 'message',
    recognises: () => true,
    read: async (_source, sink) => {
      for (const [i, cells] of pending.entries()) sink.row('status', cells, { line: i + 1, offset: i * 10 });
    },
  };
  let pending: readonly PaymentText[] = [];

  async function staged(ledger: Ledger, rows: readonly PaymentText[]) {
    pending = rows;
    const source = await openSource(place.file('statuses', 'x'));
    const result = await stageRows(ledger, source, reader, () => undefined);
    const told = await ledger.rows(
      'SELECT payment_id, executed_at, amount, currency, payer_country, payer_name, status FROM staging ORDER BY "row"',
    );
    return { result, told };
  }

  it('are completed with what their payment said (I15)', async () => {
    const ledger = await place.ledger();
    await loadRows(place, ledger, [plain, { ...plain, payment_id: 'T2', currency: 'JPY', amount: '500' }]);
    const { result, told } = await staged(ledger, [
      { payment_id: 'T1', status: 'returned', executed_at: '2025-03-05', payer_name: 'A. Larsson' },
      { payment_id: 'T2', status: 'refused', amount: '600' },
      { payment_id: 'T9', status: 'refused' },
      { payment_id: 'T8', status: 'refused', executed_at: '2025-03-05', amount: '7', currency: 'EUR' },
    ]);
    const known = { executed_at: plain.executed_at, payer_country: 'SE', payer_name: null };
    expect(told).toEqual([
      { payment_id: 'T1', amount: '45.50', currency: 'EUR', status: 'returned', ...known },
      { payment_id: 'T2', amount: '600', currency: 'JPY', status: 'refused', ...known },
      {
        payment_id: 'T8',
        amount: '7',
        currency: 'EUR',
        status: 'refused',
        executed_at: '2025-03-05',
        payer_country: null,
        payer_name: null,
      },
    ]);
    expect([result.rows, result.rejected]).toEqual([3, 1]);
  });

  it('are found by the reference of their payment when it names one alone (I15)', async () => {
    const ledger = await place.ledger();
    await loadRows(place, ledger, [
      { ...plain, payment_id: 'T1', transfer_reference: 'R1' },
      { ...plain, payment_id: 'T2', transfer_reference: 'R2' },
      { ...plain, payment_id: 'T3', transfer_reference: 'R2' },
    ]);
    const { told, result } = await staged(ledger, [
      { payment_id: 'M/R1', transfer_reference: 'R1', status: 'refused' },
      { payment_id: 'M/R2', transfer_reference: 'R2', status: 'refused' },
    ]);
    expect(told.map((row) => row['payment_id'])).toEqual(['T1']);
    expect(result.rejected).toBe(1);
  });
});
