/** Whether bytes are of an encoding, and where they are not. */
import { isAscii, isUtf8 } from 'node:buffer';
import type { Encoding } from './text.js';
import { firstNotUtf8 } from './utf8-faults.js';
import { fromWindows1252 } from './windows-1252.js';

/** Text of bytes that begin and end with a character; undefined for bytes that are not of the encoding. */
export function decoderOf(encoding: Encoding): (bytes: Buffer) => string | undefined {
  // The platform's own name of Latin-1 stands for windows-1252; a byte is a character only this way.
  if (encoding === 'iso-8859-1') return (bytes) => bytes.toString('latin1');
  if (encoding === 'windows-1252') return fromWindows1252;
  if (encoding === 'utf-8') {
    return (bytes) => {
      // Most pieces of most files are, and such are copied in a fraction of the time.
      if (isAscii(bytes)) return bytes.toString('latin1');
      return isUtf8(bytes) ? bytes.toString('utf8') : undefined;
    };
  }
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  return (bytes) => {
    try {
      return decoder.decode(bytes);
    } catch {
      return undefined;
    }
  };
}

/** How many of these bytes are whole characters; the others begin one that goes on behind them. */
export function wholeCharacters(encoding: Encoding, bytes: Buffer): number {
  if (encoding === 'utf-8') {
    for (let back = 1; back <= Math.min(3, bytes.length); back++) {
      const byte = bytes[bytes.length - back] ?? 0;
      if (byte < 0x80) break;
      if (byte < 0xc0) continue;
      return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? bytes.length - back : bytes.length;
    }
    return bytes.length;
  }
  if (!encoding.startsWith('utf-16')) return bytes.length;
  const even = bytes.length - (bytes.length % 2);
  return even >= 2 && isHigh(unitAt(encoding, bytes, even - 2)) ? even - 2 : even;
}

/** Index of the first byte of the first character that is none; undefined where there is no such. */
export function firstFault(encoding: Encoding, bytes: Buffer): number | undefined {
  if (encoding === 'utf-8') return firstNotUtf8(bytes);
  if (!encoding.startsWith('utf-16')) return undefined;
  for (let at = 0; at < bytes.length; at += 2) {
    if (at + 1 === bytes.length) return at;
    const unit = unitAt(encoding, bytes, at);
    if (isLow(unit)) return at;
    if (!isHigh(unit)) continue;
    if (at + 3 >= bytes.length || !isLow(unitAt(encoding, bytes, at + 2))) return at;
    at += 2;
  }
  return undefined;
}

function unitAt(encoding: Encoding, bytes: Buffer, at: number): number {
  return encoding === 'utf-16le' ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at);
}

/** Halves of a character beyond the first 65,536, which come in pairs. */
function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
