/**
 * The table `zone_year` that the facts read: the clock of each place in each year of a file. The engine knows the
 * zones; asking it row by row costs seventy times what looking up a year's changes does.
 */
import { firstYear, lastYear } from '../intake/facts/checks.js';
import { literal } from '../intake/facts/quote.js';
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

const each = (text: string) =>
  Array.from({ length: changesPerYear }, (_, i) => text.replaceAll('#', String(i + 1))).join(', ');
const columns = `o0, ${each('t#')}, ${each('l#')}, ${each('o#')}`;

/**
 * What the engine knows of zones does not change while it runs, and working it out for a file takes as long as reading
 * a hundred rows: the clocks of zones and years that were asked for, in the order of `columns`, and all zones.
 */
const clocks = new Map<string, string>();
let zoneNames: string | undefined;

async function namesOfZones(ledger: Ledger): Promise<string> {
  const rows = await ledger.rows<{ name: string }>(
    `SELECT name FROM pg_timezone_names() WHERE contains(name, '/') OR name = 'UTC'`,
  );
  return rows.map(({ name }) => name).join(' ');
}

/** Of all zones and years that `place_year` names. */
async function readClocks(ledger: Ledger): Promise<void> {
  await ledger.run(`CREATE OR REPLACE TEMP TABLE zone_day AS
    SELECT zone, year, ms, ${offsetAt('zone', 'ms')} AS off FROM (
      SELECT zone, year, unnest(generate_series(start - ${2 * dayMs}, start + ${369 * dayMs}, ${dayMs})) AS ms
      FROM (SELECT DISTINCT zone, year, epoch_ms(make_timestamp(year::BIGINT, 1, 1, 0, 0, 0)) AS start
        FROM place_year WHERE known))`);
  await ledger.run(`CREATE OR REPLACE TEMP TABLE zone_change AS
    ${refine(refine(changes('SELECT * FROM zone_day'), 3_600_000), 60_000)}`);
  const rows = await ledger.rows<{ zone: string; year: string; clock: string; n: bigint }>(`
    WITH first AS (SELECT zone, year, arg_min(off, ms) AS o0 FROM zone_day GROUP BY zone, year),
    c AS (SELECT zone, year, high AS ms, off_after AS off, greatest(off_before, off_after) AS widest,
      row_number() OVER (PARTITION BY zone, year ORDER BY high) AS n FROM zone_change),
    wide AS (SELECT zone, year, ${each('min(ms) FILTER (n = #) AS t#')},
      ${each('min(ms + widest) FILTER (n = #) AS l#')}, ${each('min(off) FILTER (n = #) AS o#')},
      max(n) AS n FROM c GROUP BY zone, year)
    SELECT f.zone, f.year, concat_ws(', ', f.o0, ${each(`coalesce(w.t#, ${never})`)}, ${each(`coalesce(w.l#, ${never})`)},
      ${each('coalesce(w.o#, f.o0)')}) AS clock, coalesce(w.n, 0) AS n
    FROM first f LEFT JOIN wide w ON w.zone = f.zone AND w.year = f.year`);
  for (const { zone, year, clock, n } of rows) {
    if (n > changesPerYear) throw new Error(`${zone} changes its clock ${n} times in ${year}`);
    clocks.set(`${zone} ${year}`, clock);
  }
  await ledger.run('DROP TABLE zone_change');
  await ledger.run('DROP TABLE zone_day');
}

/**
 * Creates or replaces `zone_year`: every place (zone name or country) and year that the staging relation names, null
 * and nonsense included, so that each row finds exactly one; `known` tells whether the place has a clock.
 */
export async function prepareZoneYears(ledger: Ledger, staging: string): Promise<void> {
  zoneNames ??= await namesOfZones(ledger);
  await ledger.run(`CREATE OR REPLACE TEMP TABLE place_year AS
    WITH named AS (
      SELECT DISTINCT coalesce(payer_time_zone, payer_country) AS place, substr(executed_at, 1, 4) AS y FROM ${staging}
      UNION SELECT DISTINCT coalesce(payer_time_zone, payer_country), substr(status_at, 1, 4) FROM ${staging}
      UNION SELECT DISTINCT beneficiary_country, substr(executed_at, 1, 4) FROM ${staging}),
    zoned AS (
      SELECT n.place, n.y, k.name AS zone, coalesce(k.name IS NOT NULL AND ${inYears}, false) AS known
      FROM named n LEFT JOIN country_fact c ON c.code = n.place
      LEFT JOIN (SELECT unnest(string_split(${literal(zoneNames)}, ' ')) AS name) k
        ON k.name = coalesce(c.only_zone, n.place))
    SELECT place, y AS year, zone, known FROM zoned`);
  const asked = await ledger.rows<{ zone: string; year: string }>(
    'SELECT DISTINCT zone, year FROM place_year WHERE known',
  );
  if (asked.some(({ zone, year }) => !clocks.has(`${zone} ${year}`))) await readClocks(ledger);
  const rows = asked.map(
    ({ zone, year }) => `(${literal(zone)}, ${literal(year)}, ${clocks.get(`${zone} ${year}`)})`,
  );
  const nowhere = `(NULL, NULL, 0, ${each(never)}, ${each(never)}, ${each('0')})`;
  const clock = (name: string, otherwise: string) => `coalesce(c.${name}::BIGINT, ${otherwise}) AS ${name}`;
  await ledger.run(`CREATE OR REPLACE TEMP TABLE zone_year AS
    SELECT p.place, p.year, p.known, ${clock('o0', '0')}, ${each(clock('t#', never))}, ${each(clock('l#', never))},
      ${each(clock('o#', '0'))}
    FROM place_year p LEFT JOIN (VALUES ${[...rows, nowhere].join(', ')}) c(zone, year, ${columns})
      ON p.known AND c.zone = p.zone AND c.year = p.year`);
}
