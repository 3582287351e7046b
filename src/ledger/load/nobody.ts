/** Payments that a file added with nobody on a side (P6): too many of them are a column that was not told of. */
import type { Ledger } from '../ledger.js';
import type { FileReport } from './report.js';

type Nobody = Pick<FileReport, 'withoutPayer' | 'withoutBeneficiary'>;

export async function nobodyOf(ledger: Ledger, fileId: number): Promise<Nobody> {
  const [row] = await ledger.rows<Record<'payer' | 'beneficiary', bigint>>(
    `SELECT count(*) FILTER (payer_id_rule = 'unattributed') AS payer,
       count(*) FILTER (beneficiary_id_rule = 'unattributed') AS beneficiary
     FROM payment WHERE file_id = ${fileId}`,
  );
  return { withoutPayer: Number(row?.payer ?? 0), withoutBeneficiary: Number(row?.beneficiary ?? 0) };
}
