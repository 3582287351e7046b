/** A status whose reference several payments have is about the one that it leaves open, or about none (I15). */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Ledger } from '../ledger.js';
import { loadText, workplace } from '../testing/payment-file.js';

const place = workplace();

interface Transfer {
  readonly reference?: string;
  readonly id: string;
  readonly day: string;
  readonly amount?: string;
  readonly instructed?: string;
  readonly account?: string;
  readonly agent?: string;
}

const iban = { anna: 'SE4550000000058398257466', bo: 'SE3550000000054910000003' };
const accountOf = (account: string | undefined): string =>
  account === undefined ? '' : `<DbtrAcct><Id><IBAN>${account}</IBAN></Id></DbtrAcct>`;
const agentOf = (bic: string | undefined): string =>
  bic === undefined ? '' : `<DbtrAgt><FinInstnId><BICFI>${bic}</BICFI></FinInstnId></DbtrAgt>`;

function transfers(...all: readonly Transfer[]): string {
  const each = all.map(
    ({ reference = 'RENT', id, day, amount = 'EUR 40.00', instructed, account, agent }) =>
      `<CdtTrfTxInf><PmtId><EndToEndId>${reference}</EndToEndId><TxId>${id}</TxId></PmtId><IntrBkSttlmAmt Ccy="${amount.slice(0, 3)}">${amount.slice(4)}</IntrBkSttlmAmt>
      <IntrBkSttlmDt>${day}</IntrBkSttlmDt>${instructed === undefined ? '' : `<InstdAmt Ccy="${instructed.slice(0, 3)}">${instructed.slice(4)}</InstdAmt>`}
      ${accountOf(account)}${agentOf(agent)}</CdtTrfTxInf>`,
  );
  return `<Document><FIToFICstmrCdtTrf><GrpHdr><MsgId>M</MsgId></GrpHdr>${each.join('')}</FIToFICstmrCdtTrf></Document>`;
}

interface Return {
  readonly reference?: string;
  readonly day: string;
  readonly amount?: string;
  readonly original?: string;
}

function comesBack({ reference = 'RENT', day, amount = 'EUR 40.00', original = '' }: Return): string {
  const money = (name: string) => `<${name} Ccy="${amount.slice(0, 3)}">${amount.slice(4)}</${name}>`;
  return `<Document><PmtRtr><GrpHdr><MsgId>R</MsgId></GrpHdr><TxInf><OrgnlEndToEndId>${reference}</OrgnlEndToEndId>${money('OrgnlIntrBkSttlmAmt')}
  ${money('RtrdIntrBkSttlmAmt')}<IntrBkSttlmDt>${day}</IntrBkSttlmDt><OrgnlTxRef>${original}</OrgnlTxRef></TxInf></PmtRtr></Document>`;
}

async function returned(ledger: Ledger): Promise<readonly string[]> {
  const rows = await ledger.rows<{ id: string }>(
    `SELECT p.payment_id AS id FROM status_change c JOIN payment p ON p.seq = c.payment_seq ORDER BY id`,
  );
  return rows.map(({ id }) => id);
}

async function why(ledger: Ledger): Promise<unknown> {
  return ledger.rows('SELECT reason, field, among FROM rejected');
}

const [january, march] = [
  { id: 'T1', day: '2025-01-31' },
  { id: 'T3', day: '2025-03-31' },
];

const cases: readonly (readonly [string, readonly Transfer[], Return])[] = [
  ['is about the one that was made before it', [january, march], { day: '2025-02-03' }],
  [
    'is about the one that was settled on its day',
    [march, january],
    { day: '2025-05-02', original: '<IntrBkSttlmDt>2025-01-31</IntrBkSttlmDt>' },
  ],
  [
    'is about the one of its amount',
    [january, { ...march, amount: 'EUR 41.00' }],
    { day: '2025-05-02', amount: 'EUR 40' },
  ],
  [
    'is about the one of its settled amount, whatever was instructed',
    [
      { ...january, instructed: 'SEK 500' },
      { ...march, amount: 'EUR 41.00', instructed: 'SEK 500' },
    ],
    { day: '2025-05-02' },
  ],
  [
    'is about the one of its account',
    [
      { ...january, account: iban.anna },
      { ...march, account: iban.bo },
    ],
    { day: '2025-05-02', original: accountOf(iban.anna) },
  ],
  [
    'is about the one of its institution, whatever branch',
    [
      { ...january, agent: 'ESSESESSXXX' },
      { ...march, agent: 'NDEASESS' },
    ],
    { day: '2025-05-02', original: agentOf('ESSESESS') },
  ],
];

/** A case has a reference of its own, so that all of them stand in one ledger. */
const told = cases.map(([, made, back], n) => ({
  made: transfers(...made.map((each) => ({ ...each, id: `${n}-${each.id}`, reference: `RENT${n}` }))),
  back: comesBack({ ...back, reference: `RENT${n}` }),
}));

