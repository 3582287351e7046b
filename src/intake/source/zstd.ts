/**
 * Zstandard frames, unpacked by fzstd. The frames are walked here, so that each one's window is known before memory is
 * taken for it. fzstd verifies no checksum; `ledger/` has the engine do so before the file is read.
 */
import { Decompress } from 'fzstd';
import { VigieError } from '../../errors.js';
import { byteQueue } from './byte-queue.js';

const largestWindow = 128 << 20;
const largestBlock = 128 << 10;

export async function* unpackZstd(path: string, raw: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const queue = byteQueue(raw);
  const take = async (length: number): Promise<Buffer> => (await queue.take(length)) ?? damaged(path);
  for (let magic = await queue.take(4); magic !== undefined; magic = await queue.take(4)) {
    const number = magic.readUInt32LE();
    if (number >>> 4 === 0x184d2a5) {
      for (let left = (await take(4)).readUInt32LE(); left > 0; left -= Math.min(left, largestBlock)) {
        await take(Math.min(left, largestBlock));
      }
    } else if (number === 0xfd2fb528) yield* frame(path, magic, take);
    else damaged(path);
  }
}

async function* frame(
  path: string,
  magic: Buffer,
  take: (length: number) => Promise<Buffer>,
): AsyncGenerator<Buffer> {
  const { header, hasChecksum } = await frameHeader(path, magic, take);
  let given: Buffer[] = [];
  const unpacker = new Decompress((bytes) => {
    given.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  });
  const push = (bytes: Buffer, last: boolean): void => {
    try {
      unpacker.push(bytes, last);
    } catch (cause) {
      damaged(path, cause);
    }
  };
  push(header, false);
  for (let isLast = false; !isLast; ) {
    const start = await take(3);
    const block = start.readUIntLE(0, 3);
    isLast = (block & 1) === 1;
    const size = block >>> 3;
    if (size > largestBlock) damaged(path);
    // A block of one byte repeated has its length here and the byte behind.
    push(Buffer.concat([start, await take(((block >>> 1) & 3) === 1 ? 1 : size)]), isLast);
    yield* given;
    given = [];
  }
  if (hasChecksum) await take(4);
}

interface FrameHeader {
  /** Without the flag of a checksum, which does not reach the unpacker. */
  readonly header: Buffer;
  readonly hasChecksum: boolean;
}

async function frameHeader(
  path: string,
  magic: Buffer,
  take: (length: number) => Promise<Buffer>,
): Promise<FrameHeader> {
  const [flags = 0] = await take(1);
  const isSingle = (flags & 0x20) !== 0;
  const dictionary = [0, 1, 2, 4][flags & 3] ?? 0;
  const sizeBytes = [isSingle ? 1 : 0, 2, 4, 8][flags >>> 6] ?? 0;
  const rest = await take((isSingle ? 0 : 1) + dictionary + sizeBytes);
  const base = 2 ** (10 + ((rest[0] ?? 0) >>> 3));
  const size =
    sizeBytes === 0
      ? 0n
      : rest.subarray(-sizeBytes).reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n);
  const window = isSingle ? size : BigInt(base + (base / 8) * ((rest[0] ?? 0) & 7));
  if (window > BigInt(largestWindow) || dictionary > 0) {
    throw new VigieError(
      'file',
      path,
      'the zstd file was packed with a dictionary or a window of more than 128 MiB; unpack it with unzstd --long=31',
    );
  }
  return { header: Buffer.concat([magic, Buffer.of(flags & ~4), rest]), hasChecksum: (flags & 4) !== 0 };
}

function damaged(path: string, cause?: unknown): never {
  throw new VigieError('file', path, 'the zstd file is damaged or cut off; fetch it again', { cause });
}
