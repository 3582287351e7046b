/** How numbers, rates and sections of a rendered evaluation look. */
import type { Interval } from '../src/statistics/clopper-pearson.js';
import type { Language } from './evaluation-words.js';

export function section(title: string, lines: readonly string[], level = 2): readonly string[] {
  return [`${'#'.repeat(level)} ${title}`, '', ...lines, ''];
}

export function percent(share: number | null, lang: Language, digits = 1): string {
  return share === null ? '–' : `${number(share * 100, lang, digits)} %`;
}

export function number(value: number, lang: Language, digits = 0): string {
  return value.toLocaleString(lang, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

export function range(interval: Interval | null, text: (end: number) => string): string {
  return interval === null ? '–' : `${text(interval.lower)} – ${text(interval.upper)}`;
}

/** 0.05 % and 0.5 %: as many digits as the rate has. */
export function rateText(rate: number, lang: Language): string {
  return `${(rate * 100).toLocaleString(lang, { maximumFractionDigits: 4 })} %`;
}
