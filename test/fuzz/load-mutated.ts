/** Loads a mutated file as `vigie screen` would and says what is wrong with the answer. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { VigieError } from '../../src/errors.js';
import type { RateTable } from '../../src/intake/rates/rate-table.js';
import { type Ledger, openLedger } from '../../src/ledger/ledger.js';
import { type FileReport, loadFiles } from '../../src/ledger/load.js';
import { accountsOf, sizes } from './accounts.js';
import { recordsOf } from './other-reader.js';
import { csvOfSheet, paymentsSheet, privateText } from './payments-sheet.js';

/** Behind every date that a mutation leaves readable. */
export const receivedAt: number = Date.UTC(2101, 0, 1);

export type Outcome = 'accepted' | 'in part' | 'rejected' | 'no rows' | 'known file' | 'error';

/** Each load spreads its rates over the days that they span; those that ship span decades, a sixth of a small load. */
export const rates: RateTable = {
  source: 'the fuzz',
  rates: ['JPY', 'PHP', 'SEK', 'USD'].map((currency) => ({
    day: '2020-01-01',
    currency,
    scaled: 10_500_000,
  })),
};

/** A load of a dozen rows takes a fifth of a second; one that takes this long hangs. */
const patienceMs = 30_000;
/** The map of parties is kept whole for each load, so that a ledger with many loads becomes slow. */
const loadsPerLedger = 60;

export class Lane {
  private readonly folder: string;
  private readonly threads: number;
  private ledger: Ledger | undefined;
  private loads = 0;
  private ledgers = 0;
  private files = 0;

  constructor(folder: string, threads: number) {
    this.folder = folder;
    this.threads = threads;
  }

  /** A name that no file of this lane had before. */
  name(): string {
    return `file${this.files++}`;
  }

  /** Loads and checks a file; throws when the answer is wrong. `untouched`: ids of rows that must be accepted. */
  async load(bytes: Buffer, untouched: readonly string[]): Promise<Outcome> {
    const ledger = await this.freshLedger();
    const path = join(this.folder, 'mutated.csv');
    writeFileSync(path, bytes);
    const before = await sizes(ledger);
    const answer = await inTime(loadFiles(ledger, [path], { receivedAt, rates })).catch(
      (error: unknown) => error,
    );
    if (!Array.isArray(answer)) {
      checkError(answer, path);
      same('a refused file leaves the ledger as it was', await sizes(ledger), before);
      return 'error';
    }
    const [report] = answer as readonly FileReport[];
    if (report === undefined) throw new Error('the file was loaded without a report');
    await checkReport(ledger, report, bytes, untouched);
    if (report.alreadyLoaded) same('a known file changes nothing', await sizes(ledger), before);
    return outcomeOf(report);
  }

  close(): void {
    this.ledger?.close();
    this.ledger = undefined;
  }

  private async freshLedger(): Promise<Ledger> {
    if (this.ledger !== undefined && this.loads++ % loadsPerLedger !== 0) return this.ledger;
    this.close();
    const path = join(this.folder, `ledger-${this.ledgers++}.duckdb`);
    rmSync(path, { force: true });
    this.ledger = await openLedger(path, { threads: this.threads, hmacKey: '07'.repeat(32) });
    this.loads = 1;
    const ground = join(this.folder, 'ground.csv');
    writeFileSync(ground, csvOfSheet(paymentsSheet('ground')));
    const [report] = await loadFiles(this.ledger, [ground], { receivedAt, rates });
    same('the unchanged file is accepted whole', report?.accepted, report?.read);
    return this.ledger;
  }
}

export function same(what: string, found: unknown, wanted: unknown): void {
  const [one, other] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (one !== other) throw new Error(`${what}: ${one} is not ${other}`);
}

export async function inTime<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${patienceMs} ms`)), patienceMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** A refusal is one sentence about the file that repeats nothing of it, least of all `secret`. */
export function checkError(error: unknown, path: string, secret: string = privateText): void {
  if (!(error instanceof VigieError)) throw error;
  same('the error names the file', [error.code, error.path], ['file', path]);
  const told = [error.message, error.cause instanceof Error ? error.cause.message : ''].join(' ');
  if (error.message.includes('\n') || told.includes(secret)) {
    throw new Error('the message is no single sentence, or repeats the text of a payment', { cause: error });
  }
}

async function checkReport(
  ledger: Ledger,
  report: FileReport,
  bytes: Buffer,
  untouched: readonly string[],
): Promise<void> {
  const { read, accepted, duplicates, statusChanges, conflicts, rejected, reasons } = report;
  same('read', read, accepted + duplicates + statusChanges + conflicts + rejected);
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const unpacked = isPacked ? gunzipSync(bytes) : bytes;
  const records = recordsOf(unpacked);
  if (records !== undefined) same('rows by another reader', read, records.length);
  const accounts = await accountsOf(ledger, bytes, unpacked);
  if (accounts === undefined) throw new Error('the ledger has no file of this report');
  same('misfits', accounts.misfits, []);
  const kept = { read, accepted, duplicates, statusChanges, conflicts, rejected };
  if (report.alreadyLoaded) {
    same('rows of a known file', accounts.kept['read'], read);
    return;
  }
  same('the file as the ledger keeps it', accounts.kept, kept);
  const { reasons: written, misfits: _, kept: __, ...rows } = accounts;
  same('rows in the tables', rows, { accepted, statusChanges, conflicts, rejected });
  same('reasons', Object.entries(written).sort(), Object.entries(reasons).sort());
  const names = untouched.map((id) => `'${id}'`).join(', ');
  const found = await ledger.number(
    `SELECT count(*) FROM payment WHERE payment_id IN (${names || `''`}) AND file_id = (SELECT max(file_id) FROM file)`,
  );
  same('rows that nothing happened to are accepted', found, untouched.length);
}

function outcomeOf({ alreadyLoaded, read, accepted, rejected, conflicts }: FileReport): Outcome {
  if (alreadyLoaded) return 'known file';
  if (read === 0) return 'no rows';
  if (rejected + conflicts === read) return 'rejected';
  return rejected + conflicts === 0 && accepted > 0 ? 'accepted' : 'in part';
}
