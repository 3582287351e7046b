import { readFileSync, rmSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifier, literal } from '../../intake/facts/quote.js';
import { type PaymentColumn, type PaymentText, paymentColumns } from '../../intake/payment.js';
import type { Ledger } from '../ledger.js';
import { contents } from '../testing/contents.js';
import { csvOf, loadRows, loadText, plain, workplace } from '../testing/payment-file.js';

const place = workplace();
let files = 0;

function ndjsonOf(rows: readonly PaymentText[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

/** Rows as Parquet; `types` gives columns another type than text. */
async function parquetOf(
  ledger: Ledger,
  rows: readonly PaymentText[],
  types: Readonly<Partial<Record<PaymentColumn, string>>> = {},
): Promise<Buffer> {
  const path = place.path(`made-${files++}.parquet`);
  const json = place.file(`made-${files++}.json`, ndjsonOf(rows));
  const columns = paymentColumns.filter((column) => rows.some((row) => row[column] !== undefined));
  const texts = columns.map((column) => `${literal(column)}: 'VARCHAR'`).join(', ');
  const cells = columns.map((column) => `${identifier(column)}::${types[column] ?? 'VARCHAR'} AS ${column}`);
  await ledger.run(
    `COPY (SELECT ${cells.join(', ')} FROM read_json(${literal(json)}, format = 'newline_delimited', columns = {${texts}}))
     TO ${literal(path)} (FORMAT parquet)`,
  );
  const bytes = readFileSync(path);
  rmSync(path);
  return bytes;
}

const text = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  .filter((one) => !/[\0\r\n]|\p{Surrogate}/u.test(one));
const row: fc.Arbitrary<PaymentText> = fc.record(
  {
    payment_id: fc.integer({ min: 0, max: 12 }).map((n) => `T${n}`),
    executed_at: fc.constantFrom(
      '2025-03-01',
      '2025-03-01T21:14:05',
      '2025-03-01T21:14:05.123+01:00',
      '2025-13-01',
    ),
    amount: fc.constantFrom('45.5', '45.50', '90071992547409.91', '0', 'x', '12.345'),
    currency: fc.constantFrom('EUR', 'JPY', 'SEK', 'XX'),
    time_quality: fc.constantFrom('accepted', 'booked', 'never'),
    status: fc.constantFrom('executed', 'returned', 'refused'),
    status_at: fc.constantFrom('2025-03-04', ''),
    payer_name: text,
    payer_country: fc.constantFrom('SE', 'GB', 'QQ'),
    payer_account: fc.constantFrom('SE4550000000058398257466', '0012 34', ''),
    beneficiary_name: text,
    beneficiary_country: fc.constantFrom('PH', 'RO'),
    purpose: text,
    card_present: fc.constantFrom('true', 'no', '2'),
  },
  { requiredKeys: ['payment_id', 'executed_at', 'amount', 'currency'] },
);

describe('the same payments', () => {
  it('give the same ledger as CSV, NDJSON and Parquet (I14)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 25 }), async (rows) => {
        const [csv, ndjson, parquet] = [await place.ledger(), await place.ledger(), await place.ledger()];
        const told = await loadRows(place, csv, rows);
        const other = await loadText(place, ndjson, ndjsonOf(rows));
        const third = await loadText(place, parquet, await parquetOf(parquet, rows));
        expect([other.format, third.format]).toEqual(['ndjson', 'parquet']);
        const books = ({
          read,
          accepted,
          duplicates,
          statusChanges,
          conflicts,
          rejected,
          reasons,
          sums,
        }: typeof told) => ({
          read,
          accepted,
          duplicates,
          statusChanges,
          conflicts,
          rejected,
          reasons,
          sums,
        });
        expect([books(other), books(third)]).toEqual([books(told), books(told)]);
        const expected = await contents(csv);
        expect(await contents(ndjson)).toEqual(expected);
        expect(await contents(parquet)).toEqual(expected);
      }),
      { numRuns: 3 },
    );
  });
});

