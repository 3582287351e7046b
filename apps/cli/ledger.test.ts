import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openLedger } from '../../src/ledger/ledger.js';
import { loadFiles } from '../../src/ledger/load.js';
import { csvOf, plain } from '../../src/ledger/testing/payment-file.js';
import { runMain } from './testing/run-main.js';

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

it('counts, lists and forgets', async () => {
  expect(await runMain('ledger', 'status', '--ledger', ledger)).toEqual({
    code: 0,
    text: '1 payments and 0 later statuses of 2 files; 1 rows not accepted; 2 parties\nfrom 2025-03-01T20:14:05.000Z to 2025-03-01T20:14:05.000Z\nids not shared',
  });
  const listed = await runMain('ledger', 'files', '--ledger', ledger, '--lang', 'fr');
  expect(listed.text).toContain('2 lues, 0 acceptées, 1 non acceptées');
  const gone = await runMain('ledger', 'forget', one, '--ledger', ledger, '--reason', 'wrong month');
  expect(gone.code).toBe(0);
  expect(gone.text).toContain(two);
  const after = await runMain('ledger', 'files', '--ledger', ledger, '--json');
  expect(JSON.parse(after.text)).toMatchObject({
    files: [{ name: two, reopened: true, format: 'csv' }],
    forgotten: [{ name: one, reason: 'wrong month', payments: 1 }],
  });
});

it('says what is missing', async () => {
  expect(await runMain('ledger', 'forget', two, '--ledger', ledger)).toMatchObject({ code: 2 });
  expect(await runMain('ledger', 'forget', 'absent', '--ledger', ledger, '--reason', 'r')).toMatchObject({
    code: 3,
  });
  expect((await runMain('ledger', 'status', '--ledger', join(folder, 'absent'))).code).toBe(3);
});
