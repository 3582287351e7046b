import { describe, expect, it } from 'vitest';
import { rowsOf } from '../testing/rows-of.js';

const group = (status = '', name = 'pain.001.001.09', more = ''): string =>
  `<OrgnlGrpInfAndSts><OrgnlMsgId>M1</OrgnlMsgId><OrgnlMsgNmId>${name}</OrgnlMsgNmId>${status === '' ? '' : `<GrpSts>${status}</GrpSts>`}${more}</OrgnlGrpInfAndSts>`;
const reason = (code: string, words = ''): string =>
  `<StsRsnInf><Rsn><Cd>${code}</Cd></Rsn>${words}</StsRsnInf>`;
const block = (inside: string, status = ''): string =>
  `<OrgnlPmtInfAndSts><OrgnlPmtInfId>B1</OrgnlPmtInfId>${status === '' ? '' : `<PmtInfSts>${status}</PmtInfSts>`}${inside}</OrgnlPmtInfAndSts>`;
const one = (status: string, more = ''): string =>
  `<TxInfAndSts><OrgnlInstrId>I1</OrgnlInstrId><OrgnlEndToEndId>E1</OrgnlEndToEndId>${status === '' ? '' : `<TxSts>${status}</TxSts>`}${more}</TxInfAndSts>`;
const report = (inside: string): string =>
  `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
<GrpHdr><MsgId>R1</MsgId><CreDtTm>2025-03-02T10:00:00+01:00</CreDtTm></GrpHdr>${inside}</CstmrPmtStsRpt></Document>`;

async function told(inside: string) {
  const { rows, findings } = await rowsOf(report(inside));
  return { rows: rows.map(({ kind, cells }) => [kind, cells]), findings };
}

const refused = { status: 'refused', status_at: '2025-03-02T10:00:00+01:00' };