describe('Parquet', () => {
  it('is read whatever the types of its columns', async () => {
    const ledger = await place.ledger();
    const rows = [
      {
        ...plain,
        executed_at: '2025-03-01 20:14:05.5',
        merchant_category: '742',
        payer_birth_date: '1970-01-02',
        card_present: 'true',
        payer_id: '77',
      },
    ];
    const bytes = await parquetOf(ledger, rows, {
      executed_at: 'TIMESTAMPTZ',
      amount: 'DECIMAL(12, 4)',
      merchant_category: 'INTEGER',
      payer_birth_date: 'DATE',
      card_present: 'BOOLEAN',
      payer_id: 'DOUBLE',
    });
    expect(await loadText(place, ledger, bytes)).toMatchObject({ accepted: 1, reasons: {} });
    expect(
      await ledger.rows(
        'SELECT executed_at, amount_minor, merchant_category, payer_birth_date::VARCHAR AS born, card_present, payer_id, line FROM payment',
      ),
    ).toEqual([
      {
        executed_at: '2025-03-01T20:14:05.500000Z',
        amount_minor: 4550n,
        merchant_category: 742,
        born: '1970-01-02',
        card_present: true,
        payer_id: '77',
        line: 1n,
      },
    ]);
  });

  it('has no amount that a float cannot tell (I6)', async () => {
    const ledger = await place.ledger();
    const rows = ['45.5', '90071992547409.91', '0.1'].map((amount, i) => ({
      ...plain,
      payment_id: `T${i}`,
      amount,
    }));
    const report = await loadText(place, ledger, await parquetOf(ledger, rows, { amount: 'DOUBLE' }));
    expect(report).toMatchObject({ accepted: 2, rejected: 1, reasons: { 'amount-inexact': 1 } });
    expect(await ledger.rows('SELECT line, field, "offset" FROM rejected')).toEqual([
      { line: 2n, field: 'amount', offset: 1n },
    ]);
    expect(await ledger.rows('SELECT amount_minor, line FROM payment ORDER BY seq')).toEqual([
      { amount_minor: 4550n, line: 1n },
      { amount_minor: 10n, line: 3n },
    ]);
  });

  it('rejects a row with a NUL or of too much text', async () => {
    const ledger = await place.ledger();
    const rows = [
      { ...plain, payment_id: 'T1', payer_name: 'a\0b' },
      { ...plain, payment_id: 'T2', payer_name: 'a'.repeat(65_537) },
      { ...plain, payment_id: 'T3', payer_name: 'a\u0001' },
      { ...plain, payment_id: 'T4\u0001' },
    ];
    const report = await loadText(place, ledger, await parquetOf(ledger, rows));
    expect(report).toMatchObject({
      accepted: 1,
      reasons: { 'nul-byte': 1, 'line-too-long': 1, 'control-character': 1 },
    });
  });

  it('is refused when it is damaged, lacks a column or has one without a text', async () => {
    const ledger = await place.ledger();
    const bytes = await parquetOf(ledger, [plain]);
    const refused = async (content: Buffer) =>
      loadText(place, ledger, content).then(String, (error: Error) => error.message);
    expect(await refused(bytes.subarray(0, -40))).toContain('damaged');
    expect(
      await refused(Buffer.concat([bytes.subarray(0, 40), Buffer.alloc(60, 0xff), bytes.subarray(100)])),
    ).toContain('damaged');
    expect(await refused(await parquetOf(ledger, [{ payment_id: 'T1' }]))).toContain('executed_at');
    expect(await refused(await parquetOf(ledger, [plain], { payer_name: 'BLOB' }))).toContain('payer_name');
    expect(await ledger.number('SELECT count(*) FROM payment')).toBe(0);
  });

  it('names columns that are none', async () => {
    const ledger = await place.ledger();
    const path = place.path('other.parquet');
    await ledger.run(
      `COPY (SELECT 'T1' AS "Payment_ID", '2025-01-01' AS executed_at, '1' AS amount, 'EUR' AS currency, 1 AS colour) TO ${literal(path)} (FORMAT parquet)`,
    );
    expect(await loadText(place, ledger, readFileSync(path))).toMatchObject({
      accepted: 1,
      unknownColumns: ['colour'],
    });
  });
});

describe('zstd', () => {
  it('is read, and refused when a checksum does not hold', async () => {
    const ledger = await place.ledger();
    const path = place.path('packed.zst');
    await ledger.run(
      `COPY (SELECT 'T' || i AS payment_id, '2025-01-01' AS executed_at, '1' AS amount, 'EUR' AS currency FROM range(500) t(i))
       TO ${literal(path)} (FORMAT csv, HEADER, COMPRESSION zstd)`,
    );
    const bytes = readFileSync(path);
    const damaged = Buffer.from(bytes);
    damaged[bytes.length - 2] = (damaged[bytes.length - 2] ?? 0) ^ 1;
    await expect(loadText(place, ledger, damaged)).rejects.toMatchObject({ code: 'file' });
    expect(await loadText(place, ledger, bytes)).toMatchObject({ format: 'csv', accepted: 500 });
  });
});

describe('CSV, NDJSON', () => {
  it('say alike what is unknown in a row when another has the column (I8)', async () => {
    const twice = [{ ...plain, payer_phone: '+46 700000' }, { ...plain }];
    const [one, other] = [await place.ledger(), await place.ledger()];
    expect(await loadText(place, one, csvOf(twice))).toMatchObject({ conflicts: 1 });
    expect(await loadText(place, other, ndjsonOf(twice))).toMatchObject({ conflicts: 1, format: 'ndjson' });
  });
});
