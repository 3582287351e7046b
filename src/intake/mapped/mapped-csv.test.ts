import { describe, expect, it } from 'vitest';
import type { PaymentText } from '../payment.js';
import { type ReadRows, rowsOf } from '../testing/rows-of.js';
import { mappedCsv } from './mapped-csv.js';
import { mappingOf } from './testing/mapping-of.js';

async function read(text: string | Buffer, ...mapping: readonly string[]): Promise<ReadRows> {
  return rowsOf(text, mappedCsv(await mappingOf('vigie_mapping: 1', ...mapping)));
}

async function cells(text: string | Buffer, ...mapping: readonly string[]): Promise<readonly PaymentText[]> {
  const { rows, rejected } = await read(text, ...mapping);
  expect(rejected).toEqual([]);
  return rows.map((row) => row.cells);
}

const base = [
  'columns:',
  '  payment_id: id',
  '  executed_at: at',
  '  amount: sum',
  '  currency: {value: EUR}',
];

describe('a mapped table', () => {
  it('gives canonical rows with their places; unknown columns are named (I1)', async () => {
    const text = 'id,at,sum,other\n1,2026-05-20T09:15:00+02:00,45.50,x\n\n"2",2026-05-21,46,y\n';
    const { rows, unknownColumns } = await read(text, ...base);
    expect(rows.map(({ cells: one, place }) => [one, place])).toEqual([
      [
        { payment_id: '1', executed_at: '2026-05-20T09:15:00+02:00', amount: '45.50', currency: 'EUR' },
        { line: 2, offset: 16 },
      ],
      [
        { payment_id: '2', executed_at: '2026-05-21', amount: '46', currency: 'EUR' },
        { line: 4, offset: text.indexOf('"2"') },
      ],
    ]);
    expect(unknownColumns).toEqual(['other']);
  });

  it('rejects a row whole, by the first fault in the order of the columns (I1)', async () => {
    const text =
      'id,at,sum\n1,never,many\n2,2026-05-20,many\n3,2026-05-20\n4,2026-05-20,1,2\n5,2026-05-20,1,\n';
    const { rows, rejected } = await read(text, ...base);
    expect(rows.map(({ cells: one }) => one.payment_id)).toEqual(['5']);
    expect(rejected.map(({ place, field, reason }) => [place.line, field, reason])).toEqual([
      [2, 'executed_at', 'not-a-time'],
      [3, 'amount', 'amount-not-a-number'],
      [4, '', 'too-few-cells'],
      [5, '', 'too-many-cells'],
    ]);
  });

  it('joins, splits, replaces, fills and leaves out', async () => {
    const text =
      'id;at;sum;given;family;place;kind;note\n1;2026-05-20;1;Anna ; Berg;Cebu / PHL;FEE;-\n2;2026-05-20;1;Anna;;Cebu / PHL;SENT;-\n3;2026-05-20;1;;;;odd;\n';
    const { rows, rejected } = await read(
      text,
      'file: {delimiter: ";", empty: ["-"]}',
      ...base,
      '  payer_name: {join: [given, family]}',
      '  payout_city: {column: place, split: {by: "/", part: 1}}',
      '  beneficiary_country: {column: place, split: {by: "/", part: 2}}',
      '  status: {column: kind, values: {sent: executed}, others: refused}',
      '  purpose: {column: note, default: none}',
      'leave_out: [{column: kind, values: [fee]}]',
    );
    expect(rejected).toEqual([{ place: { line: 2, offset: 39 }, field: '', reason: 'left-out' }]);
    expect(rows.map(({ cells: one }) => one)).toMatchObject([
      {
        payer_name: 'Anna',
        payout_city: 'Cebu',
        beneficiary_country: 'PH',
        status: 'executed',
        purpose: 'none',
      },
      { status: 'refused', purpose: 'none' },
    ]);
    expect(rows[1]?.cells).not.toHaveProperty('payer_name');
  });

  it('puts times without an offset on the clock that it names, and days on none (I7, P1)', async () => {
    const text = 'id,at,sum\n1,20/05/2026 09:15,1\n2,20/05/2026,1\n3,20/12/2026 23:59,1\n';
    const mapping = ['file: {time_zone: Europe/Paris}', ...base.filter((line) => !line.includes('executed'))];
    mapping.push('  executed_at: {column: at, format: ["DD/MM/YYYY HH:mm", DD/MM/YYYY]}');
    expect((await cells(text, ...mapping)).map((one) => one.executed_at)).toEqual([
      '2026-05-20T09:15+02:00',
      '2026-05-20',
      '2026-12-20T23:59+01:00',
    ]);
  });

  it('reads amounts in minor units, unsigned ones and those beside their currency', async () => {
    const text = 'id,at,sum,paid\n1,2026-05-20,-4550,"₱ 1,000.50"\n';
    const mapping = base.filter((line) => !line.includes('amount'));
    mapping.push(
      '  amount: {column: sum, negative: unsigned, unit: minor}',
      '  payout_amount: paid',
      '  payout_currency: paid',
    );
    expect(await cells(text, "numbers: {grouping: ','}", ...mapping)).toMatchObject([
      { amount: '45.50', payout_amount: '1000.50', payout_currency: 'PHP' },
    ]);
  });

  it('reads a table without a header by numbers, in any encoding; a mark knows better', async () => {
    const mapping = [
      'columns: {payment_id: "#1", executed_at: "#2", amount: "#3", currency: {value: EUR}, payer_name: "#4"}',
    ];
    const file = (encoding: string): string => `file: {header: false, width: 4, encoding: ${encoding}}`;
    const text = '1,2026-05-20,1,Žofie’s\n';
    const bytes = Buffer.from('1,2026-05-20,1,\x8eofie\x92s\n', 'latin1');
    expect(await cells(bytes, file('windows-1252'), ...mapping)).toMatchObject([{ payer_name: 'Žofie’s' }]);
    expect(await cells(Buffer.from(`\ufeff${text}`, 'utf16le'), file('utf-8'), ...mapping)).toMatchObject([
      { payer_name: 'Žofie’s' },
    ]);
  });

  it('gives rows without an id one of their own, equal rows another, and again the same', async () => {
    const text = 'at,sum\n2026-05-20,1\n2026-05-20,1\n2026-05-21,1\n';
    const mapping = [...base.filter((line) => !line.includes('_id')), '  payment_id: {digest: [at, sum]}'];
    const ids = (await cells(text, ...mapping)).map((one) => one.payment_id);
    expect(new Set(ids).size).toBe(3);
    expect(
      (await cells(`${text}2026-05-22,1\n`, ...mapping)).map((one) => one.payment_id).slice(0, 3),
    ).toEqual(ids);
    expect(ids[0]).toMatch(/^row:[0-9a-f]{32}$/);
  });
});

