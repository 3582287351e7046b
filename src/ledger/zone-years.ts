/**
 * The table `zone_year` that the facts read: the clock of each place in each year of a file. The engine knows the
 * zones; asking it row by row costs seventy times what looking up a year's changes does.
 */
import { firstYear, lastYear } from '../intake/facts/checks.js';
import { changesPerYear, dayMs } from '../intake/facts/time-sql.js';
import type { Ledger } from './ledger.js';

const never = '9223372036854775807';
const inYears = `regexp_full_match(y, '[0-9]{4}') AND y BETWEEN '${firstYear}' AND '${lastYear}'`;

/** The offset of a zone at an instant, both in ms. */
function offsetAt(zone: string, ms: string): string {
  return `epoch_ms(timezone(${zone}, timezone('UTC', epoch_ms(${ms})))) - ${ms}`;
}

/** Where the offset differs between neighbours of a relation of (zone, year, ms, off). */
function changes(samples: string): string {
  return `SELECT zone, year, low, ms AS high, off_before, off AS off_after FROM (
    SELECT *, lag(ms) OVER w AS low, lag(off) OVER w AS off_before FROM (${samples})
    WINDOW w AS (PARTITION BY zone, year ORDER BY ms)) WHERE off <> off_before`;
}

/** The same changes, found `step` ms apart inside each (low, high]. */
function refine(found: string, step: number): string {
  return changes(`SELECT zone, year, ms, ${offsetAt('zone', 'ms')} AS off FROM (
    SELECT DISTINCT zone, year, unnest(generate_series(low, high, ${step})) AS ms FROM (${found}))`);
}

/**
 * Creates or replaces `zone_year`: every place (zone name or country) and year that the staging relation names, null
 * and nonsense included, so that each row finds exactly one; `known` tells whether the place has a clock.
 */
export async function prepareZoneYears(ledger: Ledger, staging: string): Promise<void> {
  await ledger.run(`CREATE OR REPLACE TEMP TABLE place_year AS
    WITH named AS (
      SELECT DISTINCT coalesce(payer_time_zone, payer_country) AS place, substr(executed_at, 1, 4) AS y FROM ${staging}
      UNION SELECT DISTINCT coalesce(payer_time_zone, payer_country), substr(status_at, 1, 4) FROM ${staging}
      UNION SELECT DISTINCT beneficiary_country, substr(executed_at, 1, 4) FROM ${staging}),
    zoned AS (
      SELECT n.place, n.y, k.name AS zone, coalesce(k.name IS NOT NULL AND ${inYears}, false) AS known
      FROM named n LEFT JOIN country_fact c ON c.code = n.place
      LEFT JOIN (SELECT name FROM pg_timezone_names() WHERE contains(name, '/') OR name = 'UTC') k
        ON k.name = coalesce(c.only_zone, n.place))
    SELECT place, y AS year, zone, known FROM zoned`);
  await ledger.run(`CREATE OR REPLACE TEMP TABLE zone_day AS
    SELECT zone, year, ms, ${offsetAt('zone', 'ms')} AS off FROM (
      SELECT zone, year, unnest(generate_series(start - ${2 * dayMs}, start + ${369 * dayMs}, ${dayMs})) AS ms
      FROM (SELECT DISTINCT zone, year, epoch_ms(make_timestamp(year::BIGINT, 1, 1, 0, 0, 0)) AS start
        FROM place_year WHERE known))`);
  await ledger.run(`CREATE OR REPLACE TEMP TABLE zone_change AS
    ${refine(refine(changes('SELECT * FROM zone_day'), 3_600_000), 60_000)}`);
  const each = (text: string) =>
    Array.from({ length: changesPerYear }, (_, i) => text.replaceAll('#', String(i + 1))).join(', ');
  await ledger.run(`CREATE OR REPLACE TEMP TABLE zone_year AS
    WITH first AS (SELECT zone, year, arg_min(off, ms) AS o0 FROM zone_day GROUP BY zone, year),
    c AS (SELECT zone, year, high AS ms, off_after AS off, greatest(off_before, off_after) AS widest,
      row_number() OVER (PARTITION BY zone, year ORDER BY high) AS n FROM zone_change),
    wide AS (SELECT zone, year, ${each('min(ms) FILTER (n = #) AS t#')},
      ${each('min(ms + widest) FILTER (n = #) AS l#')}, ${each('min(off) FILTER (n = #) AS o#')},
      max(n) AS n FROM c GROUP BY zone, year)
    SELECT p.place, p.year, p.known, coalesce(f.o0, 0) AS o0, ${each(`coalesce(w.t#, ${never}) AS t#`)},
      ${each(`coalesce(w.l#, ${never}) AS l#`)}, ${each('coalesce(w.o#, f.o0, 0) AS o#')}, coalesce(w.n, 0) AS n
    FROM place_year p LEFT JOIN first f ON p.known AND f.zone = p.zone AND f.year = p.year
    LEFT JOIN wide w ON p.known AND w.zone = p.zone AND w.year = p.year`);
  const most = await ledger.number('SELECT max(n) FROM zone_year');
  if (most > changesPerYear) throw new Error(`a zone changes its clock ${most} times in a year`);
}
