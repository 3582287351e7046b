/** Words, numbers and instants as a reader of either language expects them. */
import { formatAmount } from '../money.js';
import { formatInstant, type Instant } from '../time.js';
import type { Words } from '../typology/definition.js';
import { formatDecibans, formatStep } from './decibans.js';

export type Language = keyof Words;

/** Definitions and phrases are written by several hands; the apostrophe is one throughout. */
export function say(words: Words, language: Language): string {
  return words[language].replaceAll('’', "'");
}

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR' };

const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** In UTC. One is made once: that costs more than to use it a hundred times. */
export function dateFormat(language: Language, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(parts)}`;
  const format =
    dateFormats.get(key) ?? new Intl.DateTimeFormat(locales[language], { ...parts, timeZone: 'UTC' });
  dateFormats.set(key, format);
  return format;
}

/** Grouped in thousands. */
export function countText(value: number, language: Language): string {
  return value.toLocaleString(locales[language]);
}

/** With at most so many decimals, and at least so many where that is given. */
export function decimalsText(value: number, language: Language, most: number, least = 0): string {
  return value.toLocaleString(locales[language], {
    minimumFractionDigits: least,
    maximumFractionDigits: most,
  });
}

/** A number written with a point, in the language's own way. */
export function decimal(text: string, language: Language): string {
  return language === 'fr' ? text.replace('.', ',') : text;
}

export function decibansText(tenths: number, language: Language): string {
  return decimal(formatDecibans(tenths), language);
}

export function stepText(tenths: number, language: Language): string {
  return decimal(formatStep(tenths), language);
}

export function amountText(minor: number, currency: string, language: Language): string {
  return `${decimal(formatAmount(minor, currency), language)} ${currency}`;
}

/** French has no plural below two. */
export function isSingle(n: number, language: Language): boolean {
  return language === 'fr' ? Math.abs(n) < 2 : n === 1;
}

export function counted(n: number, one: Words, many: Words, language: Language): string {
  return `${n} ${say(isSingle(n, language) ? one : many, language)}`;
}

/** Grouped in thousands, before words of one language. */
export function numbered(n: number, one: string, many: string, language: Language): string {
  return `${countText(n, language)} ${isSingle(n, language) ? one : many}`;
}

export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** French sets a space before its semicolon. */
export function joined(parts: readonly string[], language: Language): string {
  return parts.join(language === 'fr' ? ' ; ' : '; ');
}

/** To the second. */
export function instantText(at: Instant): string {
  return `${formatInstant(at).slice(0, 19).replace('T', ' ')} UTC`;
}