describe('a statement', () => {
  const columns = ['columns:', '  payment_id: id', '  executed_at: at', '  currency: {value: EUR}'];
  const sides = ['holder: {account: {value: OWN}}', 'counterparty: {name: who}'];
  const out = { payer_account: 'OWN', beneficiary_name: 'Shop' };
  const into = { payer_name: 'Work', beneficiary_account: 'OWN' };

  it('tells the direction by the sign', async () => {
    const text = 'id,at,sum,who\n1,2026-05-20,-4.50,Shop\n2,2026-05-20,9,Work\n';
    expect(await cells(text, ...columns, '  amount: sum', ...sides)).toMatchObject([
      { ...out, amount: '4.50' },
      { ...into, amount: '9' },
    ]);
  });

  it('tells it by two columns, one of which is empty or zero', async () => {
    const text =
      'id,at,d,c,who\n1,2026-05-20,-4.50,,Shop\n2,2026-05-20,0.00,9,Work\n3,2026-05-20,1,2,X\n4,2026-05-20,,-2,X\n';
    const { rows, rejected } = await read(text, ...columns, '  amount: {debit: d, credit: c}', ...sides);
    expect(rows.map(({ cells: one }) => one)).toMatchObject([
      { ...out, amount: '4.50' },
      { ...into, amount: '9' },
    ]);
    expect(rejected.map(({ place, reason }) => [place.line, reason])).toEqual([
      [4, 'no-direction'],
      [5, 'amount-not-positive'],
    ]);
  });

  it('tells it by a column of its own', async () => {
    const text = 'id,at,sum,dc,who\n1,2026-05-20,4.50,S,Shop\n2,2026-05-20,9,h,Work\n3,2026-05-20,9,?,Work\n';
    const { rows, rejected } = await read(
      text,
      ...columns,
      '  amount: sum',
      ...sides,
      'direction: {column: dc, out: [S], in: [H]}',
    );
    expect(rows.map(({ cells: one }) => one)).toMatchObject([out, into]);
    expect(rejected.map(({ reason }) => reason)).toEqual(['no-direction']);
  });
});
