/** Which rates a run values payments at, for whoever reads the run. */
import type { Ledger } from './ledger.js';

export interface RatesInForce {
  readonly version: number;
  readonly source: string;
  readonly sha256: string;
  /** ISO days of the first and the last rate; later payments are valued at the last. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  /** Payments whose reference amount rests on a monthly level. */
  readonly approximatePayments: number;
  /** Payments valued at a rate that was older on their day than rates may be, and in which currencies. */
  readonly stalePayments: number;
  readonly staleCurrencies: readonly string[];
}

/** No bank is closed for longer. */
export const staleAfterDays = 10;
/** A month and the days for which no bank is closed longer: of levels given once a month. */
export const staleAfterDaysMonthly: number = 31 + staleAfterDays;

/** Undefined before any payment was loaded. */
export async function ratesInForce(ledger: Ledger): Promise<RatesInForce | undefined> {
  const version = await ledger.number('SELECT max(rate_version) FROM payment');
  const [found] = await ledger.rows<{
    source: string;
    sha256: string;
    first_day: string | null;
    last_day: string | null;
  }>(
    `SELECT v.source, v.sha256, min(r.day)::VARCHAR AS first_day, max(r.day)::VARCHAR AS last_day
     FROM rate_version v LEFT JOIN rate r ON r.version = v.version WHERE v.version = ${version} GROUP BY ALL`,
  );
  if (found === undefined) return undefined;
  const approximate = await ledger.number(
    `SELECT sum(n.payments) FROM (
       SELECT currency, rate_date, count(*) AS payments FROM payment WHERE rate_date IS NOT NULL GROUP BY ALL) n
     JOIN rate r ON r.version = ${version} AND r.currency = n.currency AND r.day = n.rate_date WHERE r.approximate`,
  );
  const stale = await ledger.rows<{ currency: string; payments: bigint }>(
    `SELECT n.currency, sum(n.payments)::BIGINT AS payments FROM (
       SELECT currency, rate_date, "day" - (rate_date - DATE '1970-01-01') AS age, count(*) AS payments FROM payment
       WHERE rate_date IS NOT NULL GROUP BY ALL) n
     JOIN rate r ON r.version = ${version} AND r.currency = n.currency AND r.day = n.rate_date
     WHERE n.age > CASE WHEN r.approximate THEN ${staleAfterDaysMonthly} ELSE ${staleAfterDays} END GROUP BY n.currency ORDER BY n.currency`,
  );
  return {
    version,
    source: found.source,
    sha256: found.sha256,
    firstDay: found.first_day,
    lastDay: found.last_day,
    approximatePayments: approximate,
    stalePayments: stale.reduce((sum, { payments }) => sum + Number(payments), 0),
    staleCurrencies: stale.map(({ currency }) => currency),
  };
}
