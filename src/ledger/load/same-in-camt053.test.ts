import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PaymentText, Role } from '../../intake/payment.js';
import { details, entry, statement } from '../../intake/testing/account-message.js';
import { camt053Of, type StatementRow } from '../../intake/testing/camt053-of.js';
import type { Ledger } from '../ledger.js';
import { loadRows, loadText, workplace } from '../testing/payment-file.js';

const place = workplace();

/** Characters that XML can hold, without the white space that it is free to change. */
const words = fc
  .array(fc.constantFrom('Anna', 'Müller', 'de la Cruz', 'O<b>', 'K & S', '東京', '"x"', 'tuition', 'rent'), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => parts.join(' '));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

function side(role: Role, account: fc.Arbitrary<string | undefined>): fc.Arbitrary<PaymentText> {
  return fc
    .record({
      id: maybe(fc.constantFrom('77', 'C-9')),
      account,
      name: maybe(words),
      country: maybe(fc.constantFrom('SE', 'GB', 'PH')),
      address: maybe(fc.constantFrom('Storgatan 1, 111 22 Stockholm', 'Box 9')),
      phone: maybe(fc.constant('+46-700000')),
      email: maybe(fc.constant('a@example.org')),
      birth_date: maybe(fc.constantFrom('1970-01-02', '2015-05-05')),
      type: fc.constantFrom('person', 'organisation', undefined),
      country_basis: fc.constantFrom('address', 'declared'),
    })
    .map((told) => {
      const { birth_date, id, country_basis, ...rest } = told;
      const cells = {
        ...rest,
        // Both stand in what says whether it is a person.
        ...(told.type === undefined ? {} : { id }),
        ...(told.type === 'person' ? { birth_date } : {}),
        ...(role === 'beneficiary' && told.country !== undefined ? { country_basis } : {}),
      };
      const known = Object.entries(cells).filter(([, value]) => value !== undefined);
      return Object.fromEntries(known.map(([name, value]) => [`${role}_${name}`, value]));
    });
}

const accounts = fc.constantFrom('SE4550000000058398257466', '0012-34', 'A 7');
const money = fc.constantFrom('45.5', '45.50', '0', '12.345', '90071992547409.91', '7');
const time: fc.Arbitrary<PaymentText> = fc.oneof(
  fc.constantFrom('2025-03-01', '2024-02-29').map((executed_at) => ({ executed_at, time_quality: 'booked' })),
  fc
    .constantFrom('2025-03-01T21:14:05', '2025-03-01T21:14:05.123+01:00', '2025-03-01T00:00:01Z')
    .map((executed_at) => ({ executed_at, time_quality: 'accepted' })),
);
const rest: fc.Arbitrary<PaymentText> = fc
  .record({
    amount: money,
    currency: fc.constantFrom('EUR', 'SEK', 'JPY', 'XX'),
    payout: maybe(
      fc.record({ payout_amount: fc.constant('51.25'), payout_currency: fc.constantFrom('USD', 'EUR') }),
    ),
    provider_id: maybe(fc.constant('ESSESESS')),
    payout_agent: maybe(fc.constant('BNORPHMM')),
    transfer_reference: maybe(fc.constantFrom('E1', 'rent')),
    purpose: maybe(words),
  })
  .map(({ payout, ...told }) => {
    const known = Object.entries({ ...told, ...payout }).filter(([, value]) => value !== undefined);
    return Object.fromEntries(known);
  });

const statementRow: fc.Arbitrary<StatementRow> = fc
  .constantFrom<Role>('payer', 'beneficiary')
  .chain((holder) =>
    fc
      .tuple(
        time,
        rest,
        side('payer', holder === 'payer' ? accounts : maybe(accounts)),
        side('beneficiary', holder === 'beneficiary' ? accounts : maybe(accounts)),
      )
      .map((parts) => ({ holder, row: Object.assign({ channel: 'bank_transfer' }, ...parts) })),
  );

/** What the account's institution tells of the clock of a time without an offset. */
function zoned({ row, holder }: StatementRow): PaymentText {
  const { executed_at = '' } = row;
  const isDay = executed_at.length === 10;
  if (!isDay && (executed_at !== '2025-03-01T21:14:05' || holder === 'beneficiary')) return row;
  const bic = holder === 'payer' ? row.provider_id : row.payout_agent;
  const isSwedish = row[`${holder}_account`] === 'SE4550000000058398257466' || bic === 'ESSESESS';
  if (!isSwedish && bic === undefined) return row;
  return { ...row, payer_time_zone: isSwedish ? 'Europe/Stockholm' : 'Asia/Manila' };
}

