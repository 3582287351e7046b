/**
 * Rates as the European Central Bank publishes them: a line for each day, a column for each currency, `N/A` where there is
 * none (eurofxref-hist.csv, eurofxref.csv).
 */
import type { UnusedLine } from '../csv/read-table.js';
import { currencyCodes } from '../currencies.js';
import { dayText, readTime, timeForm } from '../mapped/time-form.js';
import { parseRate, type Rate } from './rate-table.js';

export interface WideRates {
  readonly rates: readonly Rate[];
  readonly unused: readonly UnusedLine[];
}

const dayForms = ['YYYY-MM-DD', 'D MMM YYYY'].flatMap((text) => timeForm(text) ?? []);

/** By its first line: a date, then nothing but codes of three letters. */
export function isWideTable(text: string): boolean {
  const [first = '', ...rest] = cellsOf(text.split('\n', 1)[0] ?? '');
  const codes = rest.filter((cell) => cell !== '');
  return /^date$/i.test(first) && codes.length > 0 && codes.every((code) => /^[A-Z]{3}$/.test(code));
}

function cellsOf(line: string): readonly string[] {
  return line
    .replace(/^\ufeff/, '')
    .split(',')
    .map((cell) => cell.trim());
}

/** Lines that cannot be read are told of; so are, once, the currencies that are no money any more. */
export function readWideRates(text: string): WideRates {
  const [header = '', ...lines] = text.split(/\r?\n/);
  const codes = cellsOf(header);
  const unused: UnusedLine[] = [];
  const rates = new Map<string, Rate>();
  const gone = codes.slice(1).filter((code) => code !== '' && !currencyCodes.includes(code));
  if (gone.length > 0) unused.push({ line: 1, field: gone.join(' '), reason: 'unknown-currency' });
  lines.forEach((each, index) => {
    const line = index + 2;
    const [first = '', ...cells] = cellsOf(each);
    if (first === '' && cells.every((cell) => cell === '')) return;
    const wall = readTime(first, dayForms);
    if (wall === undefined) {
      unused.push({ line, field: 'date', reason: 'not-a-date' });
      return;
    }
    const day = dayText(wall);
    cells.forEach((cell, at) => {
      const currency = codes[at + 1] ?? '';
      if (cell === '' || cell === 'N/A' || !currencyCodes.includes(currency)) return;
      const scaled = parseRate(cell);
      const key = `${currency} ${day}`;
      if (scaled === undefined) unused.push({ line, field: currency, reason: 'not-a-rate' });
      else if (rates.has(key) && rates.get(key)?.scaled !== scaled)
        unused.push({ line, field: currency, reason: 'rates-differ' });
      else rates.set(key, { day, currency, scaled });
    });
  });
  return { rates: [...rates.values()], unused };
}
