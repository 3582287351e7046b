/** Which bytes of a text are not UTF-8. */
import { isUtf8 } from 'node:buffer';

/** Index of the first byte at which no character begins or of which none comes; undefined where all is UTF-8. */
export function firstNotUtf8(bytes: Buffer): number | undefined {
  if (isUtf8(bytes)) return undefined;
  for (let at = 0; at < bytes.length; ) {
    const length = characterAt(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return undefined;
}

/** Characters of several bytes, and bytes that are part of no character. */
export function notUtf8(bytes: Buffer): { readonly letters: number; readonly wrong: number } {
  let letters = 0;
  let wrong = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = characterAt(bytes, at);
    if (length > 1) letters++;
    if (length === 0) wrong++;
    at += Math.max(1, length);
  }
  return { letters, wrong };
}

/** Bytes of the character that begins there; 0 where none does. */
function characterAt(bytes: Buffer, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  return at + length <= bytes.length && isUtf8(bytes.subarray(at, at + length)) ? length : 0;
}
