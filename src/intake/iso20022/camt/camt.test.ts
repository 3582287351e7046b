import { describe, expect, it } from 'vitest';
import { details, entry, statement } from '../../testing/account-message.js';
import { rowsOf } from '../../testing/rows-of.js';

const anna = '<Ownr><Nm>Anna Larsson</Nm><PstlAdr><Ctry>SE</Ctry></PstlAdr></Ownr>';
const maria =
  '<Nm>Maria Cruz</Nm><PstlAdr><Ctry>PH</Ctry></PstlAdr><Id><PrvtId><Othr><Id>1</Id></Othr></PrvtId></Id>';
const creditor = `<RltdPties><Cdtr><Pty>${maria}</Pty></Cdtr><CdtrAcct><Id><Othr><Id>0012</Id></Othr></Id></CdtrAcct></RltdPties>`;
const debtor = `<RltdPties><Dbtr>${maria}</Dbtr><DbtrAcct><Id><IBAN>PH99</IBAN></Id></DbtrAcct></RltdPties>`;

async function only(text: string) {
  const { rows, rejected, findings } = await rowsOf(text);
  expect(rows).toHaveLength(1);
  return { cells: rows[0]?.cells ?? {}, kind: rows[0]?.kind, rejected, findings };
}
const reasons = async (text: string) => (await rowsOf(text)).rejected.map(({ reason }) => reason);

describe('an entry', () => {
  it('of a debit is paid by the account’s holder', async () => {
    const refs = '<Refs><EndToEndId>E1</EndToEndId></Refs>';
    const agents = '<RltdAgts><CdtrAgt><FinInstnId><BICFI>BNORPHMM</BICFI></FinInstnId></CdtrAgt></RltdAgts>';
    const words = '<Purp><Cd>FAMI</Cd></Purp><RmtInf><Ustrd>för mat</Ustrd></RmtInf>';
    const text = statement(entry({ details: details(refs + creditor + agents + words) }), { owner: anna });
    const { cells, kind, findings } = await only(text);
    expect(kind).toBe('payment');
    expect(cells).toEqual({
      payment_id: 'SE35/R1/2025-03-01/45.5EUR',
      executed_at: '2025-03-01',
      time_quality: 'booked',
      amount: '45.50',
      currency: 'EUR',
      channel: 'bank_transfer',
      provider_id: 'HANDSESS',
      transfer_reference: 'E1',
      payer_name: 'Anna Larsson',
      payer_account: 'SE35',
      payer_country: 'SE',
      payer_time_zone: 'Europe/Stockholm',
      beneficiary_name: 'Maria Cruz',
      beneficiary_account: '0012',
      beneficiary_country: 'PH',
      beneficiary_country_basis: 'address',
      beneficiary_type: 'person',
      payout_agent: 'BNORPHMM',
      purpose: 'FAMI\nför mat',
    });
    expect(findings).toEqual([]);
  });

  it('of a credit is paid to the account’s holder', async () => {
    const text = statement(entry({ sign: 'CRDT', details: details(debtor) }), { owner: anna });
    expect((await only(text)).cells).toMatchObject({
      payer_name: 'Maria Cruz',
      payer_account: 'PH99',
      beneficiary_name: 'Anna Larsson',
      beneficiary_account: 'SE35',
      payout_agent: 'HANDSESS',
    });
  });

  it.each([
    ['no details', ''],
    [
      'a transaction of the servicer’s reference alone',
      details('<Refs><AcctSvcrRef>R1</AcctSvcrRef></Refs>'),
    ],
    ['a transaction of no name', details('<Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>')],
  ])('that names nobody and no payment is none: %s', async (_, inside) => {
    expect(await reasons(statement(entry({ details: inside })))).toEqual(['not-a-payment']);
  });

  it('of a notification is a payment where it holds a transaction', async () => {
    const notified = (inside: string) =>
      statement(entry({ details: inside })).replaceAll(/<(\/?)Stmt>/g, '<$1Ntfctn>');
    expect((await only(notified(details('')))).findings).toEqual(['no-counterparty']);
    expect(await reasons(notified(''))).toEqual(['not-a-payment']);
  });

  it.each(['UETR', 'TxId', 'EndToEndId', 'InstrId'])(
    'that names its payment (%s) is one whose other side nothing is known of',
    async (name) => {
      const refs = details(`<Refs><${name}>X1</${name}></Refs>`);
      const { cells, findings } = await only(statement(entry({ details: refs })));
      expect(cells).toMatchObject({ payer_account: 'SE35', amount: '45.50' });
      expect(Object.keys(cells).filter((column) => column.startsWith('beneficiary'))).toEqual([]);
      expect(findings).toEqual(['no-counterparty']);
    },
  );

  it('gives a payment for each of its transactions, each with its place', async () => {
    const one = (sum: string) => `<Amt Ccy="EUR">${sum}</Amt>${creditor}`;
    const text = statement(entry({ amount: '3', details: details(one('1'), one('2')) }));
    const { rows, findings } = await rowsOf(text);
    expect(rows.map(({ cells }) => [cells.payment_id, cells.amount])).toEqual([
      ['SE35/R1/2025-03-01/3EUR/1', '1'],
      ['SE35/R1/2025-03-01/3EUR/2', '2'],
    ]);
    for (const { place } of rows) expect(text.slice(place.offset).startsWith('<TxDtls>')).toBe(true);
    expect(findings).toEqual([]);
    const differs = await rowsOf(statement(entry({ amount: '4', details: details(one('1'), one('2')) })));
    expect(differs.findings).toEqual(['sum-differs Ntry/Amt']);
  });

  it.each(['PDNG', 'INFO', 'FUTR'])('that is not booked (%s) is rejected', async (status) => {
    expect(await reasons(statement(entry({ status, details: details('', '') })))).toEqual([
      'not-booked',
      'not-booked',
    ]);
  });

  it('of early versions has its status as a text and its transactions in itself', async () => {
    const text = `<Document><BkToCstmrStmtV01><Stmt><Acct><Id><BBAN>12</BBAN></Id></Acct><Ntry><Amt Ccy="EUR">1</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts>
      <TxDtls>${creditor}</TxDtls></Ntry></Stmt></BkToCstmrStmtV01></Document>`;
    expect((await only(text)).cells).toMatchObject({ payer_account: '12', beneficiary_name: 'Maria Cruz' });
  });

  it.each(['052.001.08><BkToCstmrAcctRpt>Rpt', '054.001.13><BkToCstmrDbtCdtNtfctn>Ntfctn'])(
    'is the same in a report and a notification: %s',
    async (names) => {
      const [version = '', root = '', holder = ''] = names.split(/[<>]+/);
      const text = statement(entry())
        .replaceAll('BkToCstmrStmt', root)
        .replaceAll(/<(\/?)Stmt>/g, `<$1${holder}>`)
        .replace('053.001.08', version);
      expect((await only(text)).cells).toEqual((await only(statement(entry()))).cells);
    },
  );
});

