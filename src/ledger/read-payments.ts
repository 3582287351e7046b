/** Payments as people read them: for explanations, never for evaluation. */
import { lowered, plainWords } from '../intake/facts/text-sql.js';
import type { IdRule, Status } from '../intake/payment.js';
import { formatAmount } from '../money.js';
import type { Instant, Precision } from '../time.js';
import type { Ledger } from './ledger.js';

export interface StatusText {
  readonly status: Status;
  readonly at: Instant;
  /** No time was given with the status. */
  readonly flagged: boolean;
  readonly reason: string | null;
}

export interface PaymentLine {
  readonly seq: number;
  readonly paymentId: string;
  /** As given. */
  readonly executedAt: string;
  readonly at: Instant;
  readonly precision: Precision;
  readonly zoneAssumed: boolean;
  /** `1234.50` in `currency`. */
  readonly amount: string;
  readonly currency: string;
  /** In the reference currency; null without a rate. */
  readonly amountRef: string | null;
  readonly payoutAmount: string | null;
  readonly payoutCurrency: string | null;
  readonly channel: string | null;
  readonly firstStatus: Status;
  readonly statusFlagged: boolean;
  readonly changes: readonly StatusText[];
  readonly payerId: string | null;
  readonly payerIdRule: IdRule;
  readonly beneficiaryId: string | null;
  readonly beneficiaryIdRule: IdRule;
  readonly payerCountry: string | null;
  readonly beneficiaryCountry: string | null;
  readonly beneficiaryCountryBasis: string | null;
  readonly payoutCity: string | null;
  readonly payoutAgent: string | null;
  /** Of the address on the net from which it was ordered. */
  readonly ipCountry: string | null;
  /** ISO date. */
  readonly customerSince: string | null;
  /** The beneficiary's name, lowered and plain, to tell names apart: of them no more than a number is shown. */
  readonly plainName: string;
  /** Of the beneficiary, as keys that say whether two are the same and nothing else. */
  readonly phoneKey: number | null;
  readonly accountKey: number | null;
  readonly file: string;
  readonly line: number;
  /** Only where names were asked for. */
  readonly payerName?: string | null;
  readonly beneficiaryName?: string | null;
}

interface Found extends Readonly<Record<string, string | number | bigint | boolean | null>> {
  readonly seq: bigint;
  readonly payment_id: string;
  readonly executed_at: string;
  readonly at: bigint;
  readonly precision: string;
  readonly zone_assumed: boolean;
  readonly amount_minor: bigint;
  readonly currency: string;
  readonly amount_ref_minor: bigint | null;
  readonly payout_amount_minor: bigint | null;
  readonly payout_currency: string | null;
  readonly channel: string | null;
  readonly first_status: string;
  readonly status_flagged: boolean;
  readonly payer: string | null;
  readonly payer_id_rule: string;
  readonly beneficiary: string | null;
  readonly beneficiary_id_rule: string;
  readonly payer_country: string | null;
  readonly beneficiary_country: string | null;
  readonly beneficiary_country_basis: string | null;
  readonly payout_city: string | null;
  readonly payout_agent: string | null;
  readonly ip_country: string | null;
  readonly customer_since: string | null;
  readonly plain_name: string;
  readonly phone_key: number | null;
  readonly account_key: number | null;
  readonly file: string;
  readonly line: bigint;
  readonly payer_name: string | null;
  readonly beneficiary_name: string | null;
}

