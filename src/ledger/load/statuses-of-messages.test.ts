/** Statuses and returns of ISO 20022 find their payments in the ledger, whichever file came first (I15, I17). */
import { describe, expect, it } from 'vitest';
import type { Ledger } from '../ledger.js';
import { loadText, workplace } from '../testing/payment-file.js';

const place = workplace();

const order = (n: number, block = 1): string =>
  `<CdtTrfTxInf><PmtId><EndToEndId>E${block}${n}</EndToEndId></PmtId><Amt><InstdAmt Ccy="EUR">4${n}.50</InstdAmt></Amt></CdtTrfTxInf>`;
const orders = (message = 'M1'): string =>
  `<Document><CstmrCdtTrfInitn><GrpHdr><MsgId>${message}</MsgId><CreDtTm>2025-02-28T09:00:00Z</CreDtTm></GrpHdr>${[
    1, 2,
  ]
    .map(
      (b) =>
        `<PmtInf><PmtInfId>B${b}</PmtInfId><ReqdExctnDt>2025-03-01</ReqdExctnDt>${order(1, b)}${order(2, b)}</PmtInf>`,
    )
    .join('')}</CstmrCdtTrfInitn></Document>`;
const report = (group: string, blocks = ''): string =>
  `<Document><CstmrPmtStsRpt><GrpHdr><CreDtTm>2025-03-02T10:00:00Z</CreDtTm></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>M1</OrgnlMsgId>${group}</OrgnlGrpInfAndSts>${blocks}</CstmrPmtStsRpt></Document>`;
const rejected = (code: string): string => `<StsRsnInf><Rsn><Cd>${code}</Cd></Rsn></StsRsnInf>`;
const one = (id: string, status: string, more = ''): string =>
  `<TxInfAndSts><OrgnlEndToEndId>${id}</OrgnlEndToEndId><TxSts>${status}</TxSts>${more}</TxInfAndSts>`;
const block = (inside: string): string =>
  `<OrgnlPmtInfAndSts><OrgnlPmtInfId>B1</OrgnlPmtInfId>${inside}</OrgnlPmtInfAndSts>`;

const transfer = (n: number): string =>
  `<CdtTrfTxInf><PmtId><EndToEndId>E${n}</EndToEndId><TxId>T${n}</TxId></PmtId><IntrBkSttlmAmt Ccy="EUR">4${n}.50</IntrBkSttlmAmt>
  <IntrBkSttlmDt>2025-03-01</IntrBkSttlmDt><InstdAmt Ccy="SEK">500</InstdAmt></CdtTrfTxInf>`;
const transfers = `<Document><FIToFICstmrCdtTrf><GrpHdr><MsgId>M2</MsgId></GrpHdr>${transfer(1)}${transfer(2)}</FIToFICstmrCdtTrf></Document>`;
const returns = `<Document><PmtRtr><GrpHdr><MsgId>R1</MsgId></GrpHdr><TxInf><OrgnlEndToEndId>E1</OrgnlEndToEndId><OrgnlTxId>T1</OrgnlTxId>
  <OrgnlIntrBkSttlmAmt Ccy="EUR">41.50</OrgnlIntrBkSttlmAmt><RtrdIntrBkSttlmAmt Ccy="EUR">41.50</RtrdIntrBkSttlmAmt><IntrBkSttlmDt>2025-03-05</IntrBkSttlmDt>${rejected('AC04').replaceAll('StsRsnInf', 'RtrRsnInf')}</TxInf></PmtRtr></Document>`;

/** Status and reason that hold in the end, by payment. */
async function held(ledger: Ledger): Promise<Readonly<Record<string, string>>> {
  const rows = await ledger.rows<{ id: string; status: string; reason: string | null }>(
    `SELECT p.payment_id AS id, coalesce(c.status, p.status)::VARCHAR AS status, c.status_reason AS reason
     FROM payment p LEFT JOIN (SELECT * FROM status_change QUALIFY row_number() OVER (PARTITION BY payment_seq ORDER BY "at" DESC, seq DESC) = 1) c
       ON c.payment_seq = p.seq ORDER BY p.payment_id`,
  );
  return Object.fromEntries(rows.map(({ id, status, reason }) => [id, `${status} ${reason ?? ''}`.trim()]));
}

