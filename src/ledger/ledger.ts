/** One DuckDB file. Everything that reads or writes it goes through a `Ledger`. */
import { randomBytes } from 'node:crypto';
import { chmod, link, open, rename, rm, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from '@duckdb/node-api';
import { VigieError } from '../errors.js';
import { literal } from '../intake/facts/quote.js';
import { besideLedger, clearBeside } from './beside.js';
import { toldIfDiskFull } from './disk-full.js';
import { formatVersion, schemaStatements } from './schema.js';

export interface LedgerOptions {
  readonly readOnly?: boolean;
  /** Whether to make the ledger when there is none; true when absent. */
  readonly create?: boolean;
  /**
   * Whether payers and beneficiaries share one set of ids, so that equal ones are one party. Said when the ledger is
   * made (false when absent); said again, it must be the same.
   */
  readonly idsShared?: boolean;
  /** Threads of the engine; the machine's cores when absent. */
  readonly threads?: number;
  /** As the engine reads it, `3GB`. */
  readonly memoryLimit?: string;
  /** Key of a new ledger, 64 hex digits; random when absent. Two ledgers with one key derive equal ids. */
  readonly hmacKey?: string;
}

export type Cell = string | number | bigint | boolean | null;

/** A ledger that is open: the engine, one connection and what `meta` says. Close it. */
export class Ledger {
  readonly path: string;
  readonly connection: DuckDBConnection;
  readonly meta: ReadonlyMap<string, string>;
  private readonly instance: DuckDBInstance;
  private open = true;

  constructor(
    path: string,
    instance: DuckDBInstance,
    connection: DuckDBConnection,
    meta: ReadonlyMap<string, string>,
  ) {
    this.path = path;
    this.instance = instance;
    this.connection = connection;
    this.meta = meta;
  }

  /** Key under which ids are derived; 32 bytes. */
  get hmacKey(): Uint8Array {
    return Buffer.from(this.value('hmac_key'), 'hex');
  }

  async run(sql: string, values?: Readonly<Record<string, DuckDBValue>>): Promise<void> {
    await toldIfDiskFull(this.path, () => this.connection.run(sql, values));
  }

  /** Rows as objects; integers up to 32 bits are numbers, longer ones bigints. For small answers. */
  async rows<Row extends Readonly<Record<string, Cell>>>(
    sql: string,
    values?: Readonly<Record<string, DuckDBValue>>,
  ): Promise<readonly Row[]> {
    const reader = await toldIfDiskFull(this.path, () => this.connection.runAndReadAll(sql, values));
    return reader.getRowObjects() as unknown as readonly Row[];
  }

  /** The one number that a query gives; 0 when it gives null or no row. Beyond 2^53 - 1 it is an error. */
  async number(sql: string, values?: Readonly<Record<string, DuckDBValue>>): Promise<number> {
    const reader = await toldIfDiskFull(this.path, () => this.connection.runAndReadAll(sql, values));
    const value = Number(reader.getRows()[0]?.[0] ?? 0);
    if (!Number.isSafeInteger(value)) throw new Error(`no safe integer: ${sql}`);
    return value;
  }

  /** Runs all of it or nothing of it. */
  async transaction<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.run('BEGIN TRANSACTION');
    try {
      const result = await work();
      await this.run('COMMIT');
      return result;
    } catch (error) {
      // The engine may have ended the transaction itself; the first error is the one that matters.
      await this.run('ROLLBACK').catch(() => undefined);
      throw error;
    }
  }

  close(): void {
    if (!this.open) return;
    this.open = false;
    this.connection.closeSync();
    this.instance.closeSync();
  }

  private value(key: string): string {
    const value = this.meta.get(key);
    if (value === undefined) throw new Error(`the ledger's meta has no ${key}`);
    return value;
  }
}

/**
 * Opens a ledger, or makes one (mode 0600) when there is none and it need not be read-only. Throws
 * `VigieError('ledger')` when the file is no ledger, is of another format, or is held by another process, and
 * `VigieError('configuration')` when it was made with other shared ids.
 */
