import { exponentOf } from '../src/money.js';
import { mix32 } from './random.js';

/** Units of a currency for one euro, near their 2025 level. */
const perEuro: Readonly<Record<string, number>> = {
  EUR: 1,
  GBP: 0.85,
  USD: 1.12,
  SEK: 11.1,
  CHF: 0.94,
  PHP: 64,
  RON: 5,
  MGA: 5_050,
  XAF: 655.957,
  XOF: 655.957,
  COP: 4_600,
  BRL: 6.3,
  THB: 37,
  IDR: 18_300,
  DOP: 68,
  MAD: 10.6,
  DZD: 148,
  TND: 3.37,
  PLN: 4.26,
  TRY: 44,
  VND: 28_600,
  INR: 96,
};
const pegged = new Set(['EUR', 'XAF', 'XOF']);

const wobbles = new Map<string, number>(Object.keys(perEuro).map((code, index) => [code, index * 7_919]));

/** The rate of one day: a slow swing and a little noise, none where the currency is pegged. */
export function rateOn(currency: string, dayNumber: number): number {
  const base = perEuro[currency];
  if (base === undefined) throw new Error(`no rate for ${currency}`);
  if (pegged.has(currency)) return base;
  const phase = wobbles.get(currency) ?? 0;
  const noise = mix32(dayNumber + phase) / 4_294_967_296 - 0.5;
  const month = (dayNumber + phase) % 180;
  const swing = Math.abs(month - 90) / 90 - 0.5;
  return base * (1 + 0.03 * swing + 0.006 * noise);
}

const scales = new Map<string, number>(Object.keys(perEuro).map((code) => [code, 10 ** exponentOf(code)]));

/** Minor units in one unit. */
export function scaleOf(currency: string): number {
  return scales.get(currency) ?? 100;
}
