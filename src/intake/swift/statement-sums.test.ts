import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../testing/rows-of.js';

const amountOf = (cents: number): string =>
  `${Math.trunc(Math.abs(cents) / 100)},${String(Math.abs(cents) % 100).padStart(2, '0')}`;
const balance = (tag: string, cents: number, currency = 'EUR'): string =>
  `:${tag}:${cents < 0 ? 'D' : 'C'}250301${currency}${amountOf(cents)}`;
const line = (mark: string, cents: number): string => `:61:250301${mark}${amountOf(cents)}NTRFX`;
const head = ':20:S1\n:25:DE89370400440532013000\n:28C:1/1';

async function differences(...lines: readonly string[]): Promise<readonly string[]> {
  const { findings } = await rowsOf([head, ...lines, ''].join('\n'));
  return findings.filter((finding) => finding.includes('differs'));
}

const signs: Readonly<Record<string, number>> = { C: 1, D: -1, RD: 1, RC: -1, EC: 0, ED: 0 };
const entries = fc.array(
  fc.record({
    mark: fc.constantFrom(...Object.keys(signs)),
    cents: fc.integer({ min: 1, max: 9_999_999_999 }),
  }),
  { maxLength: 8 },
);

describe('a balance', () => {
  it('is compared with what the entries come to, over pages, by what it tells more (I16)', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        entries,
        entries,
        fc.integer({ min: -500, max: 500 }),
        async (opening, first, second, more) => {
          const moved = (all: typeof first): number =>
            all.reduce((sum, { mark, cents }) => sum + (signs[mark] ?? 0) * cents, 0);
          const write = (all: typeof first): readonly string[] =>
            all.map(({ mark, cents }) => line(mark, cents));
          const middle = opening + moved(first);
          const found = await differences(
            balance('60F', opening),
            ...write(first),
            balance('62M', middle),
            balance('60M', middle),
            ...write(second),
            balance('62F', middle + moved(second) + more),
          );
          const told = `${more < 0 ? '-' : '+'}${amountOf(more).replace(',', '.')}`;
          expect(found).toEqual(more === 0 ? [] : [`balance-differs 62F EUR ${told}`]);
        },
      ),
    );
  });

  it('is compared with nothing where an entry, a balance or its currency is not there', async () => {
    expect(await differences(balance('60F', 0), ':61:25nothing', balance('62F', 5))).toEqual([]);
    expect(await differences(line('C', 1), balance('62F', 5))).toEqual([]);
    expect(await differences(balance('60F', 0), balance('62F', 5, 'USD'))).toEqual([]);
    expect(await differences(balance('60F', 0), line('C', 1))).toEqual([]);
    expect(await differences(balance('60F', 0), ':62F:C250301EURmuch')).toEqual([]);
  });
});

describe('number and sum of an MT942', () => {
  const interim = (...lines: readonly string[]) =>
    differences(':34F:EURD0,', ':13D:2503011200+0100', ...lines);
  const two = [line('D', 150), line('D', 250), line('C', 75)];

  it('are those of its debits and credits, or differ (I16)', async () => {
    expect(await interim(...two, ':90D:2EUR4,', ':90C:1EUR0,75')).toEqual([]);
    expect(await interim(...two, ':90D:3EUR4,10', ':90C:1EUR0,7')).toEqual([
      'count-differs 90D',
      'sum-differs 90D EUR +0.10',
      'sum-differs 90C EUR -0.05',
    ]);
  });

  it('are not asked of what is expected or turned back, nor beside an entry that cannot be read', async () => {
    for (const other of [line('ED', 100), line('RD', 100), ':61:25nothing'])
      expect(await interim(...two, other, ':90D:9EUR9,')).toEqual([]);
  });
});

it('says where nobody on the other side is told, with text and without', async () => {
  const told = async (...lines: readonly string[]) =>
    (await rowsOf([head, balance('60F', 0), ...lines, ''].join('\n'))).findings.filter((each) =>
      /party/.test(each),
    );
  expect(await told(line('C', 1))).toEqual(['no-counterparty 61']);
  expect(await told(line('C', 1), ':86:thank you')).toEqual(['text-without-party 86']);
  expect(await told(line('C', 1), ':86:166?20x?32ANNA')).toEqual([]);
});
