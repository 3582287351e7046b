import { describe, expect, it } from 'vitest';
import { rowsOf } from '../testing/rows-of.js';

const ids = '<OrgnlEndToEndId>E1</OrgnlEndToEndId><OrgnlTxId>T1</OrgnlTxId>';
const amounts =
  '<OrgnlIntrBkSttlmAmt Ccy="EUR">45.5</OrgnlIntrBkSttlmAmt><RtrdIntrBkSttlmAmt Ccy="EUR">45.50</RtrdIntrBkSttlmAmt>';
const reason = '<RtrRsnInf><Rsn><Cd>AC04</Cd></Rsn></RtrRsnInf>';

async function told(transactions: readonly string[], before = '', header = '') {
  const { rows, findings } = await rowsOf(
    `<Document><PmtRtr><GrpHdr><MsgId>R1</MsgId><CreDtTm>2025-03-05T10:00:00Z</CreDtTm>${header}</GrpHdr>${before}
    ${transactions.map((one) => `<TxInf>${one}</TxInf>`).join('')}</PmtRtr></Document>`,
  );
  return { rows: rows.map(({ kind, cells }) => [kind, cells]), findings };
}

describe('pacs.004', () => {
  it('takes a payment back', async () => {
    const chain = '<RtrChain><Dbtr><Pty><Nm>Maria</Nm></Pty></Dbtr></RtrChain>';
    const day = '<IntrBkSttlmDt>2025-03-04</IntrBkSttlmDt>';
    expect(await told([ids + amounts + day + chain + reason])).toEqual({
      rows: [
        [
          'status',
          {
            payment_id: 'T1',
            payout_amount: '45.5',
            payout_currency: 'EUR',
            status: 'returned',
            status_at: '2025-03-04',
            status_reason: 'AC04',
            transfer_reference: 'E1',
          },
        ],
      ],
      findings: [],
    });
  });

  it.each([
    [
      'debit',
      '<IntrBkSttlmDt>2025-03-04</IntrBkSttlmDt><SttlmTmIndctn><DbtDtTm>2025-03-04T08:00:00Z</DbtDtTm></SttlmTmIndctn>',
      '',
      '2025-03-04T08:00:00Z',
    ],
    ['settlement', '', '<IntrBkSttlmDt>2025-03-03Z</IntrBkSttlmDt>', '2025-03-03'],
    ['message', '', '', '2025-03-05T10:00:00Z'],
  ])('does so at the %s', async (_, more, header, at) => {
    expect((await told([ids + amounts + more], '', header)).rows).toMatchObject([
      ['status', { status_at: at }],
    ]);
  });

  it('says what tells payments of one reference apart (I15)', async () => {
    const original = `<OrgnlTxRef><IntrBkSttlmDt>2025-03-01</IntrBkSttlmDt><Dbtr><Nm>Anna</Nm></Dbtr><DbtrAcct><Id><IBAN>SE4550000000058398257466</IBAN></Id></DbtrAcct>
      <DbtrAgt><FinInstnId><BICFI>ESSESESS</BICFI></FinInstnId></DbtrAgt><CdtrAgt><FinInstnId><BICFI>BNORPHMM</BICFI></FinInstnId></CdtrAgt>
      <CdtrAcct><Id><Othr><Id>0012</Id></Othr></Id></CdtrAcct></OrgnlTxRef>`;
    const [[, cells] = []] = (await told([ids + amounts + original])).rows;
    expect(cells).toMatchObject({
      payer_account: 'SE4550000000058398257466',
      beneficiary_account: '0012',
      provider_id: 'ESSESESS',
      payout_agent: 'BNORPHMM',
      payout_amount: '45.5',
      payout_at: '2025-03-01',
    });
    expect(cells).not.toHaveProperty('executed_at');
    expect(cells).not.toHaveProperty('payer_name');
  });

  it('names its payment by its message where it must', async () => {
    const before = '<OrgnlGrpInf><OrgnlMsgId>M1</OrgnlMsgId></OrgnlGrpInf>';
    const own = '<OrgnlGrpInf><OrgnlMsgId>M2</OrgnlMsgId></OrgnlGrpInf>';
    const { rows } = await told(
      [`<OrgnlEndToEndId>E1</OrgnlEndToEndId>${amounts}`, `${own}<OrgnlInstrId>I1</OrgnlInstrId>${amounts}`],
      before,
    );
    expect(rows).toMatchObject([
      ['status', { payment_id: 'M1/E1' }],
      ['status', { payment_id: 'M2/I1' }],
    ]);
  });

  it('takes the amount that was instructed for that of the payment, and no other', async () => {
    const { rows } = await told([
      `${ids}${amounts}<OrgnlTxRef><IntrBkSttlmAmt Ccy="EUR">45.5</IntrBkSttlmAmt><Amt><InstdAmt Ccy="SEK">500</InstdAmt></Amt></OrgnlTxRef>`,
    ]);
    expect(rows).toMatchObject([['status', { amount: '500', currency: 'SEK' }]]);
  });

  it('finds what comes back in part, and what its header announces otherwise', async () => {
    const header = '<NbOfTxs>2</NbOfTxs><TtlRtrdIntrBkSttlmAmt Ccy="EUR">40</TtlRtrdIntrBkSttlmAmt>';
    const part = amounts.replace('45.50', '40');
    expect((await told([ids + part], '', header)).findings).toEqual([
      'returned-in-part RtrdIntrBkSttlmAmt',
      'count-differs NbOfTxs',
    ]);
    expect((await told([ids + amounts.replace('"EUR">45.50', '"SEK">500')])).findings).toEqual([]);
    expect((await told([ids])).findings).toEqual(['missing-element RtrdIntrBkSttlmAmt']);
  });

  it('may take a whole message back', async () => {
    const before = `<OrgnlGrpInf><OrgnlMsgId>M1</OrgnlMsgId><OrgnlMsgNmId>pacs.008.001.02</OrgnlMsgNmId>${reason}</OrgnlGrpInf>`;
    expect((await told([], before, '<GrpRtr>true</GrpRtr>')).rows).toEqual([
      [
        'statuses',
        {
          payment_id: 'M1/',
          status: 'returned',
          status_at: '2025-03-05T10:00:00Z',
          status_reason: 'AC04',
        },
      ],
    ]);
    expect((await told([], before)).rows).toEqual([]);
  });

  it('of direct debits is none of a payment', async () => {
    const before =
      '<OrgnlGrpInf><OrgnlMsgId>M1</OrgnlMsgId><OrgnlMsgNmId>pacs.003.001.02</OrgnlMsgNmId></OrgnlGrpInf>';
    const unread = { rows: [], findings: ['status-of-unread OrgnlMsgNmId'] };
    expect(await told([ids + amounts], before)).toEqual(unread);
    expect(await told([], before, '<GrpRtr>1</GrpRtr>')).toEqual(unread);
  });
});
