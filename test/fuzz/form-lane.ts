/** Reads changed files of one family and loads some of them; throws when an answer is wrong. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { VigieError } from '../../src/errors.js';
import { formOf } from '../../src/intake/formats.js';
import { bindMappings } from '../../src/intake/mapped/bind-mappings.js';
import { mappedCsv } from '../../src/intake/mapped/mapped-csv.js';
import type { Mapping } from '../../src/intake/mapped/mapping.js';
import type { Reader } from '../../src/intake/reader.js';
import { openSource } from '../../src/intake/source/source.js';
import { rowsOfFile } from '../../src/intake/testing/rows-of.js';
import { type Ledger, openLedger } from '../../src/ledger/ledger.js';
import { withStageable } from '../../src/ledger/load/stage.js';
import { type FileReport, loadFiles } from '../../src/ledger/load.js';
import { sizes } from './accounts.js';
import { watchword } from './families.js';
import { checkError, inTime, rates, receivedAt, same } from './load-mutated.js';

/** Where the ledger holds few payments, more of the changed ones are new. */
const loadsPerLedger = 5;

export class FormLane {
  private readonly folder: string;
  private readonly mappings: readonly Mapping[];
  private readonly grounds: readonly string[];
  private ledger: Ledger | undefined;
  private ledgers = 0;
  private loads = 0;

  constructor(folder: string, mappings: readonly Mapping[], grounds: readonly string[]) {
    this.folder = folder;
    this.mappings = mappings;
    this.grounds = grounds;
  }

  close(): void {
    this.ledger?.close();
    this.ledger = undefined;
  }

  /** Reads without loading; gives how many rows the file has, undefined when it is refused. */
  async read(bytes: Buffer): Promise<number | undefined> {
    const path = this.write(bytes);
    return inTime(this.count(path)).catch((error: unknown) => {
      this.checkRefusal(error, path);
      return undefined;
    });
  }

  /** Gives how many rows of the file entered the ledger, undefined when it was refused. */
  async load(bytes: Buffer): Promise<number | undefined> {
    const ledger = await this.freshLedger();
    const path = this.write(bytes);
    const before = await sizes(ledger);
    const loading = loadFiles(ledger, [path], { receivedAt, rates, mappings: this.mappings });
    const answer = await inTime(loading).catch((error: unknown) => {
      this.checkRefusal(error, path);
      return undefined;
    });
    if (answer === undefined) {
      same('a refused file leaves the ledger as it was', await sizes(ledger), before);
      return undefined;
    }
    const [report] = answer;
    if (report === undefined) throw new Error('the file was loaded without a report');
    if (report.alreadyLoaded) same('a known file changes nothing', await sizes(ledger), before);
    else await this.check(ledger, report, path, bytes);
    return report.accepted + report.statusChanges;
  }

  private write(bytes: Buffer): string {
    const path = join(this.folder, 'changed');
    writeFileSync(path, bytes);
    return path;
  }

  /** A mapping that does not fit what became of its file is told as such, at the one or the other. */
  private checkRefusal(error: unknown, path: string): void {
    const [mapping] = this.mappings;
    if (mapping === undefined || !(error instanceof VigieError) || error.code === 'file') {
      checkError(error, path, watchword);
      return;
    }
    same('the mapping is at fault', error.code, 'configuration');
    if (error.path !== path && error.path !== mapping.path) throw error;
    if (error.message.includes(watchword)) throw new Error('the message repeats the text of a payment');
  }

  private async readerOf(path: string): Promise<Reader | undefined> {
    const mapping = (await bindMappings([path], this.mappings)).get(path);
    if (mapping !== undefined) return mappedCsv(mapping);
    const form = formOf(await openSource(path));
    return typeof form === 'string' ? undefined : form;
  }

  /** Rows by the reader alone, or as the engine stages them where it is the reader. */
  private async count(path: string, ledger?: Ledger): Promise<number> {
    const reader = await this.readerOf(path);
    if (reader !== undefined) {
      const { rows, rejected } = await rowsOfFile(path, reader);
      return rows.length + rejected.length;
    }
    return withStageable(
      // Reading enters nothing, so that the ledger of the last load is as good as a new one.
      ledger ?? this.ledger ?? (await this.freshLedger()),
      { path, mapping: undefined },
      () => undefined,
      async ({ stage }) => {
        const { rows, rejected, clear } = await stage();
        await clear();
        return rows + rejected;
      },
    );
  }

  /** Every row is accounted for: in the report, in the tables and by the reader alone. */
  private async check(ledger: Ledger, report: FileReport, path: string, bytes: Buffer): Promise<void> {
    const { read, accepted, duplicates, statusChanges, conflicts, rejected } = report;
    same('read', read, accepted + duplicates + statusChanges + conflicts + rejected);
    if (!(await this.tellsOfMany(path))) {
      same('rows by the reader alone', read, await this.count(path, ledger));
    }
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const id = `(SELECT max(file_id) FROM file WHERE sha256 = '${sha256}')`;
    const count = (table: string, more = '') =>
      `(SELECT count(*) FROM ${table} WHERE file_id = ${id}${more})::INTEGER`;
    const [found] = await ledger.rows(
      `SELECT ${count('payment')} AS accepted, ${count('status_change', ' AND seq <> payment_seq')} AS "statusChanges",
         ${count('rejected', ` AND reason = 'conflict'`)} AS conflicts, ${count('rejected', ` AND reason <> 'conflict'`)} AS rejected`,
    );
    same('rows in the tables', found, { accepted, statusChanges, conflicts, rejected });
    const [kept] = await ledger.rows(
      `SELECT read::INTEGER AS read, accepted::INTEGER AS accepted, duplicates::INTEGER AS duplicates,
         status_changes::INTEGER AS "statusChanges", conflicts::INTEGER AS conflicts, rejected::INTEGER AS rejected
       FROM file WHERE file_id = ${id}`,
    );
    same('the file as the ledger keeps it', kept, {
      read,
      accepted,
      duplicates,
      statusChanges,
      conflicts,
      rejected,
    });
  }

  /** A status of a whole message or block is one of each payment that the ledger knows (I15). */
  private async tellsOfMany(path: string): Promise<boolean> {
    const reader = await this.readerOf(path);
    if (reader === undefined) return false;
    return (await rowsOfFile(path, reader)).rows.some(({ kind }) => kind === 'statuses');
  }

  private async freshLedger(): Promise<Ledger> {
    if (this.ledger !== undefined && this.loads++ % loadsPerLedger !== 0) return this.ledger;
    this.close();
    const path = join(this.folder, `ledger-${this.ledgers++}.duckdb`);
    const ledger = await openLedger(path, { threads: 1, hmacKey: '07'.repeat(32) });
    this.ledger = ledger;
    this.loads = 1;
    const grounds = this.grounds.map((text, i) => {
      const ground = join(this.folder, `ground-${i}`);
      writeFileSync(ground, text);
      return ground;
    });
    if (grounds.length > 0) await loadFiles(ledger, grounds, { receivedAt, rates });
    return ledger;
  }
}
