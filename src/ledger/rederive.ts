/** What rows derive from rates or corridors is derived again, by the same expressions, when the pinned version changes. */
import { bandOf, referenceMinor, referenceQuotient, referenceRest } from '../intake/facts/amount-sql.js';
import { goesTo } from '../intake/facts/goes-to.js';
import type { RateDays } from '../intake/facts/place-in-time.js';
import { amountBands } from '../intake/payment.js';
import type { Ledger } from './ledger.js';
import { prepareRates } from './reference-data.js';

/** Creates `rate_day` where there is need; reads `currency_fact`; returns how many payments were on another version. */
export async function rederiveRates(ledger: Ledger, version: number, days: RateDays): Promise<number> {
  const stale = await ledger.number(`SELECT count(*) FROM payment WHERE rate_version <> ${version}`);
  if (stale === 0) return 0;
  await prepareRates(ledger, version, days, 'payment');
  const quotient = referenceQuotient('p.amount_minor', 'c.exponent', 'r.scaled');
  const rest = referenceRest('x.amount_minor', 'x.exponent', 'x.scaled', 'x.quotient');
  await ledger.run(`UPDATE payment SET amount_ref_minor = f.reference, amount_band = ${bandOf('f.reference', amountBands)},
      rate_date = f.rate_date, rate_version = ${version}
    FROM (
      SELECT y.seq, y.rate_date, ${referenceMinor('y.quotient', 'y.rest')} AS reference FROM (
        SELECT x.*, ${rest} AS rest FROM (
          SELECT p.seq, p.amount_minor, c.exponent, r.scaled, r.rate_date, ${quotient} AS quotient
          FROM payment p JOIN currency_fact c ON c.code = p.currency
          LEFT JOIN rate_day r ON r.currency = p.currency
            AND r.day = greatest(${days.firstRateDay - 1}, least(p.day, ${days.lastRateDay}))
          WHERE p.rate_version <> ${version}) x) y) f
    WHERE payment.seq = f.seq`);
  return stale;
}

const destination = goesTo(
  'payment.beneficiary_country',
  'payment.beneficiary_country_basis',
  'payment.payer_country',
);

/** Reads `corridor_listed` anew. */
export async function rederiveCorridors(ledger: Ledger, version: number): Promise<number> {
  const stale = await ledger.number(`SELECT count(*) FROM payment WHERE corridor_version <> ${version}`);
  if (stale === 0) return 0;
  await ledger.run(`UPDATE payment SET corridor_version = ${version}, corridor_listed =
      CASE WHEN ${destination} IS NOT NULL THEN c.listed END
    FROM corridor_listed c
    WHERE c.country IS NOT DISTINCT FROM payment.beneficiary_country AND payment.corridor_version <> ${version}`);
  return stale;
}