describe('pain.002', () => {
  it('says what became of an order', async () => {
    const original = '<OrgnlTxRef><Amt><InstdAmt Ccy="EUR">45.50</InstdAmt></Amt></OrgnlTxRef>';
    expect(await told(group() + block(one('RJCT', reason('AC04') + original)))).toEqual({
      rows: [
        [
          'status',
          {
            payment_id: 'M1/B1/I1',
            amount: '45.50',
            currency: 'EUR',
            ...refused,
            status_reason: 'AC04',
            transfer_reference: 'E1',
          },
        ],
      ],
      findings: [],
    });
  });

  it.each(['RJCT', 'CANC', 'BLCK'])('%s is refused, at the time of the report', async (code) => {
    const { rows } = await told(group() + block(one(code)));
    expect(rows).toMatchObject([['status', refused]]);
  });

  it.each(['ACSC', 'ACCC', 'ACWP'])("%s is executed, from the payment's own time", async (code) => {
    const { rows } = await told(group() + block(one(code, reason('G000'))));
    expect(rows).toEqual([
      ['status', { payment_id: 'M1/B1/I1', status: 'executed', transfer_reference: 'E1' }],
    ]);
  });

  it.each(['ACTC', 'ACCP', 'ACSP', 'PDNG', 'RCVD', 'PART', 'NEWS', ''])('%s is no outcome', async (code) => {
    expect(await told(group() + block(one(code)))).toEqual({
      rows: [],
      findings: ['status-without-outcome TxSts'],
    });
  });

  it('takes status and reason from the block or the group where a transaction has none', async () => {
    const more = reason('AM04');
    const byBlock = await told(group() + block(more + one(''), 'RJCT'));
    expect(byBlock.rows[0]).toMatchObject(['status', { ...refused, status_reason: 'AM04' }]);
    const byGroup = await told(group('RJCT', undefined, more) + block(one('')));
    expect(byGroup.rows[0]).toMatchObject(['status', { ...refused, status_reason: 'AM04' }]);
  });

  it('keeps words only for a reason that stands in words', async () => {
    const words = '<AddtlInf>sanction</AddtlInf>';
    const { rows } = await told(group() + block(one('RJCT', reason('AC01', words) + reason('NARR', words))));
    expect(rows).toMatchObject([['status', { status_reason: 'AC01 NARR sanction' }]]);
  });

  it('tells of a whole block or message', async () => {
    expect((await told(group() + block('', 'RJCT'))).rows).toEqual([
      ['statuses', { payment_id: 'M1/B1/', ...refused }],
    ]);
    expect((await told(group('RJCT', undefined, reason('AM10')))).rows).toEqual([
      ['statuses', { payment_id: 'M1/', ...refused, status_reason: 'AM10' }],
    ]);
    const all = await told(group('RJCT') + block(one('RJCT'), 'RJCT'));
    expect(all.rows.map(([kind]) => kind)).toEqual(['status', 'statuses', 'statuses']);
  });

  it('says nothing by a sum of what it lists', async () => {
    expect(await told(group('PART') + block(one('RJCT'), 'PART'))).toMatchObject({ findings: [] });
    expect(await told(group('ACTC'))).toEqual({ rows: [], findings: ['status-without-outcome GrpSts'] });
    expect(await told('')).toEqual({ rows: [], findings: ['status-without-outcome GrpSts'] });
  });

  describe('of which two parts contradict', () => {
    const contradicts = (about: string) => `status-contradicts ${about}`;
    const kinds = (rows: readonly (readonly unknown[])[]) => rows.map(([kind]) => kind);
    const told2 = (id: string, status: string, inside = '') =>
      block(inside, status).replace('>B1<', `>${id}<`);

    it('takes what a payment says of itself, and the group for what says nothing', async () => {
      const { rows, findings } = await told(group('RJCT') + block(one('ACSC')));
      expect(rows).toMatchObject([
        ['status', { payment_id: 'M1/B1/I1', status: 'executed' }],
        ['statuses', { payment_id: 'M1/', status: 'refused' }],
      ]);
      expect(findings).toEqual([contradicts('TxSts')]);
    });

    it('takes a block before its group', async () => {
      const { rows, findings } = await told(group('ACSC') + told2('B1', 'RJCT') + told2('B2', 'ACSC'));
      expect(rows).toMatchObject([
        ['statuses', { payment_id: 'M1/B1/', status: 'refused' }],
        ['statuses', { payment_id: 'M1/B2/', status: 'executed' }],
        ['statuses', { payment_id: 'M1/', status: 'executed' }],
      ]);
      expect(findings).toEqual([contradicts('PmtInfSts')]);
    });

    it('ends nothing that is said to be on its way', async () => {
      const ofBlock = await told(group() + block(one('PDNG'), 'RJCT'));
      expect(ofBlock).toEqual({ rows: [], findings: ['status-without-outcome TxSts', contradicts('TxSts')] });
      const ofGroup = await told(group('RJCT') + block(one('RJCT') + one('ACSP')) + told2('B2', 'RJCT'));
      expect(kinds(ofGroup.rows)).toEqual(['status', 'statuses']);
      expect(ofGroup.findings).toEqual(['status-without-outcome TxSts', contradicts('TxSts')]);
      const inPart = await told(group('RJCT') + block(one('RJCT'), 'PART'));
      expect(kinds(inPart.rows)).toEqual(['status']);
      expect(inPart.findings).toEqual([contradicts('PmtInfSts')]);
    });

    it('speaks of one block and one message at a time', async () => {
      const { rows } = await told(group() + told2('B1', 'RJCT', one('PDNG')) + told2('B2', 'RJCT'));
      expect(rows).toMatchObject([['statuses', { payment_id: 'M1/B2/' }]]);
      const first = report(group('RJCT') + block(one('PDNG')));
      const second = report(group('RJCT')).replaceAll('M1', 'M2');
      expect((await rowsOf(first + second.slice(0))).rows.map(({ cells }) => cells.payment_id)).toEqual([
        'M2/',
      ]);
    });
  });

  it('that is accepted in part without a list says nothing', async () => {
    expect(await told(group('PART'))).toEqual({ rows: [], findings: ['status-without-outcome GrpSts'] });
    expect(await told(group() + block('', 'PART'))).toEqual({
      rows: [],
      findings: ['status-without-outcome PmtInfSts'],
    });
    // What a list leaves out is not told of: it may have been accepted, or be on its way.
    const { rows } = await told(group('PART') + block(one('RJCT'), 'PART'));
    expect(rows).toMatchObject([['status', { payment_id: 'M1/B1/I1' }]]);
  });

  it('of several blocks tells each for itself', async () => {
    const other = block(one('ACSC'), 'ACSC').replaceAll('>B1<', '>B2<');
    const { rows, findings } = await told(group('PART') + block(one('RJCT')) + other);
    expect(rows).toMatchObject([
      ['status', { payment_id: 'M1/B1/I1', status: 'refused' }],
      ['status', { payment_id: 'M1/B2/I1', status: 'executed' }],
      ['statuses', { payment_id: 'M1/B2/', status: 'executed' }],
    ]);
    expect(findings).toEqual([]);
  });

  it('about direct debits is none of an order', async () => {
    const debits = 'pain.008.001.02';
    const unread = { rows: [], findings: ['status-of-unread OrgnlMsgNmId'] };
    expect(await told(group('', debits) + block(one('RJCT')))).toEqual(unread);
    expect(await told(group('', debits) + block('', 'RJCT'))).toEqual(unread);
    expect(await told(group('RJCT', debits))).toEqual(unread);
    expect((await told(group('', 'CCT') + block(one('RJCT')))).rows).toHaveLength(1);
  });

  it('of an early version names the block in the transaction, and its reason otherwise', async () => {
    const early = reason('AC01').replaceAll(/(<\/?)Rsn>/g, '$1StsRsn>');
    const { rows } = await told(group() + one('RJCT', `<OrgnlPmtInfId>B1</OrgnlPmtInfId>${early}`));
    expect(rows).toMatchObject([['status', { payment_id: 'M1/B1/I1', status_reason: 'AC01' }]]);
  });
});
