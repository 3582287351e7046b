/** The rows that were accepted enter the ledger. */
import { identifier } from '../../intake/facts/quote.js';
import { familyWords, keyOf, lowered, surelyFamily } from '../../intake/facts/text-sql.js';
import type { PaymentColumn } from '../../intake/payment.js';
import type { Ledger } from '../ledger.js';
import { resolveRecords } from './records.js';
import type { Numbering } from './rows.js';

export interface Batch {
  readonly fileId: number;
  readonly receivedAt: number;
  readonly rateVersion: number;
  readonly corridorVersion: number;
  readonly numbering: Numbering;
  readonly given: ReadonlySet<PaymentColumn>;
  /** Whether some rows are news about a known payment. */
  readonly hasChanges: boolean;
}

/** Columns of `fact` that a payment has not, or has otherwise. */
const notStored = [
  'row',
  'fault',
  'payer_token',
  'beneficiary_token',
  'status_instant',
  'status_stated',
  'payer_id_rule',
  'beneficiary_id_rule',
];

export async function writePayments(ledger: Ledger, batch: Batch): Promise<void> {
  const { numbering, fileId, receivedAt } = batch;
  await resolveRecords(
    ledger,
    `SELECT ${numbering.seq} AS seq, f.payer_id_rule, f.payer_token, f.beneficiary_id_rule, f.beneficiary_token
     FROM ${numbering.from}`,
  );
  await ledger.run(`INSERT INTO payment BY NAME
    SELECT ${numbering.seq} AS seq, ${receivedAt} AS received_at, ${fileId} AS file_id, ${numbering.line} AS line,
      ${numbering.offset}::BIGINT AS "offset",
      f.* EXCLUDE (${[...notStored, ...numbering.others].map(identifier).join(', ')}),
      coalesce(f.payer_id_rule, 'unattributed') AS payer_id_rule,
      coalesce(f.beneficiary_id_rule, 'unattributed') AS beneficiary_id_rule,
      ps.record AS payer_record, bs.record AS beneficiary_record,
      ${batch.corridorVersion} AS corridor_version, ${batch.rateVersion} AS rate_version
    FROM ${numbering.from}
    LEFT JOIN payer_side ps ON ps.token = f.payer_token AND ps.rule = f.payer_id_rule
    LEFT JOIN beneficiary_side bs ON bs.token = f.beneficiary_token AND bs.rule = f.beneficiary_id_rule`);
  if (batch.given.has('status') && batch.given.has('status_at')) await splitStatuses(ledger, batch);
  if (batch.hasChanges) await writeChanges(ledger, batch);
  const { given } = batch;
  if (given.has('payer_account') || given.has('beneficiary_account'))
    await rememberAccounts(ledger, `file_id = ${fileId}`);
  if (given.has('payer_name')) await rememberNames(ledger, `file_id = ${fileId}`, readNames);
}

const mutableCells =
  'f.status, f.status_at, f.status_reason, f.payout_city, f.payout_agent, f.payout_at, f.payout_method';

/** A payment given as returned or refused at a later instant was executed or attempted until then (P2). */
async function splitStatuses(ledger: Ledger, batch: Batch): Promise<void> {
  const { numbering, fileId, receivedAt } = batch;
  await ledger.run(`INSERT INTO status_change
    SELECT ${numbering.seq}, ${receivedAt}, ${fileId}, ${numbering.line}, ${numbering.seq}, 'status', f.status,
      f.status_instant, false, false, f.refusal_class, ${mutableCells}, ${numbering.offset}::BIGINT
    FROM ${numbering.from}
    WHERE f.status <> f.first_status`);
}

/** News about a known payment; without a time of its own the status holds from the payment's, flagged. */
async function writeChanges(ledger: Ledger, batch: Batch): Promise<void> {
  const { fileId, receivedAt } = batch;
  await ledger.run(`INSERT INTO status_change
    SELECT k.seq, ${receivedAt}, ${fileId}, k.line, p.seq, k.verdict, f.status,
      coalesce(f.status_instant, p."at"), f.status_instant IS NULL, coalesce(f.status_instant, p."at") <= p."at",
      f.refusal_class, ${mutableCells}, k."offset"::BIGINT
    FROM (SELECT given_status AS status, * EXCLUDE (given_status) FROM candidate) f
    JOIN numbered k ON k."row" = f."row" AND k.verdict <> 'payment'
    JOIN payment p ON p.payment_id = f.payment_id
    ORDER BY k.seq`);
}

/** Of the payments for which `which` is true. */
export async function rememberAccounts(ledger: Ledger, which: string): Promise<void> {
  await ledger.run(`INSERT INTO record_account
    WITH seen AS (
      SELECT payer_record AS record, payer_account_key AS account_key FROM payment WHERE ${which}
      UNION SELECT beneficiary_record, beneficiary_account_key FROM payment WHERE ${which})
    SELECT s.* FROM seen s ANTI JOIN record_account r ON r.record = s.record AND r.account_key = s.account_key
    WHERE s.record IS NOT NULL AND s.account_key IS NOT NULL ORDER BY ALL`);
}

/** The families' words of the names of a relation of `record` and `payer_name`. */
type WordsOf = (named: string) => string;

const wordsOf: WordsOf = (named) => `SELECT record, ${surelyFamily('low', 'words')} AS words FROM (
    SELECT record, low, ${familyWords('low')} AS words FROM (SELECT record, ${lowered('payer_name')} AS low FROM ${named}))`;

/** The same, read already for the facts of the file. */
const readNames: WordsOf = (named) =>
  `SELECT n.record, t.sure AS words FROM ${named} n JOIN name_text t ON t.text = n.payer_name`;

export async function rememberNames(ledger: Ledger, which: string, words: WordsOf = wordsOf): Promise<void> {
  await ledger.run(`INSERT INTO record_family_name
    WITH named AS (SELECT DISTINCT payer_record AS record, payer_name FROM payment
      WHERE ${which} AND payer_record IS NOT NULL AND payer_name IS NOT NULL
        AND (payer_type IS NULL OR payer_type = 'person')),
    word AS (SELECT record, unnest(words) AS word FROM (${words('named')})),
    seen AS (SELECT DISTINCT record, ${keyOf('word')} AS name_key FROM word)
    SELECT s.* FROM seen s ANTI JOIN record_family_name r ON r.record = s.record AND r.name_key = s.name_key ORDER BY ALL`);
}
