/** Amounts and days as SWIFT writes them. */

/** `3700,` is 3700 and `000000001213,28` is 1213.28; what is no amount stays as it is, to be rejected. */
export function amountText(text: string): string {
  const plain = text.includes(',') ? text.replaceAll('.', '').replace(',', '.') : text;
  return plain
    .trim()
    .replace(/^0+(?=\d)/, '')
    .replace(/^\./, '0.')
    .replace(/\.$/, '');
}

export interface CurrencyAmount {
  readonly amount: string;
  readonly currency: string;
}

/** `EUR4,5`. */
export function currencyAmount(text: string): CurrencyAmount | undefined {
  const [, currency, amount] = /^\s*([A-Z]{3})\s*([\d.,]+)/.exec(text) ?? [];
  return currency === undefined || amount === undefined
    ? undefined
    : { currency, amount: amountText(amount) };
}

/** `250301` is 2025-03-01; years from 80 on are of the last century. The day need not exist. */
export function dayText(text: string): string | undefined {
  const [, year, month, day] = /^(\d\d)(\d\d)(\d\d)$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  return `${Number(year) >= 80 ? '19' : '20'}${year}-${month}-${day}`;
}

/** `0301` beside the day 2024-12-31: of the year that brings the two nearest to each other. */
export function dayBeside(text: string, beside: string): string | undefined {
  const [, month, day] = /^(\d\d)(\d\d)$/.exec(text) ?? [];
  const near = Date.parse(`${beside.slice(0, 8)}01`);
  if (month === undefined || day === undefined || Number.isNaN(near)) return undefined;
  const year = Number(beside.slice(0, 4));
  const distance = (of: number): number => Math.abs(Date.parse(`${of}-${month}-01`) - near);
  const [best = year] = [year, year + 1, year - 1].sort((a, b) => distance(a) - distance(b));
  const found = `${best}-${month}-${day}`;
  return isDay(found) ? found : undefined;
}

export function isDay(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** References that stand for none. */
const noReferences = new Set([
  'NONREF',
  'NOREF',
  'NOTPROVIDED',
  'NONE',
  'KREF+',
  'EREF',
  'KREF',
  'PREF',
  'MARF',
  'N',
]);

export function givenReference(text: string | undefined): string | undefined {
  const reference = text?.trim() ?? '';
  return reference === '' || noReferences.has(reference.toUpperCase()) ? undefined : reference;
}
