/** How the others pay the beneficiaries of whom something is told to a payer: counts, so that "at least twelve others" can be checked. */
import { literal } from '../../intake/facts/quote.js';
import { kinships } from '../../intake/payment.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { Pins } from '../../ledger/pins.js';
import { lastStatus } from '../../ledger/run-relation.js';
import type { OthersAt } from '../lead-explanation.js';

/**
 * Each payer's series to these beneficiaries, read in one pass for all payers that are explained; `run_payment` must be
 * there. Nobody's id leaves this table but as a row without one.
 */
export async function prepareOthers(
  ledger: Ledger,
  pins: Pins,
  beneficiaries: readonly number[],
): Promise<void> {
  await ledger.run(`CREATE OR REPLACE TEMP TABLE paying_series AS
    SELECT p.beneficiary, p.payer, count(*)::INTEGER AS payments, min(p."at")::DOUBLE AS first_at,
      max(p."at")::DOUBLE AS last_at, sum(p.amount_ref_minor)::DOUBLE AS total,
      count(DISTINCT p.payer_country)::INTEGER AS countries,
      (count(*) FILTER (p.relationship IN (${kinships.map(literal).join(', ')})))::INTEGER AS kin
    FROM run_payment p
    ${lastStatus(pins)}
    WHERE p.beneficiary IN (SELECT unnest([${beneficiaries.join(',')}]::INTEGER[])) AND p.payer >= 0
      AND coalesce(c.status, p.first_status) = 'executed'
    GROUP BY p.beneficiary, p.payer`);
}

/** More rows would hide the lead; those with most payments are shown and the rest is counted. */
const shown = 20;

/** Of each beneficiary, those who pay most often first; after `prepareOthers`. */
export async function othersAt(
  ledger: Ledger,
  payer: number,
  beneficiaries: readonly (readonly [key: number, id: string])[],
): Promise<readonly OthersAt[]> {
  const found: OthersAt[] = [];
  for (const [key, counterparty] of beneficiaries) {
    const rows = await ledger.rows<{
      payments: number;
      first_at: number;
      last_at: number;
      total: number | null;
      countries: number;
      kin: number;
    }>(
      `SELECT payments, first_at, last_at, total, countries, kin FROM paying_series
       WHERE beneficiary = ${key} AND payer <> ${payer} ORDER BY payments DESC, first_at, last_at, total`,
    );
    if (rows.length === 0) continue;
    found.push({
      counterparty,
      payers: rows.length,
      shown: rows.slice(0, shown).map(({ payments, first_at, last_at, total, countries, kin }) => ({
        payments,
        firstAt: first_at,
        lastAt: last_at,
        total: total ?? undefined,
        countries,
        kin,
      })),
    });
  }
  return found;
}
