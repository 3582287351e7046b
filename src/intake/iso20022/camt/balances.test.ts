import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entry, statement } from '../../testing/account-message.js';
import { rowsOf } from '../../testing/rows-of.js';

interface Told {
  readonly code: string;
  readonly amount: string;
  readonly currency?: string;
  readonly sign?: string;
}
const balance = ({ code, amount, currency = 'EUR', sign = 'CRDT' }: Told): string =>
  `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="${currency}">${amount}</Amt><CdtDbtInd>${sign}</CdtDbtInd></Bal>`;

/** A debit of 45.50 and a credit of 10. */
const moved = entry() + entry({ sign: 'CRDT', amount: '10' });

async function found(told: readonly Told[], entries = moved, more = ''): Promise<readonly string[]> {
  const before = told.map(balance).join('') + more;
  return (await rowsOf(statement(entries, { before }))).findings.filter((each) => /differs/.test(each));
}
const opening = { code: 'OPBD', amount: '100' };
const closing = { code: 'CLBD', amount: '64.50' };

describe('the balances of a statement', () => {
  it.each([
    ['opening and closing', [opening, closing], []],
    ['of the day before', [{ ...opening, code: 'PRCD' }, closing], []],
    ['with an interim one', [opening, { code: 'ITBD', amount: '1' }, closing], []],
    [
      'in the red',
      [
        { ...opening, amount: '20' },
        { ...closing, amount: '15.5', sign: 'DBIT' },
      ],
      [],
    ],
    [
      'of a page',
      [
        { ...opening, code: 'ITBD' },
        { ...closing, code: 'ITBD' },
      ],
      [],
    ],
    ['of a report', [opening, { ...closing, code: 'ITBD' }], []],
    ['a cent off', [opening, { ...closing, amount: '64.51' }], ['Bal CLBD EUR 64.51 ≠ 64.50']],
    ['with the wrong sign', [opening, { ...closing, sign: 'DBIT' }], ['Bal CLBD EUR -64.50 ≠ 64.50']],
    ['of a report, off', [opening, { code: 'ITBD', amount: '0.00001' }], ['Bal ITBD EUR 0.00001 ≠ 64.50']],
  ])('hold with its entries: %s', async (_, told, differs) => {
    expect(await found(told)).toEqual(differs.map((each) => `balance-differs ${each}`));
  });

  it.each([
    ['one of them is missing', [opening], moved],
    ['one is of another currency', [opening, { ...closing, currency: 'SEK' }], moved],
    ['there are several days', [opening, opening, closing, { ...closing, amount: '9' }], moved],
    ['an entry is not booked', [opening, { ...closing, amount: '1' }], moved + entry({ status: 'PDNG' })],
    ['an entry has no status', [opening, { ...closing, amount: '1' }], moved + entry({ status: '' })],
    ['an entry has no sign', [opening, { ...closing, amount: '1' }], moved + entry({ sign: '' })],
    ['an entry is of no balance', [opening, { ...closing, amount: '1' }], moved + entry({ currency: 'SEK' })],
    ['they are no amounts', [opening, { ...closing, amount: 'x' }], moved],
  ])('are not compared where %s', async (_, told, entries) => {
    expect(await found(told, entries)).toEqual([]);
  });

  it('are compared in each currency, and in each statement', async () => {
    const crowns = [
      { ...opening, currency: 'SEK' },
      { ...closing, currency: 'SEK', amount: '101' },
    ];
    const both = await found([opening, closing, ...crowns], moved + entry({ currency: 'SEK', amount: '1' }));
    expect(both).toEqual(['balance-differs Bal CLBD SEK 101.00 ≠ 99.00']);
    const first = statement(moved, { before: [opening, closing].map(balance).join('') });
    const second = statement('', { before: [opening, closing].map(balance).join('') });
    expect((await rowsOf(first + first)).findings).toEqual([]);
    expect((await rowsOf(first + second)).findings).toEqual(['balance-differs Bal CLBD EUR 64.50 ≠ 100.00']);
  });

  it('add up exactly, however large and however many', async () => {
    const units = fc.bigInt({ min: 0n, max: 10n ** 16n });
    const text = (value: bigint) => `${value / 100n}.${(value % 100n).toString().padStart(2, '0')}`;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(units, fc.boolean()), { maxLength: 30 }), async (made) => {
        const entries = made.map(([amount, isDebit]) =>
          entry({ amount: text(amount), sign: isDebit ? 'DBIT' : 'CRDT' }),
        );
        const start = 10n ** 18n;
        const end = made.reduce((sum, [amount, isDebit]) => sum + (isDebit ? -amount : amount), start);
        const told = (closed: bigint) => [
          { code: 'OPBD', amount: text(start) },
          { code: 'CLBD', amount: text(closed) },
        ];
        const all = entries.join('');
        expect(await found(told(end), all)).toEqual([]);
        expect(await found(told(end + 1n), all)).toHaveLength(1);
      }),
      { numRuns: 30 },
    );
  });

  it('has sums of its credits and of its debits', async () => {
    const total = (name: string, number: number, sum: string) =>
      `<${name}><NbOfNtries>${number}</NbOfNtries><Sum>${sum}</Sum></${name}>`;
    const summary = (...totals: readonly string[]) => `<TxsSummry>${totals.join('')}</TxsSummry>`;
    const right = [
      total('TtlNtries', 2, '55.5'),
      total('TtlCdtNtries', 1, '10'),
      total('TtlDbtNtries', 1, '45.50'),
    ];
    expect(await found([], moved, summary(...right))).toEqual([]);
    const wrong = [total('TtlCdtNtries', 2, '10'), total('TtlDbtNtries', 1, '45.51')];
    expect(await found([], '', summary(...right))).toContain('count-differs TtlNtries/NbOfNtries');
    expect(await found([], moved, summary(...wrong))).toEqual([
      'count-differs TtlCdtNtries/NbOfNtries',
      'sum-differs TtlDbtNtries/Sum',
    ]);
  });
});
