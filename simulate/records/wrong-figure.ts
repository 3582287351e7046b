import type { Random } from '../random.js';

/** The text with one of its last six figures exchanged for another. */
export function wrongFigure(random: Random, text: string): string {
  const at = text.length - 1 - random.whole(0, Math.min(5, text.length - 1));
  const figure = Number(text[at]);
  if (!(figure >= 0)) return text;
  return text.slice(0, at) + String((figure + random.whole(1, 9)) % 10) + text.slice(at + 1);
}

/** `YYYY-MM-DD` with day and month exchanged, where that is a date as well and another one. */
export function swappedDate(date: string): string {
  const [year = '', month = '', dayOfMonth = ''] = date.split('-');
  return date !== '' && Number(dayOfMonth) <= 12 ? `${year}-${dayOfMonth}-${month}` : date;
}
