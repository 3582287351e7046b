/**
 * What a reader of a payment is told beside what the stream holds: where it was ordered and paid out, since when its payer
 * is a customer, and which of a beneficiary's names it bears.
 */
import type { Ledger } from '../../ledger/ledger.js';

export interface PaymentDetail {
  readonly ipCountry: string | undefined;
  readonly payoutAgent: string | undefined;
  /** ISO date. */
  readonly customerSince: string | undefined;
  /** The beneficiary's, lowered and plain, to tell names apart: of them no more than a number is shown. */
  readonly plainName: string;
  /** Of the beneficiary, as keys that say whether two are the same and nothing else. */
  readonly phoneKey: number | undefined;
  readonly accountKey: number | undefined;
}

interface Found extends Readonly<Record<string, string | number | null>> {
  readonly seq: number;
  readonly name: string;
  readonly ip: string | null;
  readonly agent: string | null;
  readonly since: string | null;
  readonly phone: number | null;
  readonly account: number | null;
}

/** By seq. */
export async function readPaymentDetails(
  ledger: Ledger,
  seqs: readonly number[],
): Promise<ReadonlyMap<number, PaymentDetail>> {
  if (seqs.length === 0) return new Map();
  const rows = await ledger.rows<Found>(
    `SELECT p.seq::DOUBLE AS seq, p.ip_country AS ip, p.payout_agent AS agent,
       p.customer_since::VARCHAR AS since, p.beneficiary_phone_key::DOUBLE AS phone,
       p.beneficiary_account_key::DOUBLE AS account,
       trim(regexp_replace(strip_accents(lower(coalesce(p.beneficiary_name, ''))), '[^\\p{L}\\p{N}]+', ' ', 'g')) AS name
     FROM payment p WHERE p.seq IN (SELECT unnest([${seqs.join(',')}]::BIGINT[]))`,
  );
  return new Map(
    rows.map(({ seq, name, ip, agent, since, phone, account }): [number, PaymentDetail] => [
      seq,
      {
        ipCountry: ip ?? undefined,
        payoutAgent: agent ?? undefined,
        customerSince: since ?? undefined,
        plainName: name,
        phoneKey: phone ?? undefined,
        accountKey: account ?? undefined,
      },
    ]),
  );
}
