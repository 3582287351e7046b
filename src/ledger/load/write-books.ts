/** What became of every row of a file, as the ledger keeps it: one entry for a file, however often it is read. */
import { largestMinor } from '../../intake/facts/amount-sql.js';
import { literal } from '../../intake/facts/quote.js';
import type { Finding } from '../../intake/finding.js';
import type { Ledger } from '../ledger.js';
import type { GivenFile } from './file-report.js';
import type { Staged } from './staged.js';

export interface Entry {
  readonly fileId: number;
  readonly given: GivenFile;
  readonly receivedAt: number;
  readonly conflicts: number;
  /** Rows of `fact` with a fault. */
  readonly faults: number;
  /** The last number in the ledger. */
  readonly readSeq: number;
}

/** Takes out what a reading before this one kept of the file; its payments and statuses stay. */
export async function clearBooks(ledger: Ledger, fileId: number): Promise<void> {
  for (const table of ['rejected', 'finding', 'file_sum', 'stood_behind'])
    await ledger.run(`DELETE FROM ${table} WHERE file_id = ${fileId}`);
}

/** Reads `fact` and `verdict`, and what was written of the file. */
export async function writeBooks(ledger: Ledger, entry: Entry, staged: Staged): Promise<void> {
  const { fileId, given, receivedAt } = entry;
  await storeFindings(ledger, fileId, staged.findings);
  const unknown = await storeSums(ledger, fileId, staged);
  await storeStoodBehind(ledger, fileId, staged.undecided);
  const read = staged.rows + staged.rejected;
  const rejected = entry.faults + staged.rejected;
  const isHeld = (await ledger.number(`SELECT count(*) FROM file WHERE file_id = ${fileId}`)) > 0;
  if (!isHeld)
    await ledger.run(
      `INSERT INTO file VALUES (${fileId}, $file, $sha256, ${given.bytes}, ${receivedAt}, 0, 0, 0, 0, 0, 0, $format, false, 0, 0)`,
      { file: given.file, sha256: given.sha256, format: given.format },
    );
  // What an earlier reading of it added is the file's too.
  await ledger.run(`UPDATE file SET read = ${read}, accepted = k.accepted, status_changes = k.changes,
      conflicts = ${entry.conflicts}, rejected = ${rejected},
      duplicates = ${read - entry.conflicts - rejected} - k.accepted - k.changes,
      reopened = false, amount_unknown = ${unknown}, read_seq = ${entry.readSeq}
    FROM (SELECT (SELECT count(*) FROM payment WHERE file_id = ${fileId}) AS accepted,
      (SELECT count(*) FROM status_change WHERE file_id = ${fileId} AND seq <> payment_seq) AS changes) k
    WHERE file_id = ${fileId}`);
}

/** Keeps the sums of a file while its rows are staged; gives how many of them are in no sum. */
async function storeSums(ledger: Ledger, fileId: number, staged: Staged): Promise<number> {
  const { sums, unknown } = staged.rejectedSums;
  const records = [...sums].map(
    ([code, minor]) => `UNION ALL SELECT ${literal(code)}, ${minor}::HUGEINT, true`,
  );
  const readable = `FROM fact SEMI JOIN currency_fact c ON c.code = fact.currency
    WHERE amount_minor BETWEEN 1 AND ${largestMinor}`;
  await ledger.run(
    `INSERT INTO file_sum
     WITH each AS (SELECT currency, amount_minor::HUGEINT AS minor, fault IS NOT NULL
         OR "row" IN (SELECT "row" FROM verdict WHERE verdict = 'conflict') AS is_rejected
       ${readable} ${records.join(' ')})
     SELECT ${fileId}, currency, sum(minor), coalesce(sum(minor) FILTER (is_rejected), 0) FROM each
     GROUP BY currency ORDER BY currency`,
  );
  return staged.rows - (await ledger.number(`SELECT count(*) ${readable}`)) + unknown;
}

async function storeFindings(ledger: Ledger, fileId: number, findings: readonly Finding[]): Promise<void> {
  for (const { code, about, count, line, offset } of findings) {
    await ledger.run(`INSERT INTO finding VALUES (${fileId}, $code, $about, ${count}, ${line}, ${offset})`, {
      code,
      about,
    });
  }
}

/** The files whose telling of a payment came before this one's of the same payment, or left a status undecided. */
async function storeStoodBehind(ledger: Ledger, fileId: number, undecided: readonly number[]): Promise<void> {
  const others = undecided.map((other) => `UNION SELECT ${other}`);
  await ledger.run(
    `INSERT INTO stood_behind
     WITH known AS (SELECT p.seq, p.file_id FROM payment p
         SEMI JOIN (SELECT payment_id FROM verdict WHERE verdict <> 'payment') v ON v.payment_id = p.payment_id
         WHERE p.file_id <> ${fileId}),
     other AS (SELECT file_id FROM known
       UNION SELECT c.file_id FROM status_change c SEMI JOIN known k ON k.seq = c.payment_seq ${others.join(' ')})
     SELECT ${fileId}, file_id FROM other WHERE file_id <> ${fileId} ORDER BY file_id`,
  );
}
