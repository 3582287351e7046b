/** Where in a file something stands, as far as a person can go there. */
import { mappedFormatStart } from '../../src/intake/mapped/mapped-csv.js';
import type { Language } from './language.js';

const words: Readonly<Record<Language, string>> = { en: 'byte', fr: 'octet' };

/** A record of these stands on lines of its own; of the others a whole file may stand on one. */
function hasLines(format: string): boolean {
  return format === 'csv' || format === 'parquet' || format.startsWith(mappedFormatStart);
}

/** `12`, or `1 (byte 4031)` where the line alone would not lead there. */
export function placeText(format: string, line: number, offset: number, language: Language): string {
  return hasLines(format) ? `${line}` : `${line} (${words[language]} ${offset})`;
}
