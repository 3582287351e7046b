import { digits } from './digits.js';
import type { Draws } from './draws.js';

/** Letters of the bank and digits behind them, where accounts have an IBAN. */
const ibans: Readonly<Record<string, readonly [bank: string, digits: number]>> = {
  FR: ['', 23],
  RO: ['BANK', 16],
  PT: ['', 21],
  PL: ['', 24],
  TN: ['', 20],
  UA: ['', 25],
};

export function hasIban(country: string): boolean {
  return ibans[country] !== undefined;
}

/** A well-formed account number of nobody. */
export function accountNumber(draws: Draws, country: string): string {
  const form = ibans[country];
  if (form === undefined) return digits(draws, 12);
  const body = form[0] + digits(draws, form[1]);
  const number = `${body}${country}00`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return country + String(98n - (BigInt(number) % 97n)).padStart(2, '0') + body;
}