export async function openLedger(path: string, options: LedgerOptions = {}): Promise<Ledger> {
  const full = resolve(path);
  const found = await stat(full).catch(() => undefined);
  if (found?.isFile() === false) refuse(path, 'this is not a file; give the path of a ledger');
  // A file without a byte is what the engine takes for a place to make a database in.
  const isThere = found !== undefined && found.size > 0;
  const creates = options.readOnly !== true && options.create !== false;
  if (!isThere && !creates)
    refuse(path, 'there is no ledger here; check the path, or load payments first with `vigie screen FILE`');
  if (isThere) await refuseUnlessDatabase(full, path);
  makeFilesPrivate();
  if (found === undefined) await makeWhole(full, path, options);
  const instance = await openEngine(full, path, options);
  const connection = await instance.connect();
  try {
    if (options.readOnly !== true) await clearBeside(full);
    await settle(connection, full);
    const meta = await readOrMakeMeta(connection, path, options);
    if (options.readOnly !== true && found !== undefined && (found.mode & 0o077) !== 0) {
      await makePrivate(full, path);
    }
    return new Ledger(full, instance, connection, meta);
  } catch (error) {
    connection.closeSync();
    instance.closeSync();
    throw error;
  }
}

function refuse(path: string, message: string, cause?: unknown): never {
  throw new VigieError('ledger', path, message, cause === undefined ? undefined : { cause });
}

/** The engine would open a CSV or Parquet file as well, as a database of its own with that file in it. */
async function refuseUnlessDatabase(full: string, path: string): Promise<void> {
  const magic = Buffer.alloc(4);
  const file = await open(full).catch((cause: unknown) =>
    refuse(path, 'the ledger cannot be read; check its permissions', cause),
  );
  await file.read(magic, 0, magic.length, 8).finally(() => file.close());
  if (magic.toString('latin1') !== 'DUCK')
    refuse(path, 'this file is no ledger, or was damaged; give another path or restore it');
}

/**
 * The engine makes the ledger, its log and its spill files with the process's own mask; so the mask is what keeps
 * them private, from before their first byte. Threads share the mask of the main one.
 */
function makeFilesPrivate(): void {
  if (isMainThread) process.umask(0o077);
}

/** A ledger that was copied or restored may have come with wide rights. */
async function makePrivate(full: string, path: string): Promise<void> {
  await chmod(full, 0o600).catch((cause: unknown) =>
    refuse(
      path,
      'others may read this ledger and its rights cannot be narrowed; have its owner do so',
      cause,
    ),
  );
}

/**
 * The engine makes a file in several writes, and one that it was killed between them opens no more. So a ledger is made
 * under another name and gets its own when it is whole: by a link, which replaces no ledger that another process made.
 */
async function makeWhole(full: string, path: string, options: LedgerOptions): Promise<void> {
  const aside = besideLedger(full, 'new');
  try {
    const instance = await openEngine(aside, path, options);
    try {
      const connection = await instance.connect();
      await makeLedger(connection, options);
      await connection.run('CHECKPOINT');
      connection.closeSync();
    } finally {
      instance.closeSync();
    }
    await link(aside, full).catch((cause: NodeJS.ErrnoException) =>
      // Another process made the ledger meanwhile, or the file system has no links.
      cause.code === 'EEXIST' ? undefined : rename(aside, full),
    );
  } catch (cause) {
    if (cause instanceof VigieError) throw cause;
    refuse(path, 'the ledger cannot be made; check the folder, its permissions and the disk', cause);
  } finally {
    for (const left of [aside, `${aside}.wal`]) await rm(left, { force: true });
  }
}

