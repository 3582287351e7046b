import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { VigieError } from '../../errors.js';
import { unpackZstd } from './zstd.js';

export type Packing = 'none' | 'gzip' | 'zstd';

/** What else begins with these bytes, and what to do about it. */
const refused: readonly (readonly [name: string, start: string, next: string])[] = [
  [
    'a ZIP archive or a spreadsheet',
    '504b0304',
    'unpack it, or save the sheet as CSV, and give the files in it',
  ],
  // Three letters alone could begin a header.
  ['a bzip2 file', '425a6839314159', 'unpack it with bunzip2'],
  ['an xz file', 'fd377a585a00', 'unpack it with unxz'],
  ['a 7z archive', '377abcaf271c', 'unpack it'],
  ['a Unix compress file', '1f9d', 'unpack it with uncompress'],
  ['an lz4 file', '04224d18', 'unpack it with unlz4'],
  ['a PDF', '25504446', 'ask for the same payments as CSV or XML'],
  ['an old spreadsheet', 'd0cf11e0', 'save the sheet as CSV'],
];

/** By content, whatever the name says. */
export function packingOf(path: string, head: Buffer): Packing {
  const start = head.subarray(0, 8).toString('hex');
  if (start.startsWith('1f8b')) return 'gzip';
  if (start.startsWith('28b52ffd')) return 'zstd';
  const other = refused.find(([, magic]) => start.startsWith(magic));
  if (other === undefined) return 'none';
  throw new VigieError('file', path, `this is ${other[0]}, which is not read; ${other[2]}`);
}

/** @throws VigieError `file` when the packed bytes are damaged or end too early. */
export function unpacked(
  path: string,
  packing: Exclude<Packing, 'none'>,
  raw: AsyncIterable<Buffer>,
): AsyncIterable<Buffer> {
  return packing === 'zstd' ? unpackZstd(path, raw) : gunzipped(path, raw);
}

async function* gunzipped(path: string, raw: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const input = Readable.from(raw, { objectMode: false, highWaterMark: 1 << 18 });
  const output = createGunzip({ chunkSize: 1 << 18 });
  // An error of reading is the one that matters, and `pipe` does not hand it on.
  input.on('error', (error) => output.destroy(error));
  input.pipe(output);
  try {
    for await (const chunk of output) yield chunk as Buffer;
  } catch (cause) {
    if (cause instanceof VigieError) throw cause;
    throw new VigieError('file', path, 'the gzip file is damaged or cut off; fetch it again', { cause });
  } finally {
    input.destroy();
    output.destroy();
  }
}
