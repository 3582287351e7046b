/** A payment file as bytes, unpacked: what it begins with, and its chunks as often as they are asked for. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { VigieError } from '../../errors.js';
import { bounds } from './bounds.js';
import { type Packing, packingOf, unpacked } from './unpack.js';

export interface Source {
  readonly path: string;
  /** Bytes on disk, packed or not. */
  readonly size: number;
  readonly packing: Packing;
  /** The first bytes, unpacked: at most `headBytes`. */
  readonly head: Buffer;
}

export type OnBytes = (done: number, total: number) => void;

export const headBytes = 65_536;

/** @throws VigieError `file`: no file, not readable, too large, packed otherwise than with gzip or zstd. */
export async function openSource(path: string): Promise<Source> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new VigieError('file', path, 'the file cannot be opened; check its name and permissions', {
      cause,
    });
  });
  if (!found.isFile())
    throw new VigieError('file', path, 'this is not a file; give the path of a payment file');
  if (found.size > bounds.fileBytes) tooLarge(path);
  const first = await firstBytes(rawChunks(path, headBytes));
  const packing = packingOf(path, first);
  const source = { path, size: found.size, packing, head: first };
  return packing === 'none' ? source : { ...source, head: await firstBytes(chunksOf(source)) };
}

/** The unpacked bytes from the start. A chunk is the reader's own until it asks for the next. */
export async function* chunksOf(source: Source, onBytes?: OnBytes): AsyncGenerator<Buffer> {
  const { path, size } = source;
  let packed = 0;
  const raw = counted(rawChunks(path), (bytes) => {
    packed += bytes;
    onBytes?.(packed, size);
  });
  if (source.packing === 'none') {
    yield* raw;
    return;
  }
  let given = 0;
  for await (const chunk of unpacked(path, source.packing, raw)) {
    given += chunk.length;
    if (given > bounds.fileBytes) tooLarge(path);
    if (given > bounds.freeBytes && given > packed * bounds.growth) {
      throw new VigieError(
        'file',
        path,
        `the file unpacks to more than ${bounds.growth} times its size; unpack it yourself if you trust its origin, and give the unpacked file`,
      );
    }
    yield chunk;
  }
}

/** SHA-256 of the file as it lies on disk. */
export async function digestOf(source: Source): Promise<string> {
  const hash = createHash('sha256');
  // A stream would take memory of its own for each piece, which costs as much as the digest.
  const buffer = Buffer.allocUnsafe(1 << 20);
  await orUnreadable(source.path, async () => {
    const file = await open(source.path);
    try {
      for (;;) {
        const { bytesRead } = await file.read(buffer, 0, buffer.length);
        if (bytesRead === 0) return;
        hash.update(buffer.subarray(0, bytesRead));
      }
    } finally {
      await file.close();
    }
  });
  return hash.digest('hex');
}

function tooLarge(path: string): never {
  throw new VigieError(
    'file',
    path,
    `the file holds more than ${bounds.fileBytes / 2 ** 30} GiB; split it into smaller files`,
  );
}

async function* counted(
  chunks: AsyncIterable<Buffer>,
  count: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    count(chunk.length);
    yield chunk;
  }
}

async function* rawChunks(path: string, most?: number): AsyncGenerator<Buffer> {
  const range = most === undefined ? {} : { end: most - 1 };
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18, ...range })) {
      yield chunk as Buffer;
    }
  } catch (cause) {
    unreadable(path, cause);
  }
}

async function orUnreadable(path: string, read: () => Promise<void>): Promise<void> {
  await read().catch((cause: unknown) => unreadable(path, cause));
}

function unreadable(path: string, cause: unknown): never {
  throw new VigieError(
    'file',
    path,
    'the file cannot be read to its end; check its permissions and the disk',
    { cause },
  );
}

async function firstBytes(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    parts.push(Buffer.from(chunk));
    length += chunk.length;
    if (length >= headBytes) break;
  }
  return Buffer.concat(parts).subarray(0, headBytes);
}