async function openEngine(full: string, path: string, options: LedgerOptions): Promise<DuckDBInstance> {
  const settings: Record<string, string> = {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    preserve_insertion_order: 'true',
    storage_compatibility_version: 'v1.5.0',
    // A commit is one write of the header and no log (docs/decisions/commits-without-a-log.md).
    wal_autocheckpoint: '1B',
    auto_checkpoint_skip_wal_threshold: '0',
    ...(options.readOnly === true ? { access_mode: 'READ_ONLY' } : {}),
    ...(options.threads === undefined ? {} : { threads: String(options.threads) }),
    ...(options.memoryLimit === undefined ? {} : { memory_limit: options.memoryLimit }),
  };
  try {
    return await DuckDBInstance.create(full, settings);
  } catch (cause) {
    const text = cause instanceof Error ? cause.message : String(cause);
    if (/lock/i.test(text)) refuse(path, 'another process holds this ledger; wait for it or stop it', cause);
    if (/not a valid DuckDB|database file|magic|version/i.test(text)) {
      refuse(path, 'this file is no ledger, or was damaged; give another path or restore it', cause);
    }
    return refuse(path, 'the ledger cannot be opened; check the path, its permissions and the disk', cause);
  }
}

async function settle(connection: DuckDBConnection, full: string): Promise<void> {
  await connection.run(`SET temp_directory = ${literal(besideLedger(full, 'spill'))}`);
  await connection.run(`SET TimeZone = 'UTC'`);
  // A transaction of this size has no use for progress output or for the history of its own profile.
  await connection.run('SET enable_progress_bar = false');
}

async function readOrMakeMeta(
  connection: DuckDBConnection,
  path: string,
  options: LedgerOptions,
): Promise<ReadonlyMap<string, string>> {
  const tables = await connection.runAndReadAll(
    `SELECT count(*)::INTEGER, count(*) FILTER (table_name = 'meta')::INTEGER FROM duckdb_tables() WHERE NOT internal AND NOT temporary`,
  );
  const [all = 0, own = 0] = (tables.getRows()[0] ?? []) as readonly number[];
  if (all === 0 && options.readOnly !== true) await makeLedger(connection, options);
  else if (own !== 1) refuse(path, 'this is a database, but no Vigie ledger; give another path');
  const rows = (
    await connection.runAndReadAll('SELECT key, value, (hash($probe) >> 11)::VARCHAR FROM meta', { probe })
  ).getRows();
  const meta = new Map(rows.map(([key, value]) => [String(key), String(value)]));
  if (meta.get('format') !== String(formatVersion)) {
    refuse(
      path,
      `this ledger has format ${meta.get('format') ?? 'unknown'}, this version reads ${formatVersion}; load its files into a new ledger`,
    );
  }
  if (meta.get('hash_probe') !== String(rows[0]?.[2])) {
    refuse(
      path,
      'the engine hashes texts otherwise than when this ledger was made; load its files into a new ledger',
    );
  }
  refuseOtherIds(path, meta, options.idsShared);
  return meta;
}

function refuseOtherIds(
  path: string,
  meta: ReadonlyMap<string, string>,
  idsShared: boolean | undefined,
): void {
  if (idsShared === undefined || String(idsShared) === meta.get('ids_shared')) return;
  const made = idsShared ? 'without' : 'with';
  throw new VigieError(
    'configuration',
    path,
    `this ledger was made ${made} --ids-shared and its parties rest on that; ask for the same, or load the files into a new ledger`,
  );
}

/** Keys of texts are engine hashes, which the engine may change between its versions. */
const probe = 'vigie';

async function makeLedger(connection: DuckDBConnection, options: LedgerOptions): Promise<void> {
  const hmacKey = options.hmacKey ?? randomBytes(32).toString('hex');
  if (!/^[0-9a-f]{64}$/.test(hmacKey)) throw new Error('a key has 64 hex digits');
  await connection.run('BEGIN TRANSACTION');
  for (const statement of schemaStatements()) await connection.run(statement);
  await connection.run(
    `INSERT INTO meta VALUES ('format', '${formatVersion}'), ('hmac_key', '${hmacKey}'),
     ('reference_currency', 'EUR'), ('ids_shared', '${options.idsShared === true}'), ('hash_probe', (hash($probe) >> 11)::VARCHAR)`,
    { probe },
  );
  await connection.run('COMMIT');
}
