import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { rowsOf } from '../../testing/rows-of.js';
import { mappedCsv } from '../mapped-csv.js';
import { mappingOf } from '../testing/mapping-of.js';
import { type Description, describeFile } from './describe.js';
import { masked } from './mask.js';
import { missingIn, openQuestions } from './proposal.js';
import { mappingText } from './write-mapping.js';

const folder = mkdtempSync(join(tmpdir(), 'vigie-look-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function look(content: string | Buffer): Promise<Description> {
  const path = join(folder, 'file');
  writeFileSync(path, content);
  const found = await describeFile(path);
  if ('form' in found) throw new Error(found.form);
  return found;
}

/** `target: columns` of each entry. */
function understood({ proposal: { entries, statement } }: Description): Readonly<Record<string, string>> {
  const all = [
    ...entries,
    ...(statement?.holder ?? []).map((each) => ({ ...each, target: `holder.${each.target}` })),
    ...(statement?.counterparty ?? []).map((each) => ({ ...each, target: `counterparty.${each.target}` })),
  ];
  return Object.fromEntries(
    all.map(({ target, source }) => {
      if (source.kind === 'constant') return [target, `= ${source.text}`];
      if (source.kind === 'two-columns') return [target, `${source.debit} | ${source.credit}`];
      return [target, source.kind === 'digest' ? '#' : source.columns.join(' + ')];
    }),
  );
}

const remitter = `txn_ref,created_at,send_agent_id,sender_first_name,sender_last_name,sender_dob,sender_id_number,sender_country,receiver_first_name,receiver_last_name,receiver_country,payout_agent_id,payout_method,payout_account,send_amount,send_currency,fee_amount,fx_rate,payout_amount,payout_currency,relationship,status,paid_at
1,2026-05-20T09:15:00+02:00,A,Amina,Example,1988-04-12,X1,FR,Youssef,Example,MA,M,CASH,,950.00,EUR,12.50,10.8,10271.69,MAD,BROTHER,PAID,2026-05-20T11:02:00+01:00
2,2026-05-20T09:41:00+02:00,A,"O'Neill, Jane",Sample,1979-11-30,X2,FR,José,García,CO,C,WALLET,300,999.99,EUR,9.90,4210.5,4210508.00,COP,FRIEND,CANCELLED,
`;

describe('a file with columns of its own', () => {
  it('is understood by names and values; documents, fees and agents of the sender are left', async () => {
    const found = await look(remitter);
    expect(understood(found)).toEqual({
      payment_id: 'txn_ref',
      executed_at: 'created_at',
      time_quality: '= initiated',
      amount: 'send_amount',
      currency: 'send_currency',
      payout_amount: 'payout_amount',
      payout_currency: 'payout_currency',
      channel: '= money_transfer',
      status: 'status',
      payer_name: 'sender_first_name + sender_last_name',
      payer_country: 'sender_country',
      payer_birth_date: 'sender_dob',
      beneficiary_name: 'receiver_first_name + receiver_last_name',
      beneficiary_account: 'payout_account',
      beneficiary_country: 'receiver_country',
      payout_agent: 'payout_agent_id',
      payout_at: 'paid_at',
      payout_method: 'payout_method',
      relationship: 'relationship',
    });
    expect(found.proposal.unused).toEqual(['send_agent_id', 'sender_id_number', 'fee_amount', 'fx_rate']);
    expect([openQuestions(found.proposal), missingIn(found.proposal)]).toEqual([0, []]);
    expect(JSON.stringify(found.preview)).not.toMatch(/Amina|Youssef|O'Neill|García|04-12/);
  });

  it('asks for day and month where nothing tells them, and takes them from another column that does', async () => {
    const rows = (one: string, other: string): string =>
      `id,date,sum,ccy,paid at\n1,${one},1.5,EUR,${other}\n2,01/02/2026,2.5,EUR,03/04/2026\n`;
    const open = await look(rows('05/06/2026', '07/08/2026'));
    expect(mappingText(open.proposal, { language: 'en' })).toContain('"D/M/YYYY", "M/D/YYYY"');
    // Two columns of time, and nobody on either side.
    expect(openQuestions(open.proposal)).toBe(2 + 2);
    const other = await look(rows('05/06/2026', '07/28/2026'));
    expect(mappingText(other.proposal, { language: 'fr' })).toContain('repris de "paid at"');
    expect(mappingText(other.proposal, { language: 'en' })).toMatch(
      /executed_at:\n {4}column: date\n {4}format: "M\/D\/YYYY"/,
    );
    const both = await look(rows('25/06/2026', '07/28/2026'));
    expect(openQuestions(both.proposal)).toBe(0 + 2);
    const contradicted = await look(
      'id,date,sum,ccy\n1,25/06/2026,1.5,EUR\n2,06/25/2026,1.5,EUR\n3,06/07/2026,1.5,EUR\n4,26/07/2026,1.5,EUR\n',
    );
    expect(mappingText(contradicted.proposal, { language: 'en' })).toContain(
      'some values have the day first',
    );
    expect(openQuestions(contradicted.proposal)).toBe(1 + 2);
  });

  it('asks for the decimal mark, for values without a known meaning, and for a missing currency', async () => {
    const found = await look('id,date,amount,status\n1,2026-05-20,"1,250",PAID\n2,2026-05-20,"3,500",XYZ\n');
    const text = mappingText(found.proposal, { language: 'en' });
    expect(text).toContain("decimal: '?'");
    expect(text).toContain("XYZ: '?'");
    expect(text).toContain('currency: {value: "?"}');
    expect(openQuestions(found.proposal)).toBe(3 + 2);
    await expect(mappingOf(text)).rejects.toMatchObject({
      code: 'configuration',
      message: expect.stringContaining('"?"'),
    });
  });

  it('knows a statement by its signs, its two columns or its direction, and asks whose it is', async () => {
    const german =
      'Auftragskonto;Buchungstag;Valutadatum;Verwendungszweck;Beguenstigter/Zahlungspflichtiger;Kontonummer;BLZ;Betrag;Waehrung\n' +
      'DE89370400440532013000;28.02.25;01.03.25;Miete;Hans M;DE02120300000000202051;BYLADEM1001;-1.234,56;EUR\n' +
      'DE89370400440532013000;27.02.25;27.02.25;Lohn;Firma AG;DE02100500000054540402;BELADEBE;2.500,00;EUR\n';
    expect(understood(await look(german))).toMatchObject({
      payment_id: '#',
      executed_at: 'Buchungstag',
      time_quality: '= booked',
      amount: 'Betrag',
      currency: 'Waehrung',
      'holder.account': 'Auftragskonto',
      'counterparty.name': 'Beguenstigter/Zahlungspflichtiger',
      'counterparty.account': 'Kontonummer',
    });
    const british = await look(
      'Date,Description,Money Out,Money In,Balance\n04 Mar 2025,SHOP,12.50,,100.00\n05 Mar 2025,PAY,,"1,200.00","1,300.00"\n',
    );
    expect(understood(british)).toMatchObject({
      amount: 'Money Out | Money In',
      currency: '= ?',
      'holder.account': '= ?',
    });
    const direction = await look(
      'id;Datum;Name;Betrag EUR;S/H\n1;28.02.2025;X;1,50;S\n2;27.02.2025;Y;2,50;H\n',
    );
    expect(understood(direction)).toMatchObject({ currency: '= EUR', 'counterparty.name': 'Name' });
    expect(direction.proposal.statement?.direction).toEqual({
      column: 'S/H',
      outgoing: ['S'],
      incoming: ['H'],
    });
  });

  it('looks behind lines before the header, into any encoding, and without a header at values', async () => {
    const text =
      'Export;\n\nN° de transaction;Date d’envoi;Montant envoyé;Devise\nA1;25/06/2026;1 250,50;EUR\nA2;26/06/2026;45,00;EUR\n';
    const latin = await look(Buffer.from(text.replace('’', '\x92'), 'latin1'));
    expect(latin.proposal.layout).toMatchObject({ encoding: 'windows-1252', skipLines: 2, delimiter: ';' });
    expect(latin.encoding.because).toBe('assumed');
    expect(understood(latin)).toMatchObject({ payment_id: 'N° de transaction', executed_at: 'Date d’envoi' });
    expect((await look(Buffer.from(text, 'utf16le'))).proposal.layout.encoding).toBe('utf-16le');
    const bare = await look('T1|2026-05-20T10:00:00Z|1.50|EUR|Anna\nT2|2026-05-21T10:00:00Z|2.50|EUR|Anna\n');
    expect(bare.proposal.layout).toMatchObject({ hasHeader: false, width: 5 });
    expect(understood(bare)).toEqual({ payment_id: '#1', executed_at: '#2', amount: '#3', currency: '#4' });
    expect(missingIn(bare.proposal)).toEqual([
      'payer',
      'beneficiary',
      'payer_country',
      'beneficiary_country',
    ]);
    expect(openQuestions(bare.proposal)).toBe(2);
    const named = await look('id,date,amount,currency,beneficiary name\n1,2026-05-20,1.25,EUR,Anna Cruz\n');
    expect(missingIn(named.proposal)).toContain('beneficiary');
    const placed = await look(
      'id,date,amount,currency,beneficiary name,beneficiary country\n1,2026-05-20,1.25,EUR,Anna Cruz,PH\n',
    );
    expect(missingIn(placed.proposal)).toEqual(['payer', 'payer_country']);
    expect(openQuestions(placed.proposal)).toBe(1);
  });

  it('takes one bad byte for one bad row, in describing as in reading', async () => {
    const text = Buffer.concat([
      Buffer.from('id;date;sum;ccy;Empfänger\n1;25.06.2026;1,50;EUR;Åsa\n2;26.06.2026;1,50;EUR;'),
      Buffer.from([0xc5]),
      Buffer.from('sa\n3;27.06.2026;1,50;EUR;Änne Müller\n'),
    ]);
    const found = await look(text);
    expect(found.encoding).toEqual({
      encoding: 'utf-8',
      because: 'mostly',
      faultyLines: 1,
      faults: [{ line: 3, offset: text.indexOf(0xc5, 55) }],
    });
    expect([found.rows, found.oddRows]).toEqual([3, 1]);
    const mapping = await mappingOf(
      'vigie_mapping: 1',
      'file: {delimiter: ";"}',
      "numbers: {decimal: ','}",
      'columns: {payment_id: id, executed_at: {column: date, format: DD.MM.YYYY}, amount: sum, currency: ccy}',
    );
    expect((await rowsOf(text, mappedCsv(mapping))).rejected).toEqual([
      { place: { line: 3, offset: text.indexOf('2;26') }, field: '', reason: 'not-utf-8' },
    ]);
  });

  it('needs no mapping with columns of a payment or in a form of its own, and is refused as no table', async () => {
    const own = join(folder, 'own');
    writeFileSync(own, 'payment_id,executed_at,amount,currency\n');
    expect(await describeFile(own)).toEqual({ file: own, form: 'csv' });
    writeFileSync(own, '{"payment_id":"1"}\n');
    expect(await describeFile(own)).toEqual({ file: own, form: 'ndjson' });
    const wide = Buffer.from('payment_id,executed_at,amount,currency\n1,2026-05-20,1,EUR\n', 'utf16le');
    expect((await look(wide)).proposal.layout.encoding).toBe('utf-16le');
    await expect(look('no table\nat all\n')).rejects.toMatchObject({ code: 'file' });
    await expect(look('')).rejects.toMatchObject({ code: 'file' });
    await expect(look('[{"id": 1}]')).rejects.toMatchObject({ code: 'file' });
  });
});

it('masks what tells who somebody is, and no more', () => {
  expect([
    masked('payer_name', 'Anna Maria Larsson'),
    masked('payer_account', 'SE4550000000058398257466'),
    masked('payer_birth_date', '1970-01-02'),
    masked('payer_email', 'anna@example.org'),
    masked('payer_address', '1 Street, Town'),
    masked('purpose', 'for the rent'),
    masked('beneficiary_phone', '+63917'),
    masked('amount', '45.50'),
    masked('payer_country', 'SE'),
  ]).toEqual(['A… M… L…', 'SE4…66', '1970-…', 'a…@…', '(14)', '(12)', '+…7', '45.50', 'SE']);
});
