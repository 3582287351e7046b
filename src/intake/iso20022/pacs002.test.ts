import { describe, expect, it } from 'vitest';
import { rowsOf } from '../testing/rows-of.js';

const group = (id: string, status = '', name = 'pacs.008.001.08'): string =>
  `<OrgnlGrpInfAndSts><OrgnlMsgId>${id}</OrgnlMsgId><OrgnlMsgNmId>${name}</OrgnlMsgNmId>${status === '' ? '' : `<GrpSts>${status}</GrpSts>`}</OrgnlGrpInfAndSts>`;
const one = (ids: string, status = 'RJCT', more = ''): string =>
  `<TxInfAndSts>${ids}${status === '' ? '' : `<TxSts>${status}</TxSts>`}${more}</TxInfAndSts>`;
const uetr = '<OrgnlUETR>8A562C67-CA16-48BA-B074-65581BE6F001</OrgnlUETR>';
const names = '<OrgnlInstrId>I1</OrgnlInstrId><OrgnlEndToEndId>E1</OrgnlEndToEndId><OrgnlTxId>T1</OrgnlTxId>';

async function told(inside: string) {
  const { rows, findings } = await rowsOf(
    `<Document><FIToFIPmtStsRpt><GrpHdr><MsgId>R</MsgId><CreDtTm>2025-03-02T10:00:00Z</CreDtTm></GrpHdr>${inside}</FIToFIPmtStsRpt></Document>`,
  );
  return { rows: rows.map(({ kind, cells }) => [kind, cells]), findings };
}

describe('pacs.002', () => {
  it('takes what a transfer says of itself before its group', async () => {
    const { rows, findings } = await told(group('M1', 'RJCT') + one(uetr, 'ACSC') + one(names, 'RJCT'));
    expect(rows.map(([, cells]) => cells)).toMatchObject([{ status: 'executed' }, { status: 'refused' }]);
    expect(findings).toEqual(['status-contradicts TxSts']);
  });

  it('says what became of a transfer', async () => {
    const more =
      '<StsRsnInf><Rsn><Prtry>R1</Prtry></Rsn></StsRsnInf><OrgnlTxRef><IntrBkSttlmAmt Ccy="EUR">40</IntrBkSttlmAmt><Amt><InstdAmt Ccy="SEK">500</InstdAmt></Amt></OrgnlTxRef>';
    expect(await told(group('M1') + one(names + uetr, 'RJCT', more))).toEqual({
      rows: [
        [
          'status',
          {
            payment_id: '8a562c67-ca16-48ba-b074-65581be6f001',
            amount: '500',
            currency: 'SEK',
            payout_amount: '40',
            payout_currency: 'EUR',
            status: 'refused',
            status_at: '2025-03-02T10:00:00Z',
            status_reason: 'R1',
            transfer_reference: 'E1',
          },
        ],
      ],
      findings: [],
    });
  });

  it.each([
    ['a TxId', names, 'T1'],
    ['an InstrId', '<OrgnlInstrId>I1</OrgnlInstrId><OrgnlEndToEndId>E1</OrgnlEndToEndId>', 'M1/I1'],
    ['an EndToEndId', '<OrgnlEndToEndId>E1</OrgnlEndToEndId>', 'M1/E1'],
  ])('goes by %s', async (_, ids, id) => {
    expect((await told(group('M1') + one(ids))).rows).toMatchObject([['status', { payment_id: id }]]);
  });

  it('finds the group that a transaction names', async () => {
    const ids = '<OrgnlGrpInf><OrgnlMsgId>M1</OrgnlMsgId></OrgnlGrpInf><OrgnlEndToEndId>E1</OrgnlEndToEndId>';
    const { rows } = await told(group('M1', 'RJCT') + group('M2', 'ACSC') + one(ids, ''));
    expect(rows).toMatchObject([['status', { payment_id: 'M1/E1', status: 'refused' }]]);
  });

  it('has the status of its group where it has none, as in instant payments', async () => {
    const { rows } = await told(group('M1', 'RJCT') + one(names, ''));
    expect(rows).toMatchObject([['status', { payment_id: 'T1', status: 'refused' }]]);
  });

  it('tells of a whole message only where it lists nothing', async () => {
    expect((await told(group('M1', 'RJCT'))).rows).toMatchObject([['statuses', { payment_id: 'M1/' }]]);
    expect((await told(group('M1', 'RJCT') + one(names))).rows).toHaveLength(1);
  });

  it('finds what tells no outcome and what is about something else', async () => {
    expect((await told(group('M1') + one(names, 'ACSP'))).findings).toEqual(['status-without-outcome TxSts']);
    expect((await told('')).findings).toEqual(['status-without-outcome GrpSts']);
    for (const inside of [
      group('M1', 'RJCT', 'pacs.003.001.02'),
      group('M1', '', 'camt.056.001.08') + one(names),
      one(
        `<OrgnlGrpInf><OrgnlMsgId>M</OrgnlMsgId><OrgnlMsgNmId>pacs.004.001.09</OrgnlMsgNmId></OrgnlGrpInf>${names}`,
      ),
    ]) {
      expect(await told(inside)).toEqual({ rows: [], findings: ['status-of-unread OrgnlMsgNmId'] });
    }
  });
});