describe('statuses of messages', () => {
  const statuses = report('', block(one('E11', 'RJCT', rejected('AC01')) + one('E12', 'ACSC')));
  const after = {
    'M1/B1/E11': 'refused AC01',
    'M1/B1/E12': 'executed',
    'M1/B2/E21': 'attempted',
    'M1/B2/E22': 'attempted',
  };

  it('change the orders that they are about, and change nothing a second time', async () => {
    const ledger = await place.ledger();
    expect(await loadText(place, ledger, orders())).toMatchObject({ accepted: 4, rejected: 0 });
    expect(await loadText(place, ledger, statuses)).toMatchObject({ read: 2, statusChanges: 2 });
    expect(await held(ledger)).toEqual(after);
    expect(await loadText(place, ledger, `${statuses}\n`)).toMatchObject({ duplicates: 2 });
    expect(await loadText(place, ledger, `${orders()}\n`)).toMatchObject({ duplicates: 4 });
    expect(await held(ledger)).toEqual(after);
  });

  it('that came first are told as unknown, and count when they come again', async () => {
    const ledger = await place.ledger();
    expect(await loadText(place, ledger, statuses)).toMatchObject({
      read: 2,
      rejected: 2,
      reasons: { 'unknown-payment': 2 },
    });
    await loadText(place, ledger, orders());
    expect(await loadText(place, ledger, statuses)).toMatchObject({ statusChanges: 2 });
    expect(await held(ledger)).toEqual(after);
  });

  it('may stand in one file with the orders, before them', async () => {
    const ledger = await place.ledger();
    const report = await loadText(place, ledger, `<All>${statuses}${orders()}</All>`);
    expect(report).toMatchObject({ read: 6, accepted: 4, statusChanges: 2 });
    expect(await held(ledger)).toEqual(after);
  });

  it('of a message and of a block hold for those of which nothing smaller is told', async () => {
    const ledger = await place.ledger();
    await loadText(place, ledger, orders());
    await loadText(place, ledger, orders('M10'));
    const text = report(
      `<GrpSts>RJCT</GrpSts>${rejected('AM10')}`,
      block(`<PmtInfSts>RJCT</PmtInfSts>${rejected('DT01')}${one('E12', 'ACCC')}`),
    );
    expect(await loadText(place, ledger, text)).toMatchObject({ read: 4, statusChanges: 4 });
    expect(await held(ledger)).toEqual({
      'M1/B1/E11': 'refused DT01',
      'M1/B1/E12': 'executed',
      'M1/B2/E21': 'refused AM10',
      'M1/B2/E22': 'refused AM10',
      ...Object.fromEntries(['B1/E11', 'B1/E12', 'B2/E21', 'B2/E22'].map((id) => [`M10/${id}`, 'attempted'])),
    });
  });

  describe('about orders that customers call the same', () => {
    const by = (account: string) =>
      orders().replaceAll('</ReqdExctnDt>', `$&<DbtrAcct><Id><IBAN>${account}</IBAN></Id></DbtrAcct>`);
    const refusal = report('<GrpSts>RJCT</GrpSts>');

    it('find the one that is known, and what a message says of it goes before', async () => {
      const ledger = await place.ledger();
      expect(await loadText(place, ledger, by('SE1'))).toMatchObject({ accepted: 4 });
      const text = report('<GrpSts>RJCT</GrpSts>', block(one('E12', 'ACCC')));
      expect(await loadText(place, ledger, text)).toMatchObject({ statusChanges: 4, rejected: 0 });
      expect(await held(ledger)).toEqual({
        'M1/B1/E11/@SE1': 'refused',
        'M1/B1/E12/@SE1': 'executed',
        'M1/B2/E21/@SE1': 'refused',
        'M1/B2/E22/@SE1': 'refused',
      });
    });

    it('say so where several are known, and change none', async () => {
      const ledger = await place.ledger();
      await loadText(place, ledger, by('SE1'));
      expect(await loadText(place, ledger, by('SE2'))).toMatchObject({ accepted: 4, conflicts: 0 });
      for (const [text, reasons] of [
        [statuses, { ambiguous: 2 }],
        [refusal, { 'several-payments': 1 }],
        [report('', block('<PmtInfSts>RJCT</PmtInfSts>')), { 'several-payments': 1 }],
      ] as const) {
        expect((await loadText(place, ledger, text)).reasons).toEqual(reasons);
      }
      expect(new Set(Object.values(await held(ledger)))).toEqual(new Set(['attempted']));
    });

    it('hold for all accounts of one message', async () => {
      const ledger = await place.ledger();
      const [one = '', two = ''] = by('SE1').split(/(?=<PmtInf><PmtInfId>B2)/);
      await loadText(place, ledger, one + two.replaceAll('SE1', 'SE2'));
      expect(await loadText(place, ledger, refusal)).toMatchObject({ statusChanges: 4, rejected: 0 });
    });
  });

  it('of a message that is not known is told once', async () => {
    const ledger = await place.ledger();
    await loadText(place, ledger, orders('M10'));
    expect(await loadText(place, ledger, report('<GrpSts>RJCT</GrpSts>'))).toMatchObject({
      read: 1,
      reasons: { 'unknown-payment': 1 },
    });
  });

  it.each([
    ['before', true],
    ['after', false],
  ])('take back a transfer, loaded %s it', async (_, isFirst) => {
    const ledger = await place.ledger();
    if (isFirst) expect(await loadText(place, ledger, returns)).toMatchObject({ rejected: 1 });
    await loadText(place, ledger, transfers);
    expect(await loadText(place, ledger, returns)).toMatchObject({ statusChanges: 1, conflicts: 0 });
    expect(await held(ledger)).toEqual({ T1: 'returned AC04', T2: 'executed' });
    const [change] = await ledger.rows<{ day: string }>(
      `SELECT strftime(epoch_ms("at"), '%Y-%m-%d') AS day FROM status_change`,
    );
    expect(change?.day).toBe('2025-03-05');
  });

  it('find a transfer by its reference where they know no other name of it', async () => {
    const ledger = await place.ledger();
    await loadText(place, ledger, transfers);
    const text = `<Document><FIToFIPmtStsRpt><GrpHdr><CreDtTm>2025-03-02T10:00:00Z</CreDtTm></GrpHdr><TxInfAndSts><OrgnlEndToEndId>E2</OrgnlEndToEndId><TxSts>RJCT</TxSts></TxInfAndSts></FIToFIPmtStsRpt></Document>`;
    expect(await loadText(place, ledger, text)).toMatchObject({ statusChanges: 1 });
    expect(await held(ledger)).toEqual({ T1: 'executed', T2: 'refused' });
  });

  it('that only cover a transfer stand for it where it is not known, and say nothing where it is', async () => {
    const cover = transfers
      .replaceAll('FIToFICstmrCdtTrf', 'FICdtTrf')
      .replaceAll(
        /<InstdAmt.*?<\/InstdAmt>/g,
        '<UndrlygCstmrCdtTrf><Dbtr><Nm>Anna</Nm></Dbtr><InstdAmt Ccy="SEK">500</InstdAmt></UndrlygCstmrCdtTrf>',
      );
    const [known, unknown] = [await place.ledger(), await place.ledger()];
    await loadText(place, known, transfers + returns);
    expect(await loadText(place, known, cover)).toMatchObject({ duplicates: 2, accepted: 0 });
    expect(await held(known)).toEqual({ T1: 'returned AC04', T2: 'executed' });
    expect(await loadText(place, unknown, cover)).toMatchObject({ accepted: 2 });
    expect(await loadText(place, unknown, transfers)).toMatchObject({ duplicates: 2 });
    expect(await loadText(place, unknown, returns)).toMatchObject({ statusChanges: 1 });
  });
});
