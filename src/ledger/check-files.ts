/** Tries files on a ledger that is thrown away: what would be accepted, and where what would not be stands. */
import type { Mapping } from '../intake/mapped/mapping.js';
import type { FileReport, LoadProgress } from './load/report.js';
import { loadFiles } from './load.js';
import { withTemporaryLedger } from './temporary-ledger.js';

export interface ReasonPlaces {
  readonly field: string;
  readonly reason: string;
  readonly count: number;
  /** The first of them. */
  readonly lines: readonly number[];
  /** Bytes from the start of the unpacked file at which these begin; in Parquet numbers of rows. */
  readonly offsets: readonly number[];
}

export interface CheckedFile {
  readonly report: FileReport;
  readonly places: readonly ReasonPlaces[];
}

export interface CheckOptions {
  readonly mappings: readonly Mapping[];
  readonly receivedAt: number;
  readonly onProgress?: (progress: LoadProgress) => void;
}

const shown = 10;

/** @throws VigieError as loading does. */
export async function checkFiles(
  files: readonly string[],
  options: CheckOptions,
): Promise<readonly CheckedFile[]> {
  return withTemporaryLedger({}, async (ledger) => {
    const reports = await loadFiles(ledger, files, options);
    const rows = await ledger.rows<{
      name: string;
      field: string;
      reason: string;
      n: bigint;
      lines: string;
      offsets: string;
    }>(
      `SELECT f.name, r.field, r.reason, count(*) AS n,
         array_to_string(arg_min(r.line, r."offset", ${shown}), ' ') AS lines,
         array_to_string(min(r."offset", ${shown}), ' ') AS offsets
       FROM rejected r JOIN file f ON f.file_id = r.file_id GROUP BY ALL ORDER BY n DESC, r.field, r.reason`,
    );
    return reports.map((report) => ({
      report,
      places: rows
        .filter(({ name }) => name === report.file)
        .map(({ field, reason, n, lines, offsets }) => ({
          field,
          reason,
          count: Number(n),
          lines: lines.split(' ').map(Number),
          offsets: offsets.split(' ').map(Number),
        })),
    }));
  });
}
