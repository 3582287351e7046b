/** How each payer pays the beneficiaries of whom something is told to the payers that are explained. */

import { literal } from '../../intake/facts/quote.js';
import { kinships } from '../../intake/payment.js';
import { grouped } from '../../ledger/grouped.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { Pins } from '../../ledger/pins.js';
import { lastStatus } from '../../ledger/run-relation.js';

/** The payments of one payer to one beneficiary. */
export interface Series {
  readonly beneficiary: number;
  readonly payer: number;
  /** Whether a link of this payer to another could be known. */
  readonly linkable: boolean;
  /** Of those executed alone, of which there may be none. */
  readonly payments: number;
  readonly firstAt: number;
  readonly lastAt: number;
  readonly total: number | undefined;
  readonly countries: number;
  readonly kin: number;
}

/** By beneficiary, those who pay most often first. */
export type PayingSeries = ReadonlyMap<number, readonly Series[]>;

/** What can link a payer to another, but for a family name, which confirms nobody as unlinked (N2). */
const links = [
  'payer_account_key',
  'payer_phone_key',
  'payer_email_key',
  'payer_address_key',
  'device_id_key',
];

/** In one pass for all payers that are explained; `run_payment` must be there. */
export async function readPayingSeries(
  ledger: Ledger,
  pins: Pins,
  beneficiaries: readonly number[],
): Promise<PayingSeries> {
  if (beneficiaries.length === 0) return new Map();
  const rows = await ledger.rows<{
    beneficiary: number;
    payer: number;
    linkable: boolean;
    payments: number;
    first_at: number | null;
    last_at: number | null;
    total: number | null;
    countries: number;
    kin: number;
  }>(
    `SELECT beneficiary, payer, bool_or(linkable) AS linkable, (count(*) FILTER (executed))::INTEGER AS payments,
       (min("at") FILTER (executed))::DOUBLE AS first_at, (max("at") FILTER (executed))::DOUBLE AS last_at,
       (sum(amount) FILTER (executed))::DOUBLE AS total,
       (count(DISTINCT country) FILTER (executed))::INTEGER AS countries,
       (count(*) FILTER (executed AND kin))::INTEGER AS kin
     FROM (
       SELECT p.beneficiary, p.payer, p."at", p.amount_ref_minor AS amount, p.payer_country AS country,
         coalesce(c.status, p.first_status) = 'executed' AS executed,
         p.relationship IN (${kinships.map(literal).join(', ')}) AS kin,
         ${links.map((name) => `p.${name} IS NOT NULL`).join(' OR ')} AS linkable
       FROM run_payment p ${lastStatus(pins)}
       WHERE p.beneficiary IN (SELECT unnest([${beneficiaries.join(',')}]::INTEGER[])) AND p.payer >= 0)
     GROUP BY beneficiary, payer ORDER BY payments DESC, first_at, last_at, total, payer`,
  );
  return grouped(
    rows.map(
      ({ first_at, last_at, total, ...same }): Series => ({
        ...same,
        firstAt: first_at ?? Number.NaN,
        lastAt: last_at ?? Number.NaN,
        total: total ?? undefined,
      }),
    ),
    ({ beneficiary }) => beneficiary,
  );
}