async function contents(ledger: Ledger): Promise<unknown> {
  return [
    await ledger.rows('SELECT * EXCLUDE (seq, received_at, line, "offset") FROM payment ORDER BY payment_id'),
    await ledger.rows('SELECT field, reason FROM rejected ORDER BY ALL'),
    await ledger.rows('SELECT role, record_id, id_rule FROM record ORDER BY ALL'),
  ];
}

describe('payments written as camt.053', () => {
  it('are those of a CSV file, as far as the message carries them (I14)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(statementRow, { minLength: 1, maxLength: 25 }), async (made) => {
        const told = made.map(({ holder, row }, n) => ({ holder, row: { ...row, payment_id: `T${n}` } }));
        const [csv, camt] = [await place.ledger(), await place.ledger()];
        const one = await loadRows(place, csv, told.map(zoned));
        const other = await loadText(place, camt, camt053Of(told));
        expect([other.format, other.read, other.accepted, other.reasons, other.sums]).toEqual([
          'iso20022',
          one.read,
          one.accepted,
          one.reasons,
          one.sums,
        ]);
        expect(await contents(camt)).toEqual(await contents(csv));
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });
});

describe('one movement told in several messages', () => {
  it('is one payment, and what is told otherwise of it a conflict (I8)', async () => {
    const ledger = await place.ledger();
    const parties = '<RltdPties><Cdtr><Nm>Maria</Nm></Cdtr></RltdPties>';
    const report = statement(entry({ details: details(parties) }))
      .replaceAll('BkToCstmrStmt', 'BkToCstmrAcctRpt')
      .replaceAll(/<(\/?)Stmt>/g, '<$1Rpt>')
      .replace('053.001', '052.001');
    expect(await loadText(place, ledger, report)).toMatchObject({ accepted: 1 });
    expect(await loadText(place, ledger, statement(entry({ details: details(parties) })))).toMatchObject({
      duplicates: 1,
      accepted: 0,
    });
    expect(await loadText(place, ledger, statement(entry()))).toMatchObject({ duplicates: 1, accepted: 0 });
    expect(await loadText(place, ledger, statement(entry({ details: '' })))).toMatchObject({
      reasons: { 'not-a-payment': 1 },
      accepted: 0,
    });
    const renamed = statement(entry({ details: details(parties.replace('Maria', 'Mary')) }));
    expect(await loadText(place, ledger, renamed)).toMatchObject({ conflicts: 1, accepted: 0 });
    expect(await ledger.number('SELECT count(*) FROM payment')).toBe(1);
  });

  it('counts once in a statement of sums and the notification of what they hold, in any order', async () => {
    // Without details, with the number of payments alone, and as PostFinance writes it: a transaction that names nobody.
    const sum = fc.constantFrom('', details('<Refs><AcctSvcrRef>R</AcctSvcrRef></Refs>'));
    const one = fc.record({
      amount: fc.constantFrom(100, 250),
      refs: fc.constantFrom(
        '',
        '<UETR>8a562c67-ca16-48ba-b074-65581be6f0</UETR>',
        '<EndToEndId>E</EndToEndId>',
      ),
    });
    const entries = fc.array(fc.record({ sum, ones: fc.array(one, { minLength: 1, maxLength: 3 }) }), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(entries, async (made) => {
        const told = (isSum: boolean) =>
          made.map(({ sum, ones }, n) => {
            const total = ones.reduce((all, { amount }) => all + amount, 0);
            const inside = ones.map(
              ({ amount, refs }, i) =>
                `<Refs>${refs.replace(/(?=<\/)/, `${n}${i}`)}</Refs><Amt Ccy="EUR">${amount}</Amt><RltdPties><Cdtr><Nm>Maria</Nm></Cdtr></RltdPties>`,
            );
            return entry({
              amount: String(total),
              rest: `<BookgDt><Dt>2025-03-01</Dt></BookgDt><AcctSvcrRef>R${n}</AcctSvcrRef>`,
              details: isSum ? sum : details(...inside),
            });
          });
        const sums = statement(told(true).join(''));
        const notification = statement(told(false).join(''))
          .replaceAll('BkToCstmrStmt', 'BkToCstmrDbtCdtNtfctn')
          .replaceAll(/<(\/?)Stmt>/g, '<$1Ntfctn>')
          .replace('053.001', '054.001');
        const [one, other] = [await place.ledger(), await place.ledger()];
        for (const text of [sums, notification]) await loadText(place, one, text);
        for (const text of [notification, sums]) await loadText(place, other, text);
        const payments =
          'SELECT * EXCLUDE (seq, file_id, received_at, line, "offset") FROM payment ORDER BY payment_id';
        expect(await one.rows(payments)).toEqual(await other.rows(payments));
        expect(await one.number('SELECT count(*) FROM payment')).toBe(
          made.flatMap(({ ones }) => ones).length,
        );
      }),
      { numRuns: 3, endOnFailure: true },
    );
  });

  it('is one payment on both accounts of one bank, and two are two', async () => {
    const [anna, maria] = ['DE89370400440532013000', 'DE02370400440000202051'];
    const other = (name: string, number: string) =>
      `<RltdPties><${name}><Nm>M</Nm></${name}><${name}Acct><Id><IBAN>${number}</IBAN></Id></${name}Acct></RltdPties>`;
    const on = (own: string, sign: string, against: string, id: string) =>
      statement(
        ['E1', 'E1', 'E2', 'NOTPROVIDED']
          .map((reference, n) =>
            entry({
              sign,
              rest: `<BookgDt><Dt>2025-03-01</Dt></BookgDt><AcctSvcrRef>${sign}${n}</AcctSvcrRef>`,
              details: details(`<Refs><EndToEndId>${reference}</EndToEndId></Refs>${against}`),
            }),
          )
          .join(''),
        { id },
      ).replace('SE35', own);
    const sent = on(anna, 'DBIT', other('Cdtr', maria), 'S1');
    const received = on(maria, 'CRDT', other('Dbtr', anna), 'S2');
    for (const [one, two] of [
      [sent, received],
      [received, sent],
    ] as const) {
      const ledger = await place.ledger();
      expect(await loadText(place, ledger, one)).toMatchObject({
        accepted: 4,
        findings: [{ code: 'told-on-both-accounts', count: 1 }],
      });
      // The three that are told alike; what names them differs, so that it is the first telling that counts.
      expect(await loadText(place, ledger, two)).toMatchObject({ accepted: 1, reasons: { conflict: 3 } });
    }
  });

  it('is one payment also where the bank gives no reference', async () => {
    const ledger = await place.ledger();
    const rest = '<BookgDt><Dt>2025-03-01</Dt></BookgDt>';
    const told = statement(entry({ rest, details: details('<Refs><EndToEndId>E88</EndToEndId></Refs>') }));
    expect(await loadText(place, ledger, told)).toMatchObject({ accepted: 1 });
    const again = told.replace('<MsgId>M1', '<MsgId>M2').replace('<Id>S1', '<Id>S2');
    expect(await loadText(place, ledger, again)).toMatchObject({ duplicates: 1, accepted: 0 });
    const other = again.replace('SE35', 'SE36');
    expect(await loadText(place, ledger, other)).toMatchObject({ accepted: 1 });
  });

  it('is returned by an entry of any later statement, and by an earlier one once it is known (I15)', async () => {
    const refs = '<Refs><EndToEndId>E7</EndToEndId></Refs>';
    const sent = statement(entry({ details: details(refs) }));
    const back = statement(
      entry({
        sign: 'CRDT',
        rest: '<BookgDt><Dt>2025-03-04</Dt></BookgDt>',
        details: details(`${refs}<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>`),
      }),
    );
    const ledger = await place.ledger();
    expect(await loadText(place, ledger, back)).toMatchObject({ reasons: { 'unknown-payment': 1 } });
    expect(await loadText(place, ledger, sent)).toMatchObject({ accepted: 1 });
    expect(await loadText(place, ledger, back)).toMatchObject({ statusChanges: 1 });
    const changes = await ledger.rows('SELECT status::VARCHAR AS status, status_reason FROM status_change');
    expect(changes).toEqual([{ status: 'returned', status_reason: 'AC04' }]);
  });
});