/** In the stream order. Purpose texts and addresses are never read. */
export async function readPaymentsBySeq(
  ledger: Ledger,
  seqs: readonly number[],
  options: { readonly names?: boolean } = {},
): Promise<readonly PaymentLine[]> {
  if (seqs.length === 0) return [];
  await ledger.run('CREATE OR REPLACE TEMP TABLE asked_seq (seq BIGINT)');
  // An appender refuses a ledger that is open for reading only, even for a temporary table.
  await ledger.run(`INSERT INTO asked_seq SELECT DISTINCT unnest([${seqs.join(',')}]::BIGINT[])`);
  const changes = await readChanges(ledger);
  const names = options.names === true;
  const found = await ledger.rows<Found>(
    `SELECT p.seq, p.payment_id, p.executed_at, p."at", p."precision"::VARCHAR AS precision, p.zone_assumed,
       p.amount_minor, p.currency, p.amount_ref_minor, p.payout_amount_minor, p.payout_currency, p.channel::VARCHAR AS channel,
       p.first_status::VARCHAR AS first_status, p.status_flagged, pr.record_id AS payer,
       p.payer_id_rule::VARCHAR AS payer_id_rule, br.record_id AS beneficiary,
       p.beneficiary_id_rule::VARCHAR AS beneficiary_id_rule, p.payer_country, p.beneficiary_country,
       p.beneficiary_country_basis::VARCHAR AS beneficiary_country_basis, p.payout_city, p.payout_agent, p.ip_country,
       p.customer_since::VARCHAR AS customer_since, ${plainWords(lowered("coalesce(p.beneficiary_name, '')"))} AS plain_name,
       p.beneficiary_phone_key::DOUBLE AS phone_key, p.beneficiary_account_key::DOUBLE AS account_key,
       f.name AS file, p.line,
       ${names ? 'p.payer_name, p.beneficiary_name' : 'NULL AS payer_name, NULL AS beneficiary_name'}
     FROM payment p SEMI JOIN asked_seq a ON a.seq = p.seq JOIN file f ON f.file_id = p.file_id
     LEFT JOIN record pr ON pr.record = p.payer_record LEFT JOIN record br ON br.record = p.beneficiary_record
     ORDER BY p."at", p.payment_id, p.seq`,
  );
  return found.map((row) => toLine(row, changes.get(Number(row.seq)) ?? [], names));
}

async function readChanges(ledger: Ledger): Promise<ReadonlyMap<number, readonly StatusText[]>> {
  const rows = await ledger.rows<{
    payment_seq: bigint;
    status: string;
    at: bigint;
    flagged: boolean;
    status_reason: string | null;
  }>(
    `SELECT s.payment_seq, s.status::VARCHAR AS status, s."at", s.flagged, s.status_reason
     FROM status_change s SEMI JOIN asked_seq a ON a.seq = s.payment_seq WHERE s.kind = 'status' ORDER BY s."at", s.seq`,
  );
  const changes = new Map<number, StatusText[]>();
  for (const row of rows) {
    const seq = Number(row.payment_seq);
    const list = changes.get(seq) ?? [];
    list.push({
      status: row.status as Status,
      at: Number(row.at),
      flagged: row.flagged,
      reason: row.status_reason,
    });
    changes.set(seq, list);
  }
  return changes;
}

function amountText(minor: bigint | null, currency: string | null): string | null {
  return minor === null || currency === null ? null : formatAmount(Number(minor), currency);
}

function toLine(row: Found, changes: readonly StatusText[], names: boolean): PaymentLine {
  return {
    seq: Number(row.seq),
    paymentId: row.payment_id,
    executedAt: row.executed_at,
    at: Number(row.at),
    precision: row.precision as Precision,
    zoneAssumed: row.zone_assumed,
    amount: formatAmount(Number(row.amount_minor), row.currency),
    currency: row.currency,
    amountRef: amountText(row.amount_ref_minor, 'EUR'),
    payoutAmount: amountText(row.payout_amount_minor, row.payout_currency),
    payoutCurrency: row.payout_currency,
    channel: row.channel,
    firstStatus: row.first_status as Status,
    statusFlagged: row.status_flagged,
    changes,
    payerId: row.payer,
    payerIdRule: row.payer_id_rule as IdRule,
    beneficiaryId: row.beneficiary,
    beneficiaryIdRule: row.beneficiary_id_rule as IdRule,
    payerCountry: row.payer_country,
    beneficiaryCountry: row.beneficiary_country,
    beneficiaryCountryBasis: row.beneficiary_country_basis,
    payoutCity: row.payout_city,
    payoutAgent: row.payout_agent,
    ipCountry: row.ip_country,
    customerSince: row.customer_since,
    plainName: row.plain_name,
    phoneKey: row.phone_key,
    accountKey: row.account_key,
    file: row.file,
    line: Number(row.line),
    ...(names ? { payerName: row.payer_name, beneficiaryName: row.beneficiary_name } : {}),
  };
}