describe('a record out of its place', () => {
  const wrapped = (name: string, inside: string) => `<${name}>${inside}</${name}>`;
  it.each([
    ['in no statement', statement(entry({ details: '' })).replaceAll(/<\/?Stmt>/g, ''), 1],
    ['in another entry', statement(wrapped('Ntry', entry({ details: details('') }))), 2],
    ['in no entry', statement(details('', '')), 2],
    ['in other details', statement(entry({ details: wrapped('NtryDtls', details('')) })), 1],
  ])('is rejected: %s', async (_, text, count) => {
    const out = (await reasons(text)).filter((reason) => reason === 'out-of-place');
    expect(out).toHaveLength(count);
  });
});

describe('a batch', () => {
  const batch = (inside: string, number = 20) =>
    `<NtryDtls><Btch><NbOfTxs>${number}</NbOfTxs></Btch>${inside}</NtryDtls>`;
  it.each([
    ['nothing', ''],
    ['its sum', '<TxDtls><AmtDtls><TxAmt><Amt Ccy="EUR">45.50</Amt></TxAmt></AmtDtls></TxDtls>'],
  ])('of which is told %s is no payment', async (_, inside) => {
    expect(await reasons(statement(entry({ details: batch(inside) })))).toEqual(['batch-without-details']);
  });

  it('that tells some of its payments gives those', async () => {
    const one = `<TxDtls><Amt Ccy="EUR">5</Amt>${creditor}</TxDtls>`;
    const { rows, rejected, findings } = await rowsOf(statement(entry({ details: batch(one) })));
    expect([rows[0]?.cells.amount, rejected, findings]).toEqual(['5', [], ['count-differs Btch/NbOfTxs']]);
  });

  it('without an amount for each has none', async () => {
    const { rows } = await rowsOf(statement(entry({ details: details(creditor, creditor) })));
    expect(rows.map(({ cells }) => cells.amount)).toEqual([undefined, undefined]);
  });
});

