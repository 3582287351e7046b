import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openLedger } from '../../src/ledger/ledger.js';
import { loadFiles } from '../../src/ledger/load.js';
import { csvOf, plain } from '../../src/ledger/testing/payment-file.js';
import { main } from './main.js';
import type { Output } from './output.js';

const folder = mkdtempSync(join(tmpdir(), 'vigie-cli-ledger-'));
const ledger = join(folder, 'ledger.duckdb');
const [one, two] = [join(folder, 'one.csv'), join(folder, 'two.csv')];

beforeAll(async () => {
  writeFileSync(one, csvOf([plain]));
  writeFileSync(two, csvOf([plain, { ...plain, payment_id: 'T2', amount: '0' }]));
  const opened = await openLedger(ledger, { threads: 1 });
  await loadFiles(opened, [one, two], { receivedAt: Date.UTC(2026, 0, 1) });
  opened.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...argv: readonly string[]): Promise<{ readonly code: number; readonly text: string }> {
  const lines: string[] = [];
  const output: Output = {
    print: (text) => lines.push(text),
    note: (text) => lines.push(text),
    usage: (text) => lines.push(text),
    progress: () => undefined,
    settle: () => undefined,
  };
  const code = await main(['ledger', ...argv], output);
  return { code, text: lines.join('\n') };
}

it('counts, lists and forgets', async () => {
  expect(await run('status', '--ledger', ledger)).toEqual({
    code: 0,
    text: '1 payments and 0 later statuses of 2 files; 1 rows not accepted; 2 parties\nfrom 2025-03-01T20:14:05.000Z to 2025-03-01T20:14:05.000Z\nids not shared',
  });
  const listed = await run('files', '--ledger', ledger, '--lang', 'fr');
  expect(listed.text).toContain('2 lues, 0 acceptées, 1 non acceptées');
  const gone = await run('forget', one, '--ledger', ledger, '--reason', 'wrong month');
  expect(gone.code).toBe(0);
  expect(gone.text).toContain(two);
  const after = await run('files', '--ledger', ledger, '--json');
  expect(JSON.parse(after.text)).toMatchObject({
    files: [{ name: two, reopened: true, format: 'csv' }],
    forgotten: [{ name: one, reason: 'wrong month', payments: 1 }],
  });
});

it('says what is missing', async () => {
  expect(await run('forget', two, '--ledger', ledger)).toMatchObject({ code: 2 });
  expect(await run('forget', 'absent', '--ledger', ledger, '--reason', 'r')).toMatchObject({ code: 3 });
  expect((await run('status', '--ledger', join(folder, 'absent'))).code).toBe(3);
});
