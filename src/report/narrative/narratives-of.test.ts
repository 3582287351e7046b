/** A lead told by itself says as much of possible victims among its people as a page of all leads does. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PaymentText } from '../../intake/payment.js';
import { openLedger } from '../../ledger/ledger.js';
import { loadFiles } from '../../ledger/load.js';
import { csvOf, remittances, threads } from '../../ledger/testing/payment-file.js';
import { explain } from '../../scoring/screen/explain.js';
import { narrativesOf } from './narratives-of.js';

const folder = mkdtempSync(join(tmpdir(), 'vigie-around-'));
afterAll(() => rmSync(folder, { recursive: true }));
const ledger = join(folder, 'ledger.duckdb');
const now = Date.UTC(2026, 10, 25);

const payment = remittances();

const hours = ['2025-11-01T10', '2025-11-01T14', '2025-11-02T20'];
const rows: readonly PaymentText[] = [
  // Before 180 days have passed nobody is known to be new.
  payment('OLD', 'ANY', '2024-01-01T10'),
  // Two are pressed in two days by the same person, whom a third pays as well.
  ...['ONE', 'TWO'].flatMap((payer) => hours.map((on) => payment(payer, 'SAME', on))),
  payment('THIRD', 'SAME', '2025-11-05T10'),
  payment('OLD', 'ANY', '2025-12-31T10'),
];

beforeAll(async () => {
  const path = join(folder, 'rows.csv');
  writeFileSync(path, csvOf(rows));
  const made = await openLedger(ledger, { threads });
  await loadFiles(made, [path], { receivedAt: now });
  made.close();
});

it.each(['en', 'fr'] as const)(
  'counts those who may be extorted by whom it names, and those who may be victims among its payers, in %s',
  async (lang) => {
    const told = async (party: string): Promise<string> =>
      narrativesOf(await explain({ ledger, party, lang, now, around: true }), lang);
    const two = lang === 'en' ? '2 people in these data who may be' : '2 personnes de ces données peut-être';
    expect(await told('ONE')).toContain(two);
    expect(await told('SAME')).toContain(two);
    expect(await told('SAME')).toContain(
      lang === 'en' ? 'ONE, TWO: possibly victims of extortion' : 'ONE, TWO : peut-être victimes d',
    );
  },
);