describe('the sign', () => {
  const signed = (sign: string, inside: string) =>
    details(`<Amt Ccy="EUR">45.50</Amt><CdtDbtInd>${sign}</CdtDbtInd>${inside}`);
  it('is told by the side of the account where entry and transaction differ', async () => {
    const own = creditor.replace('<RltdPties>', '<RltdPties><DbtrAcct><Id><IBAN>SE35</IBAN></Id></DbtrAcct>');
    const text = statement(entry({ sign: 'CRDT', details: signed('DBIT', own) }));
    const { cells, findings } = await only(text);
    expect(cells).toMatchObject({ payer_account: 'SE35', beneficiary_account: '0012' });
    expect(findings).toEqual(['sign-differs CdtDbtInd']);
  });

  it('is told by the entry where the account is on neither side and it holds one transaction', async () => {
    const { cells } = await only(statement(entry({ details: signed('CRDT', creditor) })));
    expect(cells).toMatchObject({ payer_account: 'SE35', beneficiary_account: '0012' });
  });

  it('is the transaction’s among several', async () => {
    const two =
      signed('CRDT', debtor).replace('</NtryDtls>', '') + signed('DBIT', creditor).replace('<NtryDtls>', '');
    const { rows, findings } = await rowsOf(statement(entry({ amount: '0', details: two })));
    expect(rows.map(({ cells }) => cells.payer_account)).toEqual(['PH99', 'SE35']);
    expect(findings).toEqual(['sign-differs CdtDbtInd']);
  });

  it('must be told', async () => {
    expect(await reasons(statement(entry({ sign: '' })))).toEqual(['no-direction']);
  });
});

describe('a return', () => {
  const refs = '<Refs><EndToEndId>E1</EndToEndId><TxId>T1</TxId></Refs>';
  const returned = {
    payment_id: 'T1',
    transfer_reference: 'E1',
    amount: '45.50',
    currency: 'EUR',
    status: 'returned',
    status_at: '2025-03-01',
  };
  it.each([
    ['with its reason', '', '<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>', 'AC04'],
    ['as a reversal', '<RvslInd>true</RvslInd>', '', undefined],
    [
      'by its code',
      '<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>ICDT</Cd><SubFmlyCd>RRTN</SubFmlyCd></Fmly></Domn></BkTxCd>',
      '',
      undefined,
    ],
  ])('is news of the payment it turns back: %s', async (_, rest, reason, code) => {
    const text = statement(
      entry({
        sign: 'CRDT',
        rest: `${rest}<BookgDt><Dt>2025-03-01</Dt></BookgDt>`,
        details: details(refs + debtor + reason),
      }),
    );
    const { kind, cells } = await only(text);
    expect(kind).toBe('status');
    expect(cells).toEqual(code === undefined ? returned : { ...returned, status_reason: code });
  });
});

describe('an amount', () => {
  const foreign = '<AmtDtls><InstdAmt><Amt Ccy="USD">50</Amt></InstdAmt></AmtDtls>';
  it.each([
    ['DBIT', { amount: '45.50', currency: 'EUR', payout_amount: '50', payout_currency: 'USD' }],
    ['CRDT', { amount: '50', currency: 'USD', payout_amount: '45.50', payout_currency: 'EUR' }],
  ])('of another currency stands at the other end: %s', async (sign, amounts) => {
    expect(
      (
        await only(
          statement(entry({ sign, details: details(foreign + (sign === 'DBIT' ? creditor : debtor)) })),
        )
      ).cells,
    ).toMatchObject(amounts);
  });

  it.each([
    ['its own', '<Amt Ccy="EUR">40</Amt>', '40'],
    [
      'of the details',
      '<Amt Ccy="USD">9</Amt><AmtDtls><TxAmt><Amt Ccy="EUR">41</Amt></TxAmt></AmtDtls>',
      '41',
    ],
    [
      'the counter value',
      '<AmtDtls><TxAmt><Amt Ccy="USD">9</Amt></TxAmt><CntrValAmt><Amt Ccy="EUR">42</Amt></CntrValAmt></AmtDtls>',
      '42',
    ],
    ['the entry’s', '<Amt Ccy="USD">9</Amt>', '45.50'],
  ])('is %s in the account’s currency', async (_, inside, amount) => {
    const { cells } = await only(statement(entry({ details: details(inside + creditor) })));
    expect([cells.amount, cells.currency, cells.payout_amount]).toEqual([amount, 'EUR', undefined]);
  });

  it('that was instructed in other words is no other', async () => {
    const same = '<AmtDtls><InstdAmt><Amt Ccy="EUR">45.5</Amt></InstdAmt></AmtDtls>';
    expect(
      (await only(statement(entry({ details: details(same + creditor) })))).cells.payout_amount,
    ).toBeUndefined();
  });
});

