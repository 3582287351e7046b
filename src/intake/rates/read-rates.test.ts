import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readRates } from './read-rates.js';

const folder = mkdtempSync(join(tmpdir(), 'vigie-rates-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(...lines: readonly string[]): string {
  const path = join(folder, 'rates.csv');
  writeFileSync(path, ['date,currency,rate', ...lines, ''].join('\n'));
  return path;
}

it('reads what can be read and returns the other lines with their reasons (I12)', async () => {
  const { table, unused } = await readRates(
    file(
      '2025-01-01,USD,1.1',
      '2025-01-01,usd,1.1',
      '2025-13-01,USD,1.1',
      '2025-01-02,GBP,0',
      '2025-01-01,USD,1.2',
    ),
  );
  expect(table.rates).toEqual([{ day: '2025-01-01', currency: 'USD', scaled: 1_100_000 }]);
  expect(unused).toEqual([
    { line: 3, field: 'currency', reason: 'unknown-currency' },
    { line: 4, field: 'date', reason: 'not-a-date' },
    { line: 5, field: 'rate', reason: 'not-a-rate' },
    { line: 6, field: 'rate', reason: 'rates-differ' },
  ]);
});

it.each([[[]], [['2025-01-01,USD,none']]])('refuses a file without a rate: %j (I12)', async (lines) => {
  await expect(readRates(file(...lines))).rejects.toMatchObject({
    code: 'configuration',
    message: expect.stringContaining('no rate in this file can be used'),
  });
});
