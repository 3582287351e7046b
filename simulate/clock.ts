import { day, formatInstant } from '../src/time.js';
import type { Zone } from './countries.js';

/** Seconds since 1970 of the last Sunday of a month at 01:00 UTC, when European clocks change. */
function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0));
  return last.getTime() / 1000 - last.getUTCDay() * day + 3_600;
}

const summers = new Map<number, readonly [number, number]>();

function isSummer(utc: number): boolean {
  const year = 1970 + Math.floor(utc / (365.2425 * day));
  let summer = summers.get(year);
  if (summer === undefined) {
    summer = [lastSunday(year, 2), lastSunday(year, 9)];
    summers.set(year, summer);
  }
  return utc >= summer[0] && utc < summer[1];
}

export function offsetAt(zone: Zone, utc: number): number {
  return zone.summer && isSummer(utc) ? zone.offset + 3_600 : zone.offset;
}

/** The instant at which the clock on the wall shows `local` seconds. */
export function utcOf(zone: Zone, local: number): number {
  const standard = local - zone.offset;
  return zone.summer && isSummer(standard - 3_600) ? standard - 3_600 : standard;
}

const texts = new Map<number, string>();

/** `2025-03-01` of a day number since 1970-01-01. */
export function dateText(dayNumber: number): string {
  let text = texts.get(dayNumber);
  if (text === undefined) {
    text = formatInstant(dayNumber * day * 1000).slice(0, 10);
    texts.set(dayNumber, text);
  }
  return text;
}
