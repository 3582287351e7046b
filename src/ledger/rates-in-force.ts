/** Which rates a run values payments at, for whoever reads the run. */
import type { Ledger } from './ledger.js';

export interface RatesInForce {
  readonly version: number;
  readonly source: string;
  readonly sha256: string;
  /** ISO days of the first and the last rate; later payments are valued at the last. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  /** Payments whose reference amount rests on an approximate rate. */
  readonly approximatePayments: number;
  /** Payments valued at a published rate that was older than `staleAfterDays` on their day, and in which currencies. */
  readonly stalePayments: number;
  readonly staleCurrencies: readonly string[];
}

/** No bank is closed for longer. */
export const staleAfterDays = 10;

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
       SELECT currency, rate_date, count(*) AS payments FROM payment
       WHERE rate_date IS NOT NULL AND "day" - (rate_date - DATE '1970-01-01') > ${staleAfterDays} GROUP BY ALL) n
     JOIN rate r ON r.version = ${version} AND r.currency = n.currency AND r.day = n.rate_date
     WHERE NOT r.approximate GROUP BY n.currency ORDER BY n.currency`,
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
