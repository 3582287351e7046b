/** What the ledger knows of a file: written once when it is loaded, read again whenever it is given. */
import { VigieError } from '../../errors.js';
import { largestMinor } from '../../intake/facts/amount-sql.js';
import { literal } from '../../intake/facts/quote.js';
import type { Finding } from '../../intake/finding.js';
import { mappedFormatStart } from '../../intake/mapped/mapped-csv.js';
import { formatAmount } from '../../money.js';
import type { Ledger } from '../ledger.js';
import { latestLead } from '../pins.js';
import { nobodyOf } from './nobody.js';
import type { CurrencySum, FileReport } from './report.js';

/** Keeps the sums of a file while its rows are staged; what was rejected is in no other table. */
export async function storeSums(
  ledger: Ledger,
  fileId: number,
  rejected: ReadonlyMap<string, bigint>,
): Promise<void> {
  const records = [...rejected].map(
    ([code, minor]) => `UNION ALL SELECT ${literal(code)}, ${minor}::HUGEINT`,
  );
  await ledger.run(
    `INSERT INTO file_sum
     WITH each AS (SELECT currency, amount_minor::HUGEINT AS minor FROM fact SEMI JOIN currency_fact c ON c.code = fact.currency
         WHERE amount_minor BETWEEN 1 AND ${largestMinor} ${records.join(' ')}),
     r AS (SELECT currency, sum(minor) AS total FROM each GROUP BY currency),
     a AS (SELECT currency, sum(amount_minor) AS total FROM payment WHERE file_id = ${fileId} GROUP BY currency)
     SELECT ${fileId}, r.currency, r.total, coalesce(a.total, 0)
     FROM r LEFT JOIN a ON a.currency = r.currency ORDER BY r.currency`,
  );
}

export async function storeFindings(
  ledger: Ledger,
  fileId: number,
  findings: readonly Finding[],
): Promise<void> {
  for (const { code, about, count, line, offset } of findings) {
    await ledger.run(`INSERT INTO finding VALUES (${fileId}, $code, $about, ${count}, ${line}, ${offset})`, {
      code,
      about,
    });
  }
}

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

type Kept = Pick<
  FileReport,
  | 'findings'
  | 'reasons'
  | 'sums'
  | 'unknownReference'
  | 'zoneAssumed'
  | 'statusFlagged'
  | 'future'
  | 'withoutPayer'
  | 'withoutBeneficiary'
>;

export async function keptOf(ledger: Ledger, fileId: number): Promise<Kept> {
  const [flags] = await ledger.rows<Record<'reference' | 'zone' | 'flagged' | 'future', bigint>>(
    `SELECT count(*) FILTER (amount_ref_minor IS NULL) AS reference, count(*) FILTER (zone_assumed AND "precision" <> 'instant') AS zone,
       count(*) FILTER (status_flagged) AS flagged, count(*) FILTER ("at" > received_at + ${latestLead}) AS future
     FROM payment WHERE file_id = ${fileId}`,
  );
  return {
    findings: await findingsOf(ledger, fileId),
    reasons: await reasonsOf(ledger, fileId),
    sums: await sumsOf(ledger, fileId),
    unknownReference: Number(flags?.reference ?? 0),
    zoneAssumed: Number(flags?.zone ?? 0),
    statusFlagged: Number(flags?.flagged ?? 0),
    future: Number(flags?.future ?? 0),
    ...(await nobodyOf(ledger, fileId)),
  };
}

async function reasonsOf(ledger: Ledger, fileId: number): Promise<Readonly<Record<string, number>>> {
  const rows = await ledger.rows<{ reason: string; rows: bigint }>(
    `SELECT reason, count(*) AS rows FROM rejected WHERE file_id = ${fileId} GROUP BY reason ORDER BY rows DESC, reason`,
  );
  return Object.fromEntries(rows.map(({ reason, rows: count }) => [reason, Number(count)]));
}

async function sumsOf(ledger: Ledger, fileId: number): Promise<readonly CurrencySum[]> {
  const rows = await ledger.rows<{ currency: string; read: bigint; accepted: bigint }>(
    `SELECT currency, read, accepted FROM file_sum WHERE file_id = ${fileId} ORDER BY currency`,
  );
  return rows.map(({ currency, read, accepted }) => ({
    currency,
    read: formatAmount(read, currency),
    accepted: formatAmount(accepted, currency),
  }));
}

type Books = 'file_id' | 'reopened' | 'read' | 'kept' | 'conflicts' | 'rejected';

/** What is known of a file before it is read. */
export type GivenFile = Pick<
  FileReport,
  'file' | 'format' | 'sha256' | 'bytes' | 'unknownColumns' | 'unknownColumnsMore'
>;

interface KnownFile {
  readonly report: FileReport;
  /** Some of what it told was about payments that were not known then, or that were forgotten since. */
  readonly isReadAgain: boolean;
}

/** A file that the ledger holds already; undefined when it does not. @throws VigieError `configuration`. */
export async function knownFile(ledger: Ledger, given: GivenFile): Promise<KnownFile | undefined> {
  const [row] = await ledger.rows<Record<Books, bigint | number> & { readonly format: string }>(
    `SELECT file_id, format, reopened::INTEGER AS reopened, read, accepted + duplicates + status_changes AS kept, conflicts, rejected FROM file
     WHERE sha256 = $sha256 ORDER BY file_id DESC LIMIT 1`,
    { sha256: given.sha256 },
  );
  if (row === undefined) return undefined;
  // Its rows were made by what that mapping said, and would not change.
  if (row.format !== given.format && row.format.startsWith(mappedFormatStart)) {
    throw new VigieError(
      'configuration',
      given.file,
      'the ledger holds this file as another mapping read it; take it out with "vigie ledger forget" first',
    );
  }
  const kept = await keptOf(ledger, Number(row.file_id));
  const report = {
    ...given,
    alreadyLoaded: true,
    read: Number(row.read),
    accepted: 0,
    duplicates: Number(row.kept),
    statusChanges: 0,
    conflicts: Number(row.conflicts),
    rejected: Number(row.rejected),
    ...kept,
  };
  return { report, isReadAgain: row.reopened === 1 || kept.reasons['unknown-payment'] !== undefined };
}
