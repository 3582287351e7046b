import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../testing/rows-of.js';
import { germanIban } from './german-iban.js';

const holders = [
  { iban: 'DE89370400440532013000', local: '37040044/532013000', name: 'ANNA' },
  { iban: 'DE68370400440000202051', local: '37040044/202051', name: 'MARIA' },
  { iban: 'DE41370400440000202052', local: '37040044/0000202052', name: 'ROSA' },
] as const;
const [anna, maria] = holders;
type Holder = (typeof holders)[number];

interface Transfer {
  readonly payer: Holder;
  readonly payee: Holder;
  readonly day: string;
  readonly amount: string;
  readonly reference: string;
}

const transfer: fc.Arbitrary<Transfer> = fc
  .record({
    sides: fc.shuffledSubarray([...holders], { minLength: 2, maxLength: 2 }),
    day: fc.constantFrom('250301', '250302'),
    amount: fc.constantFrom('5,', '45,50'),
    reference: fc.constantFrom('E1', 'E2'),
  })
  .map(({ sides: [payer = holders[0], payee = holders[1]], ...rest }) => ({ payer, payee, ...rest }));

/** The statement of one of the two, with the numbers of its bank, which are others on each account. */
function statementOf(own: Holder, all: readonly Transfer[], isLocal: boolean, code = 'NTRF'): string {
  const entries = all.flatMap(({ payer, payee, day, amount, reference }, n) => {
    if (own !== payer && own !== payee) return [];
    const [sign, other] = own === payer ? ['D', payee] : ['C', payer];
    const details = `166?20EREF+${reference}?21SVWZ+rent?30COBADEFF?31${other.iban}?32${other.name}`;
    return `:61:${day}${day.slice(2)}${sign}${amount}${code}NONREF//${own.name}${n}\n:86:${details}`;
  });
  const number = isLocal ? own.local : own.iban;
  return `:20:S\n:25:${number}\n:60F:C250228EUR0,\n${entries.join('\n')}\n`;
}

async function idsOf(text: string): Promise<readonly (string | undefined)[]> {
  return (await rowsOf(text)).rows.map(({ cells }) => cells.payment_id);
}

describe('a transfer within one bank', () => {
  it('has one id in the statements of both accounts, in any order, and is another than any other', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(transfer, { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        fc.constantFrom(holders, holders.toReversed()),
        async (all, isLocal, order) => {
          const ids = await idsOf(order.map((own) => statementOf(own, all, isLocal)).join(''));
          expect(ids).toHaveLength(2 * all.length);
          expect(new Set(ids).size).toBe(all.length);
        },
      ),
      { numRuns: 100 },
    );
  });

  const one: Transfer = { payer: anna, payee: maria, day: '250301', amount: '45,50', reference: 'E1' };
  const sent = statementOf(anna, [one], false);

  it('has the id that other forms give it, and none of its content', async () => {
    expect(await rowsOf(sent)).toMatchObject({
      rows: [{ cells: { payment_id: `${anna.iban}>${maria.iban}/E1/2025-03-01/45.5EUR` } }],
      findings: [],
    });
  });

  it.each([
    ['between two banks', sent.replaceAll(maria.iban, 'DE02120300000000202051').replace('COBADEFF', '')],
    ['that turns another back', sent.replace('0301D', '0301RD')],
    ['that is expected', sent.replace('0301D', '0301ED')],
    ['that is a charge', sent.replace('NTRF', 'NCHG').replace('166?', '?')],
    ['that is a batch', sent.replace('166?', '191?').replace('?32MARIA', '')],
  ])('is none %s', async (_, text) => {
    expect(await idsOf(text)).toEqual([
      expect.stringMatching(/^DE89370400440532013000\/2025-03-01\/[0-9a-f]{16}$/),
    ]);
  });

  it('may count twice without its payer’s reference, or where another amount arrived', async () => {
    const unnamed = await rowsOf(sent.replace('EREF+E1', 'EREF+NOTPROVIDED'));
    expect(unnamed.rows[0]?.cells.payment_id).toBe(`${anna.iban}>${maria.iban}/ANNA0/2025-03-01/45.5EUR`);
    expect(unnamed.findings).toEqual(['told-on-both-accounts 86']);
    const converted = await rowsOf(sent.replace('\n:86:', '\n/OCMT/USD50,/\n:86:'));
    expect(converted.findings).toEqual(['told-on-both-accounts 86', 'id-from-content 61']);
  });
});

describe('germanIban', () => {
  it('is what the bank code and the account make', () => {
    for (const { iban, local } of holders) expect(germanIban(local)).toBe(iban);
    expect(germanIban('3704 0044/0532013000')).toBe(anna.iban);
    for (const other of ['0532013000', '37040044/', '3704004/1', '37040044/12345678901'])
      expect(germanIban(other)).toBeUndefined();
  });
});
