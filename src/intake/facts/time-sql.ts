/**
 * Times of payments as SQL. The engine's own casts accept more than ISO 8601, so a
 * pattern decides first. A zone's offsets come from the table `zone_year`: one row per place and year, with up to
 * four changes of the clock (`t1`..`t4`, ms UTC; `l1`..`l4`, the same as wall time) and the offsets `o0`..`o4`, ms.
 */
const pattern =
  '\\d{4}-\\d{2}-\\d{2}(T(([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d([.]\\d{1,9})?)?|24:00(:00([.]0{1,9})?)?)(Z|[+-]([01]\\d|2[0-3]):?[0-5]\\d)?)?';
const datePattern = '\\d{4}-\\d{2}-\\d{2}';
export const changesPerYear = 4;
export const dayMs = 86_400_000;

/** Whether a text of the pattern ends in an offset. */
function hasOffset(text: string): string {
  return `(ends_with(${text}, 'Z') OR contains(substr(${text}, 12), '+') OR contains(substr(${text}, 12), '-'))`;
}

/** ms as written, the offset applied when one is given; null when it is no time. Finer input is floored. */
export function writtenMs(text: string): string {
  const full = `CASE WHEN length(${text}) = 10 OR substr(${text}, 17, 1) = ':' THEN ${text} ELSE substr(${text}, 1, 16) || ':00' || substr(${text}, 17) END`;
  // A cast to TIMESTAMP drops an offset without a word; one to TIMESTAMPTZ would put a local time in the session's zone.
  return `CASE WHEN NOT regexp_full_match(${text}, '${pattern}') THEN NULL
    WHEN ${hasOffset(text)} THEN epoch_ms(TRY_CAST(${full} AS TIMESTAMPTZ)) ELSE epoch_ms(TRY_CAST(${full} AS TIMESTAMP)) END`;
}

/** Of a text that `writtenMs` reads. */
export function precisionOf(text: string): string {
  return `CASE WHEN length(${text}) = 10 THEN 'day' WHEN ${hasOffset(text)} THEN 'instant' ELSE 'local' END`;
}

/** Null when it is no date that exists. */
export function dateOf(text: string): string {
  return `CASE WHEN regexp_full_match(${text}, '${datePattern}') THEN TRY_CAST(${text} AS DATE) END`;
}

function offset(zone: string, value: string, bound: 't' | 'l'): string {
  const steps = Array.from(
    { length: changesPerYear },
    (_, i) => `WHEN ${value} < ${zone}.${bound}${i + 1} THEN ${zone}.o${i}`,
  );
  return `CASE ${steps.join(' ')} ELSE coalesce(${zone}.o${changesPerYear}, 0) END`;
}

/** Offset in ms of the zone at an instant; 0 without a zone. */
export function offsetAt(zone: string, instant: string): string {
  return offset(zone, instant, 't');
}

/**
 * Offset in ms of the zone at a wall time; 0 without a zone. A wall time that occurs twice is the first; one that
 * does not occur is moved on by the change of the clock, as calendars do.
 */
export function offsetOfWall(zone: string, wall: string): string {
  return offset(zone, wall, 'l');
}

/** The wall time for which a text stands: a day stands at its last second. */
export function wallMs(written: string, precision: string): string {
  return `CASE WHEN ${precision} = 'day' THEN ${written} + ${dayMs - 1000} ELSE ${written} END`;
}