describe('a return whose reference two transfers have', () => {
  let apart: readonly string[] = [];
  let together: readonly string[] = [];

  beforeAll(async () => {
    const ledger = await place.ledger();
    await loadText(place, ledger, `<All>${told.map(({ made }) => made).join('')}</All>`);
    const report = await loadText(place, ledger, `<All>${told.map(({ back }) => back).join('')}</All>`);
    expect(report).toMatchObject({ statusChanges: cases.length, rejected: 0 });
    apart = await returned(ledger);
    const other = await place.ledger();
    await loadText(place, other, `<All>${told.map(({ made, back }) => `${back}${made}`).join('')}</All>`);
    together = await returned(other);
  });

  it.each(cases.map(([what], n) => [what, n] as const))('%s', (_, n) => {
    const ofCase = (ids: readonly string[]) => ids.filter((id) => id.startsWith(`${n}-`));
    expect(ofCase(apart)).toEqual([`${n}-T1`]);
    // In one file with them it finds the same.
    expect(ofCase(together)).toEqual([`${n}-T1`]);
  });

  it('is about none where both are left, and says what would tell them apart', async () => {
    const ledger = await place.ledger();
    await loadText(
      place,
      ledger,
      transfers({ ...january, account: iban.anna }, { ...march, account: iban.bo }),
    );
    const back = comesBack({ day: '2025-05-02', original: agentOf('ESSESESS') });
    expect(await loadText(place, ledger, back)).toMatchObject({
      reasons: { ambiguous: 1 },
      sums: [{ read: '40.00', rejected: '40.00' }],
    });
    expect(await why(ledger)).toEqual([
      { reason: 'ambiguous', field: 'payer_account executed_at', among: 2 },
    ]);
  });

  it('is about an unknown one where none is left', async () => {
    const ledger = await place.ledger();
    await loadText(
      place,
      ledger,
      transfers({ ...january, account: iban.anna }, { ...march, account: iban.anna }),
    );
    await loadText(place, ledger, comesBack({ day: '2025-05-02', original: accountOf(iban.bo) }));
    expect(await why(ledger)).toEqual([{ reason: 'unknown-payment', field: 'payment_id', among: null }]);
  });
});

describe('a return whose reference one transfer has', () => {
  it('is not about it where the account is another', async () => {
    const ledger = await place.ledger();
    await loadText(place, ledger, transfers({ ...january, account: iban.anna }));
    const back = comesBack({ day: '2025-05-02', original: accountOf(iban.bo) });
    expect(await loadText(place, ledger, back)).toMatchObject({ reasons: { 'unknown-payment': 1 } });
  });

  it('stays about it when another of the reference comes later, and the file is read again', async () => {
    const ledger = await place.ledger();
    await loadText(place, ledger, transfers(january));
    const both = comesBack({ day: '2025-05-02' }).replace(
      '</TxInf>',
      '$&<TxInf><OrgnlEndToEndId>LATER</OrgnlEndToEndId><RtrdIntrBkSttlmAmt Ccy="EUR">1</RtrdIntrBkSttlmAmt></TxInf>',
    );
    const path = place.file('both.xml', both);
    const { loadFiles } = await import('../load.js');
    await loadFiles(ledger, [path], { receivedAt: 1_750_000_000_000 });
    await loadText(place, ledger, transfers(march));
    const [again] = await loadFiles(ledger, [path], { receivedAt: 1_750_000_000_000 });
    expect(again).toMatchObject({ read: 2, duplicates: 1, reasons: { 'unknown-payment': 1 } });
    expect(await returned(ledger)).toEqual(['T1']);
  });
});

it('an order status finds the customer by the account that it says', async () => {
  const ledger = await place.ledger();
  const order = (account: string) =>
    `<Document><CstmrCdtTrfInitn><GrpHdr><MsgId>M1</MsgId></GrpHdr><PmtInf><PmtInfId>B1</PmtInfId><ReqdExctnDt>2025-03-01</ReqdExctnDt>${accountOf(account)}
    <CdtTrfTxInf><PmtId><EndToEndId>E1</EndToEndId></PmtId><Amt><InstdAmt Ccy="EUR">41.50</InstdAmt></Amt></CdtTrfTxInf></PmtInf></CstmrCdtTrfInitn></Document>`;
  const status = (more: string) =>
    `<Document><CstmrPmtStsRpt><GrpHdr><CreDtTm>2025-03-02T10:00:00Z</CreDtTm></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>M1</OrgnlMsgId></OrgnlGrpInfAndSts><OrgnlPmtInfAndSts><OrgnlPmtInfId>B1</OrgnlPmtInfId>
    <TxInfAndSts><OrgnlEndToEndId>E1</OrgnlEndToEndId><TxSts>RJCT</TxSts><OrgnlTxRef>${more}</OrgnlTxRef></TxInfAndSts></OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>`;
  await loadText(place, ledger, order(iban.anna));
  await loadText(place, ledger, order(iban.bo));
  expect(await loadText(place, ledger, status(''))).toMatchObject({ reasons: { ambiguous: 1 } });
  expect(await loadText(place, ledger, status(accountOf(iban.bo)))).toMatchObject({ statusChanges: 1 });
  expect(await returned(ledger)).toEqual([`M1/B1/E1/@${iban.bo}`]);
});
