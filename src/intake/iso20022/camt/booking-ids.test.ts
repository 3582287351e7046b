import { describe, expect, it } from 'vitest';
import { details, entry, statement } from '../../testing/account-message.js';
import { rowsOf } from '../../testing/rows-of.js';

const maria =
  '<Nm>Maria Cruz</Nm><PstlAdr><Ctry>PH</Ctry></PstlAdr><Id><PrvtId><Othr><Id>1</Id></Othr></PrvtId></Id>';
const creditor = `<RltdPties><Cdtr><Pty>${maria}</Pty></Cdtr><CdtrAcct><Id><Othr><Id>0012</Id></Othr></Id></CdtrAcct></RltdPties>`;

async function only(text: string) {
  const { rows, rejected, findings } = await rowsOf(text);
  expect(rows).toHaveLength(1);
  return { cells: rows[0]?.cells ?? {}, kind: rows[0]?.kind, rejected, findings };
}
const idsOf = async (text: string) => (await rowsOf(text)).rows.map(({ cells }) => cells.payment_id);

describe('an id', () => {
  it.each([
    ['a UETR', '<Refs><UETR>8A562C67-CA16</UETR><TxId>T1</TxId></Refs>', '8a562c67-ca16'],
    ['a TxId', '<Refs><AcctSvcrRef>X</AcctSvcrRef><TxId>T1</TxId></Refs>', 'T1'],
    ['the entry’s reference', '<Refs><AcctSvcrRef>X</AcctSvcrRef></Refs>', 'SE35/R1/2025-03-01/45.5EUR'],
  ])('is %s', async (_, refs, id) => {
    expect(await idsOf(statement(entry({ details: details(refs + creditor) })))).toEqual([id]);
  });

  it('is the order’s where the bank gives none', async () => {
    const rest = '<BookgDt><DtTm>2025-03-01T10:00:00Z</DtTm></BookgDt>';
    const order = '<Refs><MsgId>O</MsgId><PmtInfId>P</PmtInfId><EndToEndId>E1</EndToEndId></Refs>';
    const text = statement(entry({ rest, details: details(order) }));
    expect(await idsOf(text)).toEqual(['SE35/O/P/E1/2025-03-01/45.5EUR']);
  });

  it('is else made of what is told, which every message tells the same', async () => {
    const rest = '<BookgDt><Dt>2025-03-01</Dt></BookgDt>';
    const named = (id: string, inside = creditor) => `<Refs><EndToEndId>${id}</EndToEndId></Refs>${inside}`;
    const one = (inside: string, more = {}) => entry({ rest, details: details(inside), ...more });
    const text = statement(one(named('E1')) + one(named('E1')) + one(named('NOTPROVIDED')));
    const [first, second, third] = await idsOf(text);
    expect(first).toMatch(/^SE35\/2025-03-01\/[0-9a-f]{16}$/);
    expect([second, third === first]).toEqual([`${first}#2`, false]);
    expect((await rowsOf(text)).findings).toEqual(Array(3).fill('id-from-content Refs'));
    const again = text
      .replace('M1', 'M2')
      .replace('2025-03-01', '2025-03-01T12:00:00')
      .replace('45.50', '45.5');
    expect(await idsOf(again.replace('<Nm>Maria Cruz', '<Nm>M Cruz'))).toEqual([first, second, third]);
    // What is not booked yet takes no number.
    const pending = one(named('E1'), { status: 'PDNG' });
    expect(await idsOf(statement(pending + one(named('E1'))))).toEqual([first]);
    const others = await idsOf(
      statement(
        one(named('E2')) +
          one(named('E1', creditor.replace('0012', '0013'))) +
          one(named('E1'), { amount: '45.51' }) +
          one(named('E1'), { currency: 'SEK' }) +
          one(named('E1'), { sign: 'CRDT' }) +
          one(named('E1'), { rest: rest.replace('01<', '02<') }) +
          one(creditor.replace('Maria', 'Rosa')) +
          one(`${creditor}<RmtInf><Ustrd>rent</Ustrd></RmtInf>`) +
          entry({ rest }) +
          entry({ rest: `${rest}<AddtlNtryInf>fee</AddtlNtryInf>` }),
      ),
    );
    expect(new Set([first, third, ...others]).size).toBe(12);
    expect(others.filter((id) => id?.includes('#'))).toEqual([]);
  });

  it('is the place in the statement where neither account nor day is told', async () => {
    const noDay = statement(entry({ rest: '' }) + entry({ rest: '' }));
    expect(await idsOf(noDay)).toEqual(['M1/S1/#1', 'M1/S1/#2']);
    expect((await rowsOf(noDay)).findings).toContain('id-from-message Refs');
    const rest = '<BookgDt><Dt>2025-03-01</Dt></BookgDt>';
    expect(await idsOf(statement(entry({ rest })).replace('<IBAN>SE35</IBAN>', ''))).toEqual(['M1/S1/#1']);
  });

  it('holds the account, since banks count anew for each', async () => {
    const of = (account: string) => statement(entry()).replace('<IBAN>SE35</IBAN>', account);
    const ids = async (...accounts: readonly string[]) =>
      (await Promise.all(accounts.map(of).map(idsOf))).flat();
    const local = '<Othr><Id>12</Id></Othr>';
    expect(await ids('<IBAN>SE 36</IBAN>', '<IBAN>se36</IBAN>', local, '')).toEqual([
      'SE36/R1/2025-03-01/45.5EUR',
      'SE36/R1/2025-03-01/45.5EUR',
      'HANDSESS:12/R1/2025-03-01/45.5EUR',
      'R1/2025-03-01/45.5EUR',
    ]);
    expect(await idsOf(of(local).replace(/<Svcr>.*<\/Svcr>/, ''))).toEqual(['12/R1/2025-03-01/45.5EUR']);
  });

  it('is told apart where a bank uses a reference again', async () => {
    const twice = statement(entry() + entry() + entry({ amount: '45.6' }));
    expect(await idsOf(twice)).toEqual([
      'SE35/R1/2025-03-01/45.5EUR',
      'SE35/R1/2025-03-01/45.5EUR#2',
      'SE35/R1/2025-03-01/45.6EUR',
    ]);
    const currencies = statement(entry() + entry({ currency: 'SEK' }));
    expect(await idsOf(currencies)).toEqual(['SE35/R1/2025-03-01/45.5EUR', 'SE35/R1/2025-03-01/45.5SEK']);
    const same = '<Refs><TxId>T1</TxId></Refs><Amt Ccy="EUR">1</Amt>';
    expect(await idsOf(statement(entry({ details: details(same, same) })))).toEqual(['T1', 'T1#2']);
    // In another entry it is the payment told again.
    const again = entry({ details: details(same) });
    expect(await idsOf(statement(again + again))).toEqual(['T1', 'T1']);
  });

  it('of a charge is not that of its payment', async () => {
    const code =
      '<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>ICDT</Cd><SubFmlyCd>CHRG</SubFmlyCd></Fmly></Domn></BkTxCd>';
    const { cells, findings } = await only(
      statement(entry({ rest: code, details: details('<Refs><TxId>T1</TxId></Refs>') })),
    );
    expect(cells).toMatchObject({ payment_id: 'T1/charge', beneficiary_type: 'organisation' });
    expect(findings).toEqual([]);
  });
});
