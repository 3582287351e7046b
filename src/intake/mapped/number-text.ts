/** Amounts as other files write them, as the text of a canonical amount. */
import { exponentOf } from '../../money.js';
import type { NumberForm } from './mapping.js';

const spaces = ' \u00a0\u202f\u2009';

/** The pattern of digits in this form: groups only where they are declared, and only whole ones. */
function digitsPattern({ decimal, grouping }: NumberForm): RegExp {
  const mark = grouping === 'space' ? `[${spaces}]` : grouping === "'" ? "['\u2019]" : `[${grouping}]`;
  // Groups of two stand before the last one of three in South Asia.
  const grouped =
    grouping === 'none' || grouping === decimal ? '' : `|\\d{1,3}(?:${mark}\\d{2,3})*${mark}\\d{3}`;
  return new RegExp(`^(?<whole>\\d+${grouped})?(?:[${decimal}](?<decimals>\\d*))?$`, 'u');
}

export interface ReadNumber {
  readonly isNegative: boolean;
  /** Digits with an optional point. */
  readonly digits: string;
}

export type NumberReader = (text: string) => ReadNumber | undefined;

/** Signs stand before or behind, as a minus or as brackets. */
export function numberReader(form: NumberForm): NumberReader {
  const pattern = digitsPattern(form);
  return (text) => {
    const signed =
      /^(?<open>\()?(?<before>[-+\u2212])?\s*(?<body>[^()+\u2212-]*?)\s*(?<after>[-+\u2212])?(?<close>\))?$/u.exec(
        text,
      )?.groups;
    if (signed === undefined) return undefined;
    const { open, before, body = '', after, close } = signed;
    if ((open === undefined) !== (close === undefined)) return undefined;
    if ([open, before, after].filter((sign) => sign !== undefined).length > 1) return undefined;
    const found = pattern.exec(body)?.groups;
    const { whole = '', decimals = '' } = found ?? {};
    if (whole === '' && decimals === '') return undefined;
    const digits = whole.replace(/\D/g, '') || '0';
    const sign = before ?? after;
    return {
      isNegative: open !== undefined || (sign !== undefined && sign !== '+'),
      digits: decimals === '' ? digits : `${digits}.${decimals}`,
    };
  };
}

/** `1234` in cents as `12.34`; undefined when it has decimals of its own. */
export function fromMinor(digits: string, currency: string): string | undefined {
  if (digits.includes('.')) return undefined;
  const exponent = exponentOf(currency);
  if (exponent === 0) return digits;
  const padded = digits.padStart(exponent + 1, '0');
  return `${padded.slice(0, -exponent)}.${padded.slice(-exponent)}`;
}

const signs: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '₱': 'PHP',
  '₹': 'INR',
  '₫': 'VND',
  '฿': 'THB',
  '₩': 'KRW',
  '₦': 'NGN',
  '₴': 'UAH',
  '₺': 'TRY',
  '₵': 'GHS',
  R$: 'BRL',
  US$: 'USD',
  A$: 'AUD',
  C$: 'CAD',
  EURO: 'EUR',
  EUROS: 'EUR',
};

/** Signs that several currencies share: they fit any of these and tell none. */
const sharedSigns: Readonly<Record<string, string>> = {
  $: 'USD AUD CAD NZD SGD HKD TWD MXN COP CLP ARS DOP UYU JMD TTD BBD BSD FJD NAD',
  '¥': 'JPY CNY',
  KR: 'SEK NOK DKK ISK',
  P: 'PHP',
  RS: 'INR PKR LKR NPR',
  FCFA: 'XOF XAF',
  CFA: 'XOF XAF',
};

/** The currency that a cell names, beside an amount or alone. */
export function currencyIn(text: string): string {
  const unit = unitOf(text);
  return signs[unit] ?? unit;
}

function unitOf(text: string): string {
  return text.replace(/[\d.,'\u2019\s()+\u2212-]+/gu, '').toUpperCase();
}

export function hasSharedSign(text: string): boolean {
  return Object.hasOwn(sharedSigns, unitOf(text));
}

/** The same cell without what stands at one of its ends beside the number. */
export function withoutUnit(text: string): string {
  const found =
    /^(?<before>[^\d()+\u2212-]*?)(?<number>[\d.,'\u2019\s()+\u2212-]+)(?<after>[^\d()+\u2212-]*)$/u.exec(
      text,
    )?.groups;
  if (found === undefined) return text;
  const { before = '', number = '', after = '' } = found;
  return before.trim() !== '' && after.trim() !== '' ? text : number.trim();
}

/** An amount with or without its currency beside it; undefined when that is another currency than the row's. */
export function readAmount(read: NumberReader, text: string, currency: string): ReadNumber | undefined {
  const bare = read(text);
  if (bare !== undefined) return bare;
  const fits =
    currencyIn(text) === currency || sharedSigns[unitOf(text)]?.split(' ').includes(currency) === true;
  return fits ? read(withoutUnit(text)) : undefined;
}
