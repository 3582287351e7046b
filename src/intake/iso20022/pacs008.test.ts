import { describe, expect, it } from 'vitest';
import { rowsOf } from '../testing/rows-of.js';

/** A message with these transactions; `around` may wrap or change it. */
function message(transactions: readonly string[], header = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.10"><FIToFICstmrCdtTrf>
<GrpHdr><MsgId>M1</MsgId><CreDtTm>2025-03-01T09:00:00+01:00</CreDtTm>${header}</GrpHdr>
${transactions.map((one) => `<CdtTrfTxInf>${one}</CdtTrfTxInf>`).join('\n')}
</FIToFICstmrCdtTrf></Document>`;
}

const ids = '<PmtId><InstrId>I1</InstrId><EndToEndId>E1</EndToEndId><TxId>T1</TxId></PmtId>';
const settled = '<IntrBkSttlmAmt Ccy="EUR">45.50</IntrBkSttlmAmt><IntrBkSttlmDt>2025-03-01</IntrBkSttlmDt>';

async function cellsOf(transaction: string) {
  const { rows } = await rowsOf(message([transaction]));
  return rows[0]?.cells ?? {};
}

describe('pacs.008', () => {
  it('gives one payment per transaction, with its place', async () => {
    const { format, rows, rejected, findings } = await rowsOf(message([ids + settled, ids + settled]));
    expect(format).toBe('iso20022');
    expect(rows.map(({ kind, place }) => [kind, place.line])).toEqual([
      ['payment', 4],
      ['payment', 5],
    ]);
    expect(rows[0]?.cells).toEqual({
      payment_id: 'T1',
      executed_at: '2025-03-01',
      time_quality: 'settled',
      amount: '45.50',
      currency: 'EUR',
      channel: 'bank_transfer',
      transfer_reference: 'E1',
    });
    expect([rejected, findings]).toEqual([[], []]);
  });

  it('places a transaction at the byte of its `<`, whatever stands before it', async () => {
    const text = message([`${ids}${settled}<Dbtr><Nm>Åsa Öberg 東京</Nm></Dbtr>`, ids + settled]);
    const { rows } = await rowsOf(text);
    const bytes = Buffer.from(text);
    for (const { place } of rows) {
      expect(bytes.subarray(place.offset, place.offset + 13).toString()).toBe('<CdtTrfTxInf>');
    }
  });

  it.each([
    [
      'a UETR',
      `<PmtId><TxId>T1</TxId><UETR>8A562C67-CA16-48BA-B074-65581BE6F001</UETR></PmtId>`,
      '8a562c67-ca16-48ba-b074-65581be6f001',
    ],
    ['a TxId', ids, 'T1'],
    ['an InstrId', '<PmtId><InstrId>I1</InstrId><EndToEndId>E1</EndToEndId></PmtId>', 'M1/I1'],
    ['an EndToEndId', '<PmtId><EndToEndId>E1</EndToEndId></PmtId>', 'M1/E1'],
    ['its number', '<PmtId><EndToEndId>NOTPROVIDED</EndToEndId></PmtId>', 'M1/#1'],
  ])('goes by %s', async (_, given, id) => {
    expect((await cellsOf(given + settled)).payment_id).toBe(id);
  });

  it('says when an id rests on the message', async () => {
    const { findings } = await rowsOf(message([`<PmtId><EndToEndId>E1</EndToEndId></PmtId>${settled}`]));
    expect(findings).toEqual(['id-from-message PmtId']);
  });

  it.each([
    [
      'accepted',
      '<AccptncDtTm>2025-02-28T23:59:01.123456789-05:00</AccptncDtTm>',
      '2025-02-28T23:59:01.123456789-05:00',
    ],
    [
      'settled',
      '<SttlmTmIndctn><DbtDtTm>2025-03-01T08:00:00Z</DbtDtTm></SttlmTmIndctn>',
      '2025-03-01T08:00:00Z',
    ],
    ['settled', '<IntrBkSttlmDt>2025-03-02Z</IntrBkSttlmDt>', '2025-03-02'],
    ['message', '', '2025-03-01T09:00:00+01:00'],
  ])('has the %s time %s', async (quality, element, time) => {
    const cells = await cellsOf(`${ids}<IntrBkSttlmAmt Ccy="EUR">1</IntrBkSttlmAmt>${element}`);
    expect([cells.time_quality, cells.executed_at]).toEqual([quality, time]);
  });

  it('sends what was instructed and pays out what was settled', async () => {
    const cells = await cellsOf(`${ids}${settled}<InstdAmt Ccy="SEK">500</InstdAmt>`);
    expect(cells).toMatchObject({
      amount: '500',
      currency: 'SEK',
      payout_amount: '45.50',
      payout_currency: 'EUR',
    });
    const same = await cellsOf(`${ids}${settled}<InstdAmt Ccy="EUR">45.50</InstdAmt>`);
    expect(same.payout_amount).toBeUndefined();
  });

  it('reads both sides, in the shapes of earlier and later versions', async () => {
    const person = `<Nm>Anna Larsson</Nm><PstlAdr><StrtNm>Storgatan</StrtNm><BldgNb>1</BldgNb><PstCd>111 22</PstCd><TwnNm>Stockholm</TwnNm><Ctry>SE</Ctry></PstlAdr>
      <Id><PrvtId><DtAndPlcOfBirth><BirthDt>1970-01-02</BirthDt></DtAndPlcOfBirth><Othr><Id>77</Id><SchmeNm><Cd>CUST</Cd></SchmeNm></Othr></PrvtId></Id><CtctDtls><PhneNb>+46-70000000</PhneNb></CtctDtls>`;
    const rest = `<DbtrAcct><Id><IBAN>SE4550000000058398257466</IBAN></Id></DbtrAcct><DbtrAgt><FinInstnId><BIC>ESSESESS</BIC></FinInstnId></DbtrAgt>
      <CdtrAgt><FinInstnId><BICFI>BNORPHMM</BICFI></FinInstnId></CdtrAgt><Cdtr><Nm>Maria Cruz</Nm><CtryOfRes>PH</CtryOfRes></Cdtr><CdtrAcct><Id><Othr><Id>0012</Id></Othr></Id><Prxy><Tp><Cd>TELE</Cd></Tp><Id>+63 900</Id></Prxy></CdtrAcct>`;
    const early = await cellsOf(`${ids}${settled}<Dbtr>${person}</Dbtr>${rest}`);
    expect(early).toMatchObject({
      provider_id: 'ESSESESS',
      payer_id: '77',
      payer_name: 'Anna Larsson',
      payer_account: 'SE4550000000058398257466',
      payer_country: 'SE',
      payer_address: 'Storgatan 1, 111 22 Stockholm',
      payer_phone: '+46-70000000',
      payer_birth_date: '1970-01-02',
      payer_type: 'person',
      beneficiary_name: 'Maria Cruz',
      beneficiary_account: '0012',
      beneficiary_country: 'PH',
      beneficiary_country_basis: 'declared',
      beneficiary_phone: '+63 900',
      payout_agent: 'BNORPHMM',
    });
    expect(await cellsOf(`${ids}${settled}<Dbtr><Pty>${person}</Pty></Dbtr>${rest}`)).toEqual(early);
  });

  it('takes no placeholder for a name or an account, so that nobody is joined by one', async () => {
    const cells = await cellsOf(
      `${ids}${settled}<Dbtr><Nm>NOTPROVIDED</Nm></Dbtr><DbtrAcct><Id><Othr><Id>NOTPROVIDED</Id></Othr></Id></DbtrAcct><Cdtr><Nm>Na</Nm></Cdtr><UltmtCdtr><Nm>Unknown</Nm></UltmtCdtr>`,
    );
    expect([cells.payer_name, cells.payer_account, cells.beneficiary_name]).toEqual([
      undefined,
      undefined,
      'Na',
    ]);
  });

  it('takes a person behind a remitter for the payer, without the account', async () => {
    const remitter =
      '<Dbtr><Nm>Remit Ltd</Nm><Id><OrgId><LEI>L</LEI></OrgId></Id></Dbtr><DbtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></DbtrAcct>';
    const behind = (id: string) => `<UltmtDbtr><Nm>Anna Larsson</Nm>${id}</UltmtDbtr>`;
    const person = await cellsOf(
      `${ids}${settled}${behind('<Id><PrvtId><Othr><Id>1</Id></Othr></PrvtId></Id>')}${remitter}`,
    );
    expect([person.payer_name, person.payer_account, person.payer_type]).toEqual([
      'Anna Larsson',
      undefined,
      'person',
    ]);
    const unknown = await cellsOf(`${ids}${settled}${behind('')}${remitter}`);
    expect([unknown.payer_name, unknown.payer_account]).toEqual(['Remit Ltd', 'DE89370400440532013000']);
  });

  it('keeps the words of the payer as they stand', async () => {
    const cells = await cellsOf(
      `${ids}${settled}<Purp><Cd>FAMI</Cd></Purp><RmtInf><Ustrd> för  mat &amp; hyra</Ustrd><Ustrd>x<![CDATA[<y>]]></Ustrd></RmtInf>`,
    );
    expect(cells.purpose).toBe('FAMI\n för  mat & hyra\nx<y>');
  });

  it('finds what the header announces otherwise and what the schema does not allow', async () => {
    const long = `<RmtInf><Ustrd>${'a'.repeat(141)}</Ustrd></RmtInf>`;
    const header = '<NbOfTxs>3</NbOfTxs><TtlIntrBkSttlmAmt Ccy="EUR">45.51</TtlIntrBkSttlmAmt>';
    const { findings, rows } = await rowsOf(message([`${ids}${settled}${long}`], header));
    expect(findings).toEqual([
      'text-too-long RmtInf/Ustrd',
      'count-differs NbOfTxs',
      'sum-differs TtlIntrBkSttlmAmt',
    ]);
    expect(rows[0]?.cells.purpose).toHaveLength(141);
    const right = '<NbOfTxs>1</NbOfTxs><TtlIntrBkSttlmAmt Ccy="EUR">45.5</TtlIntrBkSttlmAmt>';
    expect((await rowsOf(message([ids + settled], right))).findings).toEqual([]);
  });
});