describe('a time', () => {
  it.each([
    [
      'initiated',
      '<RltdDts><TxDtTm>2025-02-28T21:14:05+01:00</TxDtTm></RltdDts>',
      '2025-02-28T21:14:05+01:00',
    ],
    ['accepted', '<RltdDts><AccptncDtTm>2025-02-28T00:00:00.000+01:00</AccptncDtTm></RltdDts>', '2025-02-28'],
    ['booked', '', '2025-03-01'],
  ])('is %s, and at midnight a day', async (quality, dates, time) => {
    const { cells } = await only(statement(entry({ details: details(dates + creditor) })));
    expect([cells.time_quality, cells.executed_at]).toEqual([quality, time]);
  });

  it('of a day stands in the clock of who keeps the account, and an instant in none (P1)', async () => {
    const of = async (dates: string, more = {}, before = statement) =>
      (await only(before(entry({ ...more, details: details(dates + creditor + debtor) })))).cells
        .payer_time_zone;
    const initiated = '<RltdDts><TxDtTm>2025-02-28T21:14:05</TxDtTm></RltdDts>';
    expect(await of('')).toBe('Europe/Stockholm');
    expect(await of(initiated)).toBe('Europe/Stockholm');
    expect(await of(initiated.replace('05<', '05Z<'))).toBeUndefined();
    const elsewhere = (text: string) => statement(text).replace('HANDSESS', 'BOFAUS3N');
    expect(await of('', {}, elsewhere)).toBeUndefined();
    const address = (text: string) =>
      elsewhere(text).replace('BOFAUS3N</BICFI>', '</BICFI><PstlAdr><Ctry>KE</Ctry></PstlAdr>');
    expect(await of('', {}, address)).toBe('Africa/Nairobi');
  });

  it('is that of value or of the statement where no booking is told', async () => {
    const value = '<ValDt><Dt>2025-03-03+02:00</Dt></ValDt>';
    expect((await only(statement(entry({ rest: value })))).cells).toMatchObject({
      executed_at: '2025-03-03',
      time_quality: 'settled',
    });
    expect((await only(statement(entry({ rest: '' })))).cells.time_quality).toBe('message');
  });
});

describe('what a bank says of an entry', () => {
  const code = (family: string, sub: string, domain = 'PMNT') =>
    `<BkTxCd><Domn><Cd>${domain}</Cd><Fmly><Cd>${family}</Cd><SubFmlyCd>${sub}</SubFmlyCd></Fmly></Domn></BkTxCd>`;
  it.each([
    ['a withdrawal', code('CCRD', 'CWDL'), { channel: 'cash', cash_withdrawal: 'true' }],
    ['a purchase by card', code('CCRD', 'POSD'), { channel: 'card', beneficiary_type: 'organisation' }],
    ['a fee', code('MDOP', 'FEES'), { channel: 'bank_transfer', beneficiary_type: 'organisation' }],
    ['a trade', code('MCOP', 'OTHR', 'SECU'), { beneficiary_type: 'organisation' }],
    ['a cheque', code('RCHQ', 'CCHQ'), { channel: 'other' }],
  ])('is kept as far as it matters: %s', async (_, rest, cells) => {
    expect((await only(statement(entry({ rest })))).cells).toMatchObject(cells);
  });

  it('is found where it differs from what is known or announced', async () => {
    const before =
      '<CpyDplctInd>DUPL</CpyDplctInd><TxsSummry><TtlNtries><NbOfNtries>3</NbOfNtries><Sum>9</Sum></TtlNtries></TxsSummry>';
    const text = statement(
      entry({ status: 'ODD', details: details(creditor) }) +
        entry({ status: '', details: details(creditor) }),
      { before },
    );
    expect((await rowsOf(text)).findings).toEqual([
      'unknown-code Sts',
      'missing-element Sts',
      'count-differs TtlNtries/NbOfNtries',
      'sum-differs TtlNtries/Sum',
      'copy CpyDplctInd',
    ]);
  });

  it('may be that another bank is the other side', async () => {
    const bank = '<RltdPties><Cdtr><Agt><FinInstnId><Nm>Some Bank</Nm></FinInstnId></Agt></Cdtr></RltdPties>';
    expect((await only(statement(entry({ details: details(bank) })))).cells).toMatchObject({
      beneficiary_name: 'Some Bank',
      beneficiary_type: 'organisation',
    });
  });
});
