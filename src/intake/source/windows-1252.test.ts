import { expect, it } from 'vitest';
import { decoded } from './text.js';
import { fromWindows1252 } from './windows-1252.js';

const bytes = Buffer.from([0x80, 0x92, 0x8c, 0x9c, 0xe9, 0x41]);

it('knows the characters that Latin-1 has not', () => {
  expect(fromWindows1252(bytes)).toBe('€’ŒœéA');
});

it('is how a file in it is decoded, whatever the platform makes of its name', async () => {
  const parts: string[] = [];
  for await (const part of decoded('f', 'windows-1252', one(bytes))) parts.push(part);
  expect(parts.join('')).toBe('€’ŒœéA');
});

async function* one(chunk: Buffer): AsyncGenerator<Buffer> {
  yield chunk;
}
