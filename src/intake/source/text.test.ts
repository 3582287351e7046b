import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decoded, type Encoding } from './text.js';

async function textOf(encoding: Encoding, bytes: Buffer, size: number, start = 0): Promise<string> {
  async function* chunks(): AsyncGenerator<Buffer> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const parts: string[] = [];
  for await (const part of decoded('f', encoding, chunks(), start)) parts.push(part);
  return parts.join('');
}

function encoded(encoding: Encoding, text: string): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text);
  const little = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16le' ? little : Buffer.from(little).swap16();
}

const encodings = ['utf-8', 'utf-16le', 'utf-16be'] as const;
/** Bytes that begin no character, by encoding. */
const wrong: Readonly<Record<(typeof encodings)[number], readonly number[]>> = {
  'utf-8': [0xe9],
  'utf-16le': [0x00, 0xdc],
  'utf-16be': [0xdc, 0x00],
};

describe('bytes as text', () => {
  it.each(encodings)('are the text that they were made of, however they are cut: %s', async (encoding) => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 9 }),
        async (text, size) => {
          expect(await textOf(encoding, encoded(encoding, text), size)).toBe(text);
        },
      ),
    );
  });

  it.each(encodings)('are refused at the very byte that is not of it, however cut: %s', async (encoding) => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 9 }),
        fc.nat(3),
        async (text, size, start) => {
          const before = encoded(encoding, text);
          const bytes = Buffer.concat([before, Buffer.from(wrong[encoding]), encoded(encoding, 'abc')]);
          const at = start + before.length;
          await expect(textOf(encoding, bytes, size, start)).rejects.toThrow(`at byte ${at};`);
          // The file ends inside a character.
          const cut = Buffer.concat([before, encoded(encoding, '\u{1f600}').subarray(0, -1)]);
          await expect(textOf(encoding, cut, size, start)).rejects.toThrow(`at byte ${at};`);
        },
      ),
    );
  });
});
