/**
 * What a file that is read again has told before. A state without a time of its own is news where another came between
 * (I9), so that a row whose payment it told of once must not tell of it a second time, behind what others said since.
 */
import type { Ledger } from '../ledger.js';
import type { KnownFile } from './file-report.js';
import type { Places } from './staged.js';

/** Creates `spoken` (`row`): rows of `fact` that were judged when the file was read before, and still are as then. */
export async function findSpoken(
  ledger: Ledger,
  known: KnownFile | undefined,
  { line, offset }: Places,
): Promise<void> {
  if (known === undefined) {
    await ledger.run('CREATE OR REPLACE TEMP TABLE spoken ("row" BIGINT)');
    return;
  }
  const { fileId, readSeq } = known;
  await ledger.run(`CREATE OR REPLACE TEMP TABLE spoken AS
    WITH told AS (SELECT f."row", ${line('f."row"')} AS line, ${offset('f."row"')}::BIGINT AS "offset"
      FROM fact f JOIN payment p ON p.payment_id = f.payment_id
      -- What told it before and was taken out since is told anew.
      ANTI JOIN retold r ON r.payment_seq = p.seq AND r.from_seq <= ${readSeq} AND r.at_seq >= ${readSeq}
      WHERE f.fault IS NULL AND p.seq <= ${readSeq})
    SELECT t."row" FROM told t
    ANTI JOIN (SELECT line, "offset" FROM rejected WHERE file_id = ${fileId}) b
      ON b.line = t.line AND b."offset" = t."offset"`);
}
