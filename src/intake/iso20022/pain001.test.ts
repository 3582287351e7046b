import { describe, expect, it } from 'vitest';
import { rowsOf } from '../testing/rows-of.js';

const order = (more = '', ids = '<InstrId>I1</InstrId><EndToEndId>E1</EndToEndId>'): string =>
  `<CdtTrfTxInf><PmtId>${ids}</PmtId>${more.includes('<Amt>') ? '' : '<Amt><InstdAmt Ccy="EUR">45.50</InstdAmt></Amt>'}${more}</CdtTrfTxInf>`;
const block = (inside: string, id = 'B1', day = '<ReqdExctnDt>2025-03-01</ReqdExctnDt>'): string =>
  `<PmtInf><PmtInfId>${id}</PmtInfId><PmtMtd>TRF</PmtMtd>${day}${inside}</PmtInf>`;
const message = (blocks: string, header = ''): string =>
  `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"><CstmrCdtTrfInitn>
<GrpHdr><MsgId>M1</MsgId><CreDtTm>2025-02-28T09:00:00</CreDtTm>${header}</GrpHdr>${blocks}</CstmrCdtTrfInitn></Document>`;

async function cellsOf(blocks: string) {
  const { rows } = await rowsOf(message(blocks));
  return rows[0]?.cells ?? {};
}

