/** What a ledger says became of a file, read from its tables and from the file's own bytes, never from a report. */
import { createHash, createHmac } from 'node:crypto';
import type { Ledger } from '../../src/ledger/ledger.js';

export interface Accounts {
  readonly accepted: number;
  readonly statusChanges: number;
  readonly conflicts: number;
  readonly rejected: number;
  readonly reasons: Readonly<Record<string, number>>;
  /** The counts that the ledger keeps of the file itself. */
  readonly kept: Readonly<Record<string, number>>;
  /** Anything that does not fit: a line twice, a line that the file has not, a place that is not the line's. */
  readonly misfits: readonly string[];
}

interface Line {
  readonly offset: number;
  readonly bytes: Buffer;
}

function linesOf(bytes: Buffer): readonly Line[] {
  const lines: Line[] = [];
  for (let at = 0; at <= bytes.length; ) {
    const end = bytes.indexOf('\n', at);
    const stop = end === -1 ? bytes.length : end;
    lines.push({ offset: at, bytes: bytes.subarray(at, stop) });
    at = stop + 1;
  }
  return lines;
}

/** Undefined when the ledger knows nothing of a file with these bytes; its lines are those of `unpacked`. */
export async function accountsOf(
  ledger: Ledger,
  bytes: Buffer,
  unpacked: Buffer,
): Promise<Accounts | undefined> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const files = await ledger.rows<Record<string, bigint | number>>(
    `SELECT file_id, read, accepted, duplicates, status_changes AS "statusChanges", conflicts, rejected FROM file
     WHERE sha256 = $sha256`,
    { sha256 },
  );
  const [file] = files;
  if (file === undefined) return undefined;
  const { file_id: id, ...counts } = file;
  const places = await ledger.rows<{ kind: string; line: number; seq: number; place: number; hash: string }>(
    `SELECT 'payment' AS kind, line::DOUBLE AS line, seq::DOUBLE AS seq, 0::DOUBLE AS place, '' AS hash
     FROM payment WHERE file_id = ${id}
     UNION ALL SELECT 'change', line, seq, 0, '' FROM status_change WHERE file_id = ${id} AND seq <> payment_seq
     UNION ALL SELECT reason, line, -1, "offset", hash FROM rejected WHERE file_id = ${id}`,
  );
  const lines = linesOf(unpacked);
  const misfits = files.length === 1 ? [] : ['the ledger holds the file twice'];
  const reasons: Record<string, number> = {};
  for (const { kind, line, seq, place, hash } of places) {
    const found = lines[line - 1];
    if (line < 2 || found === undefined) misfits.push(`the file has no line ${line} for a ${kind}`);
    if (seq >= 0 || found === undefined) continue;
    reasons[kind] = (reasons[kind] ?? 0) + 1;
    const mark = createHmac('sha256', ledger.hmacKey).update(found.bytes).digest('hex').slice(0, 16);
    if (found.offset !== place || mark !== hash)
      misfits.push(`line ${line} does not stand where it is said to`);
  }
  if (new Set(places.map(({ line }) => line)).size < places.length)
    misfits.push('one line stands for two rows');
  const numbers = places.flatMap(({ seq }) => (seq < 0 ? [] : [seq])).sort((a, b) => a - b);
  if (numbers.some((seq, i) => i > 0 && seq !== (numbers[i - 1] ?? 0) + 1)) misfits.push('seq has gaps');
  const count = (kind: string): number => places.filter((one) => one.kind === kind).length;
  return {
    accepted: count('payment'),
    statusChanges: count('change'),
    conflicts: count('conflict'),
    rejected: Object.values(reasons).reduce((sum, n) => sum + n, 0) - count('conflict'),
    reasons,
    kept: Object.fromEntries(Object.entries(counts).map(([name, n]) => [name, Number(n)])),
    misfits,
  };
}

/** How many rows each table has that a load may write to: what a file that is refused must leave as it is. */
export async function sizes(ledger: Ledger): Promise<string> {
  const tables = [
    'file',
    'payment',
    'status_change',
    'rejected',
    'record',
    'record_account',
    'record_family_name',
  ];
  const counts = tables.map((table) => `(SELECT count(*) FROM ${table})`).join(` || ' ' || `);
  const [row] = await ledger.rows<{ counts: string }>(`SELECT ${counts} AS counts`);
  return row?.counts ?? '';
}
