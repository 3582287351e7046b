/** A payment file as bytes, unpacked: what it begins with, and its chunks as often as they are asked for. */
import { createHash } from 'node:crypto';
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
const chunkBytes = 1 << 18;

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
  for await (const chunk of unpacked(path, source.packing, ownBytes(raw))) {
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
  for await (const chunk of rawChunks(source.path)) hash.update(chunk);
  return hash.digest('hex');
}

function tooLarge(path: string): never {
  throw new VigieError(
    'file',
    path,
    `the file holds more than ${bounds.fileBytes / 2 ** 30} GiB; split it into smaller files`,
  );
}

/** Those who unpack hold a chunk beyond the next. */
async function* ownBytes(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) yield Buffer.from(chunk);
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

/**
 * Every chunk lies where the one before it lay: a stream would take memory of its own for each, which costs as much as
 * reading it does.
 */
async function* rawChunks(path: string, size: number = chunkBytes): AsyncGenerator<Buffer> {
  const file = await open(path).catch((cause: unknown) => unreadable(path, cause));
  try {
    const buffer = Buffer.allocUnsafe(size);
    for (;;) {
      const { bytesRead } = await file
        .read(buffer, 0, buffer.length)
        .catch((cause: unknown) => unreadable(path, cause));
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
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
