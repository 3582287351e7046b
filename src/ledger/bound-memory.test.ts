import { expect, it } from 'vitest';
import { boundMemory, parseSize } from './bound-memory.js';
import type { Ledger } from './ledger.js';
import { openLedger } from './ledger.js';
import { loadFiles } from './load.js';
import { workplace } from './testing/payment-file.js';

const place = workplace();

async function held(ledger: Ledger): Promise<number> {
  const [row] = await ledger.rows<{ size: string }>(`SELECT current_setting('memory_limit') AS size`);
  return parseSize(row?.size ?? '');
}

it('reads sizes as the engine prints them', () => {
  expect([parseSize('0 bytes'), parseSize('512.0 KiB'), parseSize('1.5 GiB')]).toEqual([
    0,
    2 ** 19,
    1.5 * 2 ** 30,
  ]);
  expect(() => parseSize('plenty')).toThrow('no size');
});

it('narrows what the engine may hold and widens nothing', async () => {
  const ledger = await openLedger(place.path('wide.duckdb'), { memoryLimit: '3GB' });
  await boundMemory(ledger);
  expect(await held(ledger)).toBeLessThanOrEqual(2e9);
  ledger.close();
  const narrow = await openLedger(place.path('narrow.duckdb'), { memoryLimit: '300MB' });
  const before = await held(narrow);
  await boundMemory(narrow);
  expect(await held(narrow)).toBe(before);
  narrow.close();
});

it('does so before anything is loaded', async () => {
  const ledger = await openLedger(place.path('loaded.duckdb'), { memoryLimit: '3GB' });
  await loadFiles(ledger, [], { receivedAt: 0 });
  expect(await held(ledger)).toBeLessThanOrEqual(2e9);
  ledger.close();
});
