import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { bounds } from './bounds.js';
import { chunksOf, openSource } from './source.js';

const folder = mkdtempSync(join(tmpdir(), 'vigie-source-'));
afterAll(() => rmSync(folder, { recursive: true }));
let count = 0;

function file(bytes: Buffer | string): string {
  const path = join(folder, `file-${count++}`);
  writeFileSync(path, bytes);
  return path;
}

async function bytesOf(path: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const chunk of chunksOf(await openSource(path))) parts.push(Buffer.from(chunk));
  return Buffer.concat(parts);
}

/** One frame of raw blocks, as any packer may write one; `window` is the exponent byte. */
function rawFrame(text: string, window = 0x38): Buffer {
  const body = Buffer.from(text);
  const block = Buffer.alloc(3);
  block.writeUIntLE((body.length << 3) | 1, 0, 3);
  return Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, window]), block, body]);
}

function hasZstd(): boolean {
  try {
    execFileSync('zstd', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const text = Buffer.from(Array.from({ length: 60_000 }, (_, i) => `row ${i},é\r\n`).join(''));

describe('a packed file', () => {
  it('gives its bytes and its beginning', async () => {
    const path = file(gzipSync(text));
    expect((await openSource(path)).head.equals(text.subarray(0, 65_536))).toBe(true);
    expect((await bytesOf(path)).equals(text)).toBe(true);
    expect(await bytesOf(file(Buffer.concat([gzipSync('one '), gzipSync('two')])))).toEqual(
      Buffer.from('one two'),
    );
  });

  it('may be of several zstd frames', async () => {
    const skippable = Buffer.from([0x50, 0x2a, 0x4d, 0x18, 2, 0, 0, 0, 9, 9]);
    const path = file(Buffer.concat([rawFrame('one '), skippable, rawFrame('two')]));
    expect(await bytesOf(path)).toEqual(Buffer.from('one two'));
  });

  it.runIf(hasZstd()).each(['-1', '-3', '-19', '--ultra'])(
    'is unpacked as zstd %s packs it',
    async (level) => {
      const plain = file(text);
      execFileSync('zstd', ['-q', level, plain, '-o', `${plain}.zst`]);
      expect((await bytesOf(`${plain}.zst`)).equals(text)).toBe(true);
    },
  );

  it.each([
    ['cut off gzip', gzipSync(text).subarray(0, 5000), 'cut off'],
    ['damaged gzip', Buffer.concat([gzipSync(text).subarray(0, 2000), Buffer.alloc(500, 0x55)]), 'damaged'],
    ['cut off zstd', rawFrame('one two').subarray(0, 12), 'cut off'],
    ['zstd of a window beyond memory', rawFrame('one', 0xff), '128 MiB'],
    ['what is no frame behind a frame', Buffer.concat([rawFrame('one'), Buffer.from('nothing')]), 'damaged'],
    ['a ZIP archive', Buffer.from('PK\u0003\u0004....'), 'unpack it'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'CSV or XML'],
  ])('is refused: %s', async (_, bytes, because) => {
    await expect(bytesOf(file(bytes))).rejects.toMatchObject({
      code: 'file',
      message: expect.stringContaining(because),
    });
  });

  it('is refused when it grows beyond all measure', async () => {
    const bomb = gzipSync(Buffer.alloc(bounds.freeBytes + (1 << 20)));
    await expect(bytesOf(file(bomb))).rejects.toThrow('unpacks to more than');
  });
});
