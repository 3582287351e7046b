import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalMarks, groupingMarks } from './mapping.js';
import { currencyIn, fromMinor, numberReader, readAmount } from './number-text.js';

const continental = numberReader({ decimal: ',', grouping: '.' });
const english = numberReader({ decimal: '.', grouping: ',' });
const bare = numberReader({ decimal: ',', grouping: 'none' });
const spaced = numberReader({ decimal: ',', grouping: 'space' });

describe('numbers', () => {
  it.each([
    [continental, '1.234,56', '1234.56'],
    [continental, '-1.234,56', '-1234.56'],
    [continental, '1234,5', '1234.5'],
    [english, '1,234.56', '1234.56'],
    [english, '12,34,567.00', '1234567.00'],
    [english, '(45.00)', '-45.00'],
    [english, '45.00-', '-45.00'],
    [english, '+ 45.00', '45.00'],
    [english, '.5', '0.5'],
    [spaced, '1\u202f234,56', '1234.56'],
    [numberReader({ decimal: '.', grouping: "'" }), '1’234.56', '1234.56'],
  ])('are read %#: %s', (read, text, expected) => {
    const found = read(text);
    expect(found && (found.isNegative ? '-' : '') + found.digits).toBe(expected);
  });

  it.each([
    [english, '1.234,56'],
    [english, '1,23.00'],
    [english, '12 34'],
    [continental, '1,234.56'],
    [bare, '1.234'],
    [bare, '1 234,00'],
    [english, '(-45.00)'],
    [english, '-45.00-'],
    [english, '1e5'],
    [english, ''],
    [english, '.'],
    [english, '-'],
    [english, '4.5.6'],
  ])('are not read in another form %#: %s', (read, text) => {
    expect(read(text)).toBeUndefined();
  });

  it('are read in the form in which they were written', () => {
    const form = fc
      .record({ decimal: fc.constantFrom(...decimalMarks), grouping: fc.constantFrom(...groupingMarks) })
      .filter(({ decimal, grouping }) => decimal !== grouping);
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), form, (cents, how) => {
        const mark = how.grouping === 'none' ? '' : how.grouping === 'space' ? '\u00a0' : how.grouping;
        const whole = String(cents / 100n);
        const rest = String(cents % 100n).padStart(2, '0');
        const text = `${whole.replace(/\B(?=(\d{3})+$)/g, mark)}${how.decimal}${rest}`;
        expect(numberReader(how)(text)).toEqual({ isNegative: false, digits: `${whole}.${rest}` });
      }),
    );
  });
});

describe('an amount with its currency', () => {
  it.each([
    ['€ 45,00', 'EUR', '45.00'],
    ['45,00 eur', 'EUR', '45.00'],
    ['-₱1.000,00', 'PHP', undefined],
    ['₱-1.000,00', 'PHP', '1000.00'],
    ['$ 45,00', 'CAD', '45.00'],
    ['$ 45,00', 'EUR', undefined],
    ['USD 45,00', 'EUR', undefined],
    ['45,00', 'EUR', '45.00'],
    ['about 45,00', 'EUR', undefined],
  ])('%s in a row of %s is %s', (text, currency, expected) => {
    expect(readAmount(continental, text, currency)?.digits).toBe(expected);
  });

  it('tells a currency, but none by a sign that several have', () => {
    expect(['€ 1', '1 PHP', 'Php', '£', '$5', 'kr'].map(currencyIn)).toEqual([
      'EUR',
      'PHP',
      'PHP',
      'GBP',
      '$',
      'KR',
    ]);
  });
});

it('reads minor units by the currency (I6)', () => {
  expect([
    fromMinor('4550', 'EUR'),
    fromMinor('5', 'EUR'),
    fromMinor('4550', 'JPY'),
    fromMinor('4550', 'KWD'),
  ]).toEqual(['45.50', '0.05', '4550', '4.550']);
  expect(fromMinor('45.5', 'EUR')).toBeUndefined();
});
