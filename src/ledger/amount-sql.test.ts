import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  digitsOf,
  isAmount,
  minorOf,
  referenceMinor,
  referenceQuotient,
  referenceRest,
  tooManyDecimals,
} from '../intake/facts/amount-sql.js';
import { exponentOf, parseAmount } from '../money.js';
import { evaluate } from './testing/engine.js';

/** What the checks of a row make of an amount: minor units, or the fault. */
function readAmount(currency: string): string {
  const { number, decimals } = digitsOf('t');
  const parts = { digits: 't', number, decimals, exponent: String(exponentOf(currency)) };
  return `CASE WHEN NOT ${isAmount('t')} THEN 'amount-not-a-number' WHEN ${tooManyDecimals(parts)} THEN 'amount-too-many-decimals'
    WHEN ${minorOf(parts)} IS NULL OR abs(${minorOf(parts)}) > 9007199254740991 THEN 'amount-too-large'
    ELSE (${minorOf(parts)})::VARCHAR END`;
}

const digits = (max: number) => fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: max });
const amountText = fc.oneof(
  fc
    .tuple(fc.constantFrom('', '-'), digits(6), fc.constantFrom('', '.'), digits(6))
    .map((parts) => parts.join('')),
  fc.tuple(digits(20), fc.constantFrom('', '.'), digits(20)).map((parts) => parts.join('')),
  fc
    .tuple(digits(5), fc.constantFrom('.', '.00', '.0000000', '.500000000000000000'))
    .map((parts) => parts.join('')),
  fc.string({ maxLength: 8 }).filter((text) => !text.includes('\0')),
  fc.constantFrom(
    '1e3',
    '1_000',
    ' 1',
    '+1',
    '9007199254740991',
    '9007199254740992',
    '90071992547409.91',
    '-0',
  ),
);

describe('amounts in SQL (I6)', () => {
  it.each(['EUR', 'JPY', 'KWD', 'CLF'])('are what parseAmount reads, in %s', async (currency) => {
    const texts = fc.sample(amountText, 1_500);
    const read = await evaluate(readAmount(currency), texts);
    texts.forEach((text, i) => {
      // Of two faults the check that comes first is named; both agree that there is one.
      const expected = parseAmount(text, currency);
      expect([text, String(read[i])]).toEqual([text, String(expected)]);
    });
  });

  it('become cents of the reference currency half-even, in whole numbers only', async () => {
    const rate = fc.integer({ min: 1, max: 40_000_000_000 });
    const amount = fc.oneof(
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
    );
    const cases = fc.sample(fc.tuple(amount, rate, fc.constantFrom(0, 2, 3)), 2_000);
    // Exact halves: 1 unit at a rate of 200 is half a cent.
    for (let odd = 1; odd < 20; odd += 2) cases.push([odd, 200_000_000, 0]);
    const column = (n: number) => `split_part(t, ' ', ${n})::BIGINT`;
    const [minor, scaled, exponent] = [column(1), column(2), column(3)];
    const quotient = `(${referenceQuotient(minor, exponent, scaled)})`;
    const rest = `(${referenceRest(minor, exponent, scaled, quotient)})`;
    const read = await evaluate(
      `(${referenceMinor(quotient, rest)})::VARCHAR`,
      cases.map((each) => each.join(' ')),
    );
    cases.forEach(([amountMinor, scaledRate, decimals], i) => {
      const n = BigInt(amountMinor) * 100_000_000n;
      const d = BigInt(scaledRate) * 10n ** BigInt(decimals);
      const twice = 2n * (n % d);
      const whole = n / d;
      const rounded = twice > d || (twice === d && whole % 2n === 1n) ? whole + 1n : whole;
      const expected = rounded <= BigInt(Number.MAX_SAFE_INTEGER) ? rounded.toString() : null;
      expect([amountMinor, scaledRate, decimals, read[i]]).toEqual([
        amountMinor,
        scaledRate,
        decimals,
        expected,
      ]);
    });
  });
});
