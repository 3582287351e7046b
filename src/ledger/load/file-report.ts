/** What the ledger knows of a file: written whenever it is read, and told whenever it is given. */
import { VigieError } from '../../errors.js';
import { mappedFormatStart } from '../../intake/mapped/mapped-csv.js';
import { formatAmount } from '../../money.js';
import type { Ledger } from '../ledger.js';
import { latestLead } from '../pins.js';
import { nobodyOf } from './nobody.js';
import type { CurrencySum, FileReport } from './report.js';

async function findingsOf(ledger: Ledger, fileId: number): Promise<FileReport['findings']> {
  const rows = await ledger.rows<{
    code: string;
    about: string;
    count: bigint;
    line: bigint;
    offset: bigint;
  }>(`SELECT code, about, count, line, "offset" FROM finding WHERE file_id = ${fileId} ORDER BY code, about`);
  return rows.map(({ count, line, offset, ...rest }) => ({
    ...rest,
    count: Number(count),
    line: Number(line),
    offset: Number(offset),
  }));
}

type Flags = Pick<FileReport, 'unknownReference' | 'zoneAssumed' | 'statusFlagged' | 'future'>;

async function flagsOf(ledger: Ledger, fileId: number): Promise<Flags> {
  const [flags] = await ledger.rows<Record<'reference' | 'zone' | 'flagged' | 'future', bigint>>(
    `SELECT count(*) FILTER (amount_ref_minor IS NULL) AS reference, count(*) FILTER (zone_assumed AND "precision" <> 'instant') AS zone,
       count(*) FILTER (status_flagged) AS flagged, count(*) FILTER ("at" > received_at + ${latestLead}) AS future
     FROM payment WHERE file_id = ${fileId}`,
  );
  return {
    unknownReference: Number(flags?.reference ?? 0),
    zoneAssumed: Number(flags?.zone ?? 0),
    statusFlagged: Number(flags?.flagged ?? 0),
    future: Number(flags?.future ?? 0),
  };
}

/** How often each reason was given, conflicts included. */
export async function reasonsOf(ledger: Ledger, fileId: number): Promise<Readonly<Record<string, number>>> {
  const rows = await ledger.rows<{ reason: string; rows: bigint }>(
    `SELECT reason, count(*) AS rows FROM rejected WHERE file_id = ${fileId} GROUP BY reason ORDER BY rows DESC, reason`,
  );
  return Object.fromEntries(rows.map(({ reason, rows: count }) => [reason, Number(count)]));
}

async function sumsOf(ledger: Ledger, fileId: number, since: number): Promise<readonly CurrencySum[]> {
  const rows = await ledger.rows<
    { readonly currency: string } & Readonly<Record<'read' | 'rejected' | 'accepted' | 'known', bigint>>
  >(
    `WITH p AS (SELECT currency, coalesce(sum(amount_minor) FILTER (seq > ${since}), 0) AS accepted,
         coalesce(sum(amount_minor) FILTER (seq <= ${since}), 0) AS known
       FROM payment WHERE file_id = ${fileId} GROUP BY currency)
     SELECT s.currency, s.read, s.rejected, coalesce(p.accepted, 0) AS accepted, coalesce(p.known, 0) AS known
     FROM file_sum s LEFT JOIN p ON p.currency = s.currency WHERE file_id = ${fileId} ORDER BY s.currency`,
  );
  return rows.map(({ currency, read, accepted, known, rejected }) => {
    const text = (minor: bigint) => formatAmount(minor, currency);
    return {
      currency,
      read: text(read),
      accepted: text(accepted),
      known: text(known),
      setAside: text(read - accepted - known - rejected),
      rejected: text(rejected),
    };
  });
}

/** What is known of a file before it is read. */
export type GivenFile = Pick<
  FileReport,
  'file' | 'format' | 'sha256' | 'bytes' | 'unknownColumns' | 'unknownColumnsMore'
>;

/** What a ledger tells of a file by itself. */
export type Books = Omit<FileReport, keyof GivenFile | 'alreadyLoaded'>;

/** Of a file that the ledger holds; `since` is the last number before what is told of as added now. */
export async function booksOf(ledger: Ledger, fileId: number, since: number): Promise<Books> {
  const [row] = await ledger.rows<
    Record<'read' | 'conflicts' | 'rejected' | 'unknown' | 'accepted' | 'changes', bigint>
  >(
    `SELECT read, conflicts, rejected, amount_unknown AS unknown,
       (SELECT count(*) FROM payment WHERE file_id = ${fileId} AND seq > ${since}) AS accepted,
       (SELECT count(*) FROM status_change WHERE file_id = ${fileId} AND seq > ${since} AND seq <> payment_seq) AS changes
     FROM file WHERE file_id = ${fileId}`,
  );
  if (row === undefined) throw new Error(`the ledger has no file ${fileId}`);
  const [read, conflicts, rejected] = [Number(row.read), Number(row.conflicts), Number(row.rejected)];
  const [accepted, statusChanges] = [Number(row.accepted), Number(row.changes)];
  return {
    read,
    accepted,
    duplicates: read - accepted - statusChanges - conflicts - rejected,
    statusChanges,
    conflicts,
    rejected,
    findings: await findingsOf(ledger, fileId),
    reasons: await reasonsOf(ledger, fileId),
    sums: await sumsOf(ledger, fileId, since),
    amountUnknown: Number(row.unknown),
    ...(await flagsOf(ledger, fileId)),
    ...(await nobodyOf(ledger, fileId)),
  };
}

export interface KnownFile {
  readonly fileId: number;
  /** The ledger's last number when it was last read. */
  readonly readSeq: number;
  /** Some of what it told of was forgotten since. */
  readonly isReopened: boolean;
}

/** A file that the ledger holds already; undefined when it does not. @throws VigieError `configuration`. */
export async function knownFile(ledger: Ledger, given: GivenFile): Promise<KnownFile | undefined> {
  const [row] = await ledger.rows<{
    readonly file_id: number;
    readonly read_seq: bigint;
    readonly reopened: boolean;
    readonly format: string;
  }>('SELECT file_id, read_seq, reopened, format FROM file WHERE sha256 = $sha256', { sha256: given.sha256 });
  if (row === undefined) return undefined;
  // Its rows were made by what that mapping said, and would not change.
  if (row.format !== given.format && row.format.startsWith(mappedFormatStart)) {
    throw new VigieError(
      'configuration',
      given.file,
      'the ledger holds this file as another mapping read it; take it out with "vigie ledger forget" first',
    );
  }
  return { fileId: row.file_id, readSeq: Number(row.read_seq), isReopened: row.reopened };
}
