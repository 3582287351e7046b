import { describe, expect, it } from 'vitest';
import { details, entry, statement } from '../../intake/testing/account-message.js';
import { onceInSums } from '../testing/once-in-sums.js';
import { loadText, workplace } from '../testing/payment-file.js';
import { sameInCamt053 } from '../testing/same-in-camt053.js';

const place = workplace();

it('payments written as camt.053 are those of a CSV file, as far as the message carries them (I14)', () =>
  sameInCamt053(place, { numRuns: 1, payments: 25 }));

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

  it('counts once in a statement of sums and the notification of what they hold, in any order', () =>
    onceInSums(place, { numRuns: 1, sums: 4 }));

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