describe('pain.001', () => {
  it('gives an attempted payment per transaction', async () => {
    const { rows, findings, rejected } = await rowsOf(message(block(order())));
    expect(rows.map(({ kind, cells }) => [kind, cells])).toEqual([
      [
        'payment',
        {
          payment_id: 'M1/B1/I1',
          executed_at: '2025-03-01',
          time_quality: 'unknown',
          amount: '45.50',
          currency: 'EUR',
          channel: 'bank_transfer',
          status: 'attempted',
          status_at: '2025-02-28T09:00:00',
          transfer_reference: 'E1',
        },
      ],
    ]);
    expect([findings, rejected]).toEqual([[], []]);
  });

  it('takes the payer from the block and the beneficiary from the transaction', async () => {
    const payer = `<Dbtr><Nm>Anna Larsson</Nm><PstlAdr><Ctry>SE</Ctry></PstlAdr></Dbtr><DbtrAcct><Id><IBAN>SE4550000000058398257466</IBAN></Id></DbtrAcct>
      <DbtrAgt><FinInstnId><BICFI>ESSESESS</BICFI></FinInstnId></DbtrAgt>`;
    const beneficiary = `<CdtrAgt><FinInstnId><BIC>BNORPHMM</BIC></FinInstnId></CdtrAgt><Cdtr><Nm>Maria Cruz</Nm></Cdtr><CdtrAcct><Id><Othr><Id>0012</Id></Othr></Id></CdtrAcct>`;
    const { rows } = await rowsOf(
      message(block(`${payer}${order(beneficiary)}${order()}`) + block(order(), 'B2')),
    );
    expect(rows[0]?.cells).toMatchObject({
      payer_name: 'Anna Larsson',
      payer_account: 'SE4550000000058398257466',
      payer_country: 'SE',
      provider_id: 'ESSESESS',
      beneficiary_name: 'Maria Cruz',
      beneficiary_account: '0012',
      payout_agent: 'BNORPHMM',
    });
    expect(rows.map(({ cells }) => [cells.payer_name, cells.beneficiary_name])).toEqual([
      ['Anna Larsson', 'Maria Cruz'],
      ['Anna Larsson', undefined],
      [undefined, undefined],
    ]);
  });

  it('takes a person behind the payer from the transaction, else from the block', async () => {
    const person = (name: string) =>
      `<UltmtDbtr><Nm>${name}</Nm><Id><PrvtId><Othr><Id>1</Id></Othr></PrvtId></Id></UltmtDbtr>`;
    const remitter = '<Dbtr><Nm>Remit Ltd</Nm></Dbtr>';
    const text = message(block(`${remitter}${person('Anna')}${order(person('Eva'))}${order()}`));
    const { rows, findings } = await rowsOf(text);
    expect(rows.map(({ cells }) => cells.payer_name)).toEqual(['Eva', 'Anna']);
    expect(findings).toEqual(['ultimate-party', 'ultimate-party']);
  });

  it.each([
    ['InstrId', '<InstrId>I1</InstrId><EndToEndId>E1</EndToEndId>', 'M1/B1/I1'],
    ['EndToEndId', '<EndToEndId>E1</EndToEndId>', 'M1/B1/E1'],
    ['number in its block', '<EndToEndId>NOTPROVIDED</EndToEndId>', 'M1/B1/#1'],
    [
      'message in spite of a UETR',
      '<EndToEndId>E1</EndToEndId><UETR>8a562c67-ca16-48ba-b074-65581be6f001</UETR>',
      'M1/B1/E1',
    ],
  ])('goes by its %s', async (_, ids, id) => {
    expect((await cellsOf(block(order('', ids)))).payment_id).toBe(id);
  });

  it('goes by who ordered it too, since customers call their messages the same', async () => {
    const idOf = async (inBlock: string, header = '') =>
      (await rowsOf(message(block(inBlock + order()), header))).rows[0]?.cells.payment_id;
    const account = (id: string) => `<DbtrAcct><Id>${id}</Id></DbtrAcct>`;
    const bank = '<DbtrAgt><FinInstnId><BICFI>ESSESESS</BICFI></FinInstnId></DbtrAgt>';
    const initiator = (inside: string) => `<InitgPty>${inside}</InitgPty>`;
    const person = '<Nm>Anna</Nm><Id><PrvtId><Othr><Id>77</Id></Othr></PrvtId></Id>';
    expect(await idOf(account('<IBAN>SE45 5</IBAN>') + bank, initiator(person))).toBe('M1/B1/I1/@SE455');
    expect(await idOf(account('<Othr><Id>12</Id></Othr>') + bank)).toBe('M1/B1/I1/@ESSESESS:12');
    expect(await idOf('', initiator(person))).toBe('M1/B1/I1/@77');
    expect(await idOf('', initiator('<Nm>a@b</Nm>'))).toBe('M1/B1/I1/@a b');
  });

  it('counts anew in each block', async () => {
    const nameless = order('', '<EndToEndId>NOTPROVIDED</EndToEndId>');
    const { rows } = await rowsOf(message(block(nameless + nameless) + block(nameless, 'B2')));
    expect(rows.map(({ cells }) => cells.payment_id)).toEqual(['M1/B1/#1', 'M1/B1/#2', 'M1/B2/#1']);
  });

  it.each([
    ['a day', '<ReqdExctnDt><Dt>2025-03-01</Dt></ReqdExctnDt>', ['unknown', '2025-03-01']],
    [
      'an instant',
      '<ReqdExctnDt><DtTm>2025-03-01T10:00:00Z</DtTm></ReqdExctnDt>',
      ['unknown', '2025-03-01T10:00:00Z'],
    ],
    ['nothing', '', ['message', '2025-02-28T09:00:00']],
  ])('was asked for %s', async (_, day, time) => {
    const cells = await cellsOf(block(order(), 'B1', day));
    expect([cells.time_quality, cells.executed_at]).toEqual(time);
  });

  it('may say what the payer pays and the currency that is sent', async () => {
    const cells = await cellsOf(
      block(order('<Amt><EqvtAmt><Amt Ccy="CHF">1</Amt><CcyOfTrf>EUR</CcyOfTrf></EqvtAmt></Amt>')),
    );
    expect(cells).toMatchObject({ amount: '1', currency: 'CHF', payout_currency: 'EUR' });
    expect(cells.payout_amount).toBeUndefined();
  });

  it('has a purpose, or that of its block, before its words', async () => {
    const category = '<PmtTpInf><CtgyPurp><Cd>SALA</Cd></CtgyPurp></PmtTpInf>';
    const words =
      '<RmtInf><Ustrd>mars</Ustrd><Strd><AddtlRmtInf>lön</AddtlRmtInf><CdtrRefInf><Ref>1</Ref></CdtrRefInf></Strd></RmtInf>';
    const text = message(
      block(
        `${category}${order(words)}${order(`<Purp><Cd>FAMI</Cd></Purp>${words}`)}${order(
          `<PmtTpInf><CtgyPurp><Prtry>OWN</Prtry></CtgyPurp></PmtTpInf>${words}`,
        )}`,
      ),
    );
    const { rows } = await rowsOf(text);
    expect(rows.map(({ cells }) => cells.purpose)).toEqual(
      ['SALA', 'FAMI', 'OWN'].map((code) => `${code}\nmars\nlön`),
    );
  });

  it('may be a cheque', async () => {
    const cheque = block(order()).replace('TRF', 'CHK');
    expect((await cellsOf(cheque)).channel).toBe('other');
  });

  it('finds what the header and the blocks announce otherwise', async () => {
    const sums = (count: number, sum: string) => `<NbOfTxs>${count}</NbOfTxs><CtrlSum>${sum}</CtrlSum>`;
    const right = message(
      block(sums(2, '91') + order() + order()) + block(sums(1, '45.5') + order(), 'B2'),
      sums(3, '136.50'),
    );
    expect((await rowsOf(right)).findings).toEqual([]);
    const wrong = message(block(sums(1, '91') + order() + order()) + block(order(), 'B2'), sums(3, '1'));
    expect((await rowsOf(wrong)).findings).toEqual(['count-differs NbOfTxs', 'sum-differs CtrlSum']);
    expect((await rowsOf(message(block(sums(1, '1')), sums(0, '0')))).findings).toEqual([
      'count-differs NbOfTxs',
      'sum-differs CtrlSum',
    ]);
  });
});
