/** Second layer: instants, in the zone where the payer is, and the country where the money goes. */
import type { PaymentColumn } from '../payment.js';
import { minorOf, tooManyDecimals } from './amount-sql.js';
import { bicCountry } from './country-sql.js';
import { dayMs, offsetAt, offsetOfWall, wallMs } from './time-sql.js';

function instant(zone: string, written: string, precision: string): string {
  const wall = `(${wallMs(written, precision)})`;
  return `CASE WHEN ${precision} = 'instant' THEN ${written} ELSE ${wall} - (${offsetOfWall(zone, wall)}) END`;
}

function amount(column: string): string {
  const parts = {
    digits: `r.${column}_digits`,
    number: `r.${column}_number`,
    decimals: `r.${column}_decimals`,
    exponent: `r.${column}_exponent`,
  };
  return `${minorOf(parts)} AS ${column}_minor, ${tooManyDecimals(parts)} AS ${column}_finer`;
}

/**
 * Over the first layer; joins the payer's zone for the years of the payment and of its status. What stands for a column
 * that is not given is left out.
 */
export function placeInTime(cells: string, given: ReadonlySet<PaymentColumn>): string {
  const of = (column: PaymentColumn, sql: string) => (given.has(column) ? sql : '');
  return `SELECT r.*,
  ${amount('amount')},${of('payout_amount', `${amount('payout_amount')},`)}
  ${instant('z', 'r.executed_written', 'r.executed_precision')} AS at_ms,
  CASE WHEN r.executed_precision = 'instant' THEN r.executed_written + (${offsetAt('z', 'r.executed_written')})
    ELSE ${wallMs('r.executed_written', 'r.executed_precision')} END AS local_ms,
  ${of('status_at', `${instant('zs', 'r.status_written', 'r.status_precision')} AS status_ms,`)}
  ${of('payout_agent', `TRY_CAST(${bicCountry('r.payout_agent')} AS country_code)::VARCHAR AS agent_country,`)}
  coalesce(z.known, false) AS zone_known
FROM (${cells}) r
LEFT JOIN zone_year z ON z.place IS NOT DISTINCT FROM r.place AND z.year IS NOT DISTINCT FROM substr(r.executed_at, 1, 4)
${of('status_at', 'LEFT JOIN zone_year zs ON zs.place IS NOT DISTINCT FROM r.place AND zs.year IS NOT DISTINCT FROM substr(r.status_at, 1, 4)')}`;
}

/** First and last day (numbers from 1970-01-01) of the table `rate_day`; earlier days have no rate, later ones the last. */
export interface RateDays {
  readonly firstRateDay: number;
  readonly lastRateDay: number;
}

/** Third layer: the payer's local day, the rate that held on it, the beneficiary's clock. */
export function valueOnDay(placed: string, { firstRateDay, lastRateDay }: RateDays): string {
  const day = `(p.local_ms // ${dayMs})`;
  return `SELECT p.*,
  ${day}::INTEGER AS local_day,
  rd.scaled AS rate_scaled,
  rd.rate_date,
  coalesce(p.beneficiary_country, p.account_country, p.agent_country) AS to_country,
  CASE WHEN p.beneficiary_country IS NOT NULL THEN coalesce(p.given_basis, 'declared'::country_basis)
    WHEN p.account_country IS NOT NULL THEN 'iban'::country_basis
    WHEN p.agent_country IS NOT NULL THEN 'bic'::country_basis END AS to_basis,
  CASE WHEN zb.known THEN p.at_ms + (${offsetAt('zb', 'p.at_ms')}) END AS beneficiary_local_ms
FROM (${placed}) p
LEFT JOIN rate_day rd ON rd.currency = p.currency AND rd.day = greatest(${firstRateDay - 1}, least(${day}, ${lastRateDay}))
LEFT JOIN zone_year zb ON zb.place IS NOT DISTINCT FROM p.beneficiary_country AND zb.year IS NOT DISTINCT FROM substr(p.executed_at, 1, 4)`;
}
