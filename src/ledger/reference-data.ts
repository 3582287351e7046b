/** Rates and corridors as versions in the ledger, and the tables that the facts read of them. */
import { createHash } from 'node:crypto';
import type { Corridor } from '../intake/corridors.js';
import { rateDecimals } from '../intake/facts/amount-sql.js';
import type { RateDays } from '../intake/facts/place-in-time.js';
import { literal } from '../intake/facts/quote.js';
import type { RateTable } from '../intake/rates/rate-table.js';
import type { Ledger } from './ledger.js';

interface Versioned {
  readonly version: number;
  readonly isNew: boolean;
}

async function versionOf(ledger: Ledger, table: string, sha256: string): Promise<Versioned> {
  const known = await ledger.number(`SELECT max(version) FROM ${table} WHERE sha256 = $sha256`, { sha256 });
  if (known > 0) return { version: known, isNew: false };
  return { version: (await ledger.number(`SELECT max(version) FROM ${table}`)) + 1, isNew: true };
}

/** Keeps a rate table as a version (the one that is there, when equal); returns its number. */
export async function storeRates(ledger: Ledger, table: RateTable, now: number): Promise<number> {
  const text = table.rates
    .map(({ day, currency, scaled, approximate }) => `${day},${currency},${scaled},${approximate === true}`)
    .join('\n');
  const sha256 = createHash('sha256').update(text).digest('hex');
  const { version, isNew } = await versionOf(ledger, 'rate_version', sha256);
  if (!isNew) return version;
  await ledger.run(
    'CREATE OR REPLACE TEMP TABLE rate_text (day VARCHAR, currency VARCHAR, scaled BIGINT, approximate BOOLEAN)',
  );
  const into = await ledger.connection.createAppender('rate_text');
  for (const rate of table.rates) {
    into.appendVarchar(rate.day);
    into.appendVarchar(rate.currency);
    into.appendBigInt(BigInt(rate.scaled));
    into.appendBoolean(rate.approximate === true);
    into.endRow();
  }
  into.closeSync();
  await ledger.run(
    `INSERT INTO rate SELECT ${version}, day::DATE, currency, scaled, ${rateDecimals}, approximate FROM rate_text ORDER BY currency, day`,
  );
  await ledger.run(`INSERT INTO rate_version VALUES (${version}, $source, ${now}, $sha256)`, {
    source: table.source,
    sha256,
  });
  return version;
}

export async function rateDaysOf(ledger: Ledger, version: number): Promise<RateDays> {
  const [edge] = await ledger.rows<{ first: number | null; last: number | null }>(
    `SELECT (min(day) - DATE '1970-01-01')::INTEGER AS first, (max(day) - DATE '1970-01-01')::INTEGER AS last
     FROM rate WHERE version = ${version}`,
  );
  return { firstRateDay: edge?.first ?? 0, lastRateDay: edge?.last ?? 0 };
}

/**
 * Creates `rate_day`: for each currency of `rows` and each day from the one before the table's first to its last, the
 * last rate on or before that day; no row where there is none.
 */
export async function prepareRates(
  ledger: Ledger,
  version: number,
  { firstRateDay, lastRateDay }: RateDays,
  rows: 'staging' | 'payment',
): Promise<void> {
  await ledger.run(`CREATE OR REPLACE TEMP TABLE rate_day AS
    WITH r AS (
      SELECT currency, day - DATE '1970-01-01' AS first, day AS rate_date, scaled FROM rate
      WHERE version = ${version} AND currency <> 'EUR' AND currency IN (SELECT DISTINCT currency FROM ${rows})
      UNION ALL SELECT 'EUR', ${firstRateDay - 1}, NULL, ${10 ** rateDecimals})
    SELECT currency, rate_date, scaled, unnest(generate_series(first,
      coalesce(lead(first) OVER (PARTITION BY currency ORDER BY first), ${lastRateDay + 1}) - 1)) AS day FROM r`);
}

export async function storeCorridors(
  ledger: Ledger,
  corridors: readonly Corridor[],
  now: number,
): Promise<number> {
  const sha256 = createHash('sha256').update(JSON.stringify(corridors)).digest('hex');
  const { version, isNew } = await versionOf(ledger, 'corridor_version', sha256);
  if (!isNew) return version;
  const rows = corridors.map(({ country, source, owner, expires }) => {
    const texts = [country, source, owner].map(literal);
    return `(${version}, ${texts.join(', ')}, ${literal(expires)}::DATE)`;
  });
  if (rows.length > 0) await ledger.run(`INSERT INTO corridor VALUES ${rows.join(', ')}`);
  await ledger.run(`INSERT INTO corridor_version VALUES (${version}, ${now}, ${literal(sha256)})`);
  return version;
}

export async function prepareCorridors(ledger: Ledger, version: number): Promise<void> {
  await ledger.run(
    `CREATE OR REPLACE TEMP TABLE corridor_listed AS SELECT code AS country,
      code IN (SELECT country FROM corridor WHERE version = ${version}) AS listed FROM country_fact`,
  );
}
