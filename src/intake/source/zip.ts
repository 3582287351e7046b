/** The one table in a small ZIP archive, such as the one in which a central bank publishes rates. */
import { crc32, inflateRawSync } from 'node:zlib';
import { VigieError } from '../../errors.js';

const mostBytes = 64 << 20;
const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const endBytes = 22;
const entryBytes = 46;
const localBytes = 30;
const stored = 0;
const deflated = 8;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly sum: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

export function isZip(bytes: Buffer): boolean {
  return bytes.length > 4 && bytes.readUInt32LE(0) === localMark;
}

/** @throws VigieError `file`: no archive that can be read, none or several tables in it, too large, damaged. */
export function onlyTableIn(path: string, bytes: Buffer): Buffer {
  const fail = (message: string, cause?: unknown): never => {
    throw new VigieError('file', path, message, { cause });
  };
  const damaged = 'the ZIP archive is damaged or cut off; fetch it again';
  try {
    const tables = entriesOf(bytes).filter(({ name }) => /\.csv$/i.test(name));
    const [entry, other] = tables;
    if (entry === undefined || other !== undefined)
      return fail(
        `the ZIP archive holds ${tables.length} CSV files; unpack it and give the one that is meant`,
      );
    if (entry.isEncrypted || (entry.method !== stored && entry.method !== deflated))
      return fail('the ZIP archive is encrypted or packed in a way that is not read; unpack it');
    if (entry.size > mostBytes) return fail('the table in the ZIP archive is larger than 64 MiB; unpack it');
    if (bytes.readUInt32LE(entry.at) !== localMark) return fail(damaged);
    const start =
      entry.at + localBytes + bytes.readUInt16LE(entry.at + 26) + bytes.readUInt16LE(entry.at + 28);
    const packed = bytes.subarray(start, start + entry.packed);
    const table = entry.method === stored ? packed : inflateRawSync(packed, { maxOutputLength: mostBytes });
    return table.length === entry.size && crc32(table) === entry.sum ? table : fail(damaged);
  } catch (error) {
    if (error instanceof VigieError) throw error;
    return fail(damaged, error);
  }
}

/** From the directory at the end of the archive. */
function entriesOf(bytes: Buffer): readonly Entry[] {
  let end = bytes.length - endBytes;
  while (bytes.readUInt32LE(end) !== endMark) end--;
  const count = bytes.readUInt16LE(end + 10);
  const entries: Entry[] = [];
  for (let at = bytes.readUInt32LE(end + 16), i = 0; i < count; i++) {
    if (bytes.readUInt32LE(at) !== entryMark) throw new RangeError('no entry where the directory has one');
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('latin1', at + entryBytes, at + entryBytes + nameLength),
      method: bytes.readUInt16LE(at + 10),
      isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      sum: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += entryBytes + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}
