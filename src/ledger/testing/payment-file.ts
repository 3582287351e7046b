/** CSV files of payments, and ledgers of them, for tests. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { type PaymentText, paymentColumns } from '../../intake/payment.js';
import { type Ledger, openLedger } from '../ledger.js';
import type { FileReport } from '../load/report.js';
import { type LoadOptions, loadFiles } from '../load.js';

export const plain: PaymentText = {
  payment_id: 'T1',
  executed_at: '2025-03-01T21:14:05+01:00',
  time_quality: 'accepted',
  amount: '45.50',
  currency: 'EUR',
  channel: 'money_transfer',
  payer_id: 'P1',
  payer_name: 'Anna Larsson',
  payer_country: 'SE',
  payer_type: 'person',
  beneficiary_id: 'B1',
  beneficiary_name: 'Maria Santos Cruz',
  beneficiary_country: 'PH',
  beneficiary_country_basis: 'payout',
  beneficiary_type: 'person',
};

/**
 * Tells payments of 80 EUR from persons in France to persons in the Philippines, on an hour such as `2025-11-01T10`, where no
 * cell says otherwise; each with an id of its own.
 */
export function remittances(): (
  payer: string,
  beneficiary: string,
  on: string,
  cells?: PaymentText,
) => PaymentText {
  let count = 0;
  return (payer, beneficiary, on, cells = {}) => {
    count += 1;
    return {
      payment_id: `${payer}-${count}`,
      executed_at: `${on}:00:00Z`,
      time_quality: 'initiated',
      amount: '80',
      currency: 'EUR',
      payer_id: payer,
      payer_name: `Payer ${payer}`,
      payer_country: 'FR',
      payer_type: 'person',
      beneficiary_id: beneficiary,
      beneficiary_name: `Person ${beneficiary}`,
      beneficiary_country: 'PH',
      beneficiary_country_basis: 'payout',
      beneficiary_type: 'person',
      ...cells,
    };
  };
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The columns that any row has, in canonical order; every cell quoted where it must be. */
export function csvOf(rows: readonly PaymentText[], lineEnd = '\n'): string {
  const columns = paymentColumns.filter((column) => rows.some((row) => row[column] !== undefined));
  const lines = rows.map((row) => columns.map((column) => cell(row[column] ?? '')).join(','));
  return [columns.join(','), ...lines].map((line) => line + lineEnd).join('');
}

/** Two threads of the engine take half as much again for a handful of rows; the slow suites try them. */
export const threads: number = process.env['VIGIE_SLOW'] === '1' ? 2 : 1;

export interface Workplace {
  /** Writes a file and returns its path. */
  file(name: string, content: string | Buffer): string;
  /** A new ledger, or one more of this content; closed after the tests. */
  ledger(content?: Buffer): Promise<Ledger>;
  path(name: string): string;
}

const options = { threads, hmacKey: '07'.repeat(32) } as const;

/**
 * A ledger of nothing but the rates and corridors that ship, as it stands in its file: making one takes as long as loading
 * the handful of rows of a test.
 */
let empty: Buffer | undefined;

async function emptyLedger(path: string): Promise<Buffer> {
  const ledger = await openLedger(path, options);
  await loadFiles(ledger, [], { receivedAt: 1_750_000_000_000 });
  ledger.close();
  const content = readFileSync(path);
  rmSync(path);
  return content;
}

/** A folder of its own for the tests of a file, removed after them. */
export function workplace(): Workplace {
  let folder = '';
  let count = 0;
  const ledgers: Ledger[] = [];
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'vigie-test-'));
  });
  afterAll(() => {
    for (const ledger of ledgers) ledger.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const path = (name: string) => join(folder, name);
  return {
    path,
    file: (name, content) => {
      writeFileSync(path(name), content);
      return path(name);
    },
    ledger: async (content) => {
      const own = path(`ledger-${count++}.duckdb`);
      empty ??= await emptyLedger(own);
      writeFileSync(own, content ?? empty, { mode: 0o600 });
      const ledger = await openLedger(own, options);
      ledgers.push(ledger);
      return ledger;
    },
  };
}

let files = 0;

/** Loads a text or bytes as a file of their own, of whatever form they are. */
export async function loadText(
  place: Workplace,
  ledger: Ledger,
  content: string | Buffer,
  options: Partial<LoadOptions> = {},
): Promise<FileReport> {
  return loadOne(ledger, place.file(`file-${files++}`, content), options);
}

async function loadOne(ledger: Ledger, path: string, options: Partial<LoadOptions>): Promise<FileReport> {
  const [report] = await loadFiles(ledger, [path], { receivedAt: 1_750_000_000_000, ...options });
  if (report === undefined) throw new Error('a file was loaded without a report');
  return report;
}

/** Loads rows as a file of their own. */
export async function loadRows(
  place: Workplace,
  ledger: Ledger,
  rows: readonly PaymentText[],
  options: Partial<LoadOptions> = {},
): Promise<FileReport> {
  return loadOne(ledger, place.file(`rows-${files++}.csv`, csvOf(rows)), options);
}

/** Ledgers of rows that were told before, as they stand in their files. */
const known = new WeakMap<readonly PaymentText[], Buffer>();

/** A ledger of the rows alone: loaded once, and copied for each test that tells of the same. */
export async function ledgerWith(place: Workplace, rows: readonly PaymentText[]): Promise<Ledger> {
  const content = known.get(rows);
  if (content !== undefined) return place.ledger(content);
  const ledger = await place.ledger();
  await loadRows(place, ledger, rows);
  // A commit leaves no log, so that the file is whole while the ledger stands open.
  known.set(rows, readFileSync(ledger.path));
  return ledger;
}
