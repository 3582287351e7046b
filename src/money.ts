/**
 * An amount is an integer of minor units with its currency, never a fraction: a safe integer in memory, BIGINT in
 * DuckDB. This file is the only place that knows exponents, parses or prints an amount.
 */
export interface Money {
  readonly minor: number;
  readonly currency: string;
}

/** Currencies whose minor unit is not a hundredth (ISO 4217, list one, 2026). */
export const exponents: Readonly<Record<string, number>> = {
  BHD: 3,
  BIF: 0,
  CLF: 4,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  IQD: 3,
  ISK: 0,
  JOD: 3,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  PYG: 0,
  RWF: 0,
  TND: 3,
  UGX: 0,
  UYI: 0,
  UYW: 4,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
};

export function exponentOf(currency: string): number {
  return exponents[currency] ?? 2;
}

export type AmountFault = 'amount-not-a-number' | 'amount-too-many-decimals' | 'amount-too-large';

/** Reads `1234.5` in a currency; further decimals are accepted only when they are zeros. */
export function parseAmount(text: string, currency: string): number | AmountFault {
  const match = /^(-?)(\d{1,18})(?:\.(\d{1,18}))?$/.exec(text);
  if (match === null) return 'amount-not-a-number';
  const [, sign = '', whole = '', fraction = ''] = match;
  const exponent = exponentOf(currency);
  if (/[^0]/.test(fraction.slice(exponent))) return 'amount-too-many-decimals';
  const minor = Number(whole + fraction.slice(0, exponent).padEnd(exponent, '0'));
  if (!Number.isSafeInteger(minor)) return 'amount-too-large';
  return sign === '-' && minor !== 0 ? -minor : minor;
}

/** `1234.50`: digits and a point, as it can be read back; no grouping and no currency sign. Sums may be bigints. */
export function formatAmount(minor: number | bigint, currency: string): string {
  const exponent = exponentOf(currency);
  const digits = minor
    .toString()
    .replace('-', '')
    .padStart(exponent + 1, '0');
  const sign = minor < 0 ? '-' : '';
  if (exponent === 0) return sign + digits;
  return `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}
