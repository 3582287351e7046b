import { day } from '../src/time.js';
import type { Rhythm } from './behaviour.js';
import type { Random, Spread } from './random.js';
import { type HoursId, hourOf } from './words.js';

/** Days, counted from the first one of the data, on which a payer can send. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** Became a customer at the start: an episode begins there. */
  readonly newcomer: boolean;
}

/** Local seconds since the first day's midnight, ascending; never none, or a payer could be without payments. */
export function schedule(random: Random, rhythm: Rhythm, span: Span, hours: HoursId): number[] {
  const times = scheduled(random, rhythm, span, hours);
  return times.length > 0 ? times : atHours(random, [random.between(span.start, span.end)], hours);
}

function scheduled(random: Random, rhythm: Rhythm, span: Span, hours: HoursId): number[] {
  switch (rhythm.kind) {
    case 'steady':
      return atHours(random, steadyDays(random, rhythm, span), hours);
    case 'irregular': {
      const perYear = random.spread(rhythm.perYear);
      return atHours(random, scattered(random, (perYear * (span.end - span.start)) / 365, span), hours);
    }
    case 'episode':
      return episode(random, rhythm, span, hours);
  }
}

function atHours(random: Random, days: readonly number[], hours: HoursId): number[] {
  return days
    .map((at) => Math.floor(at) * day + Math.floor(hourOf(random, hours) * 3_600))
    .sort((a, b) => a - b);
}

/** A whole number whose mean is `expected`. */
function about(random: Random, expected: number): number {
  return Math.floor(expected + random.share());
}

function scattered(random: Random, expected: number, span: Span): number[] {
  const count = about(random, expected);
  return Array.from({ length: count }, () => random.between(span.start, span.end));
}

function steadyDays(random: Random, rhythm: Rhythm & { kind: 'steady' }, span: Span): number[] {
  const every = random.weighted(rhythm.everyDays);
  const days: number[] = [];
  for (let at = span.start + random.share() * every; at < span.end; at += every) {
    const on = at + rhythm.jitterDays * random.normal();
    if (!random.chance(rhythm.skip) && on >= span.start && on < span.end) days.push(on);
  }
  const length = span.end - span.start;
  return days.concat(scattered(random, (rhythm.extras * length) / 365, span));
}

function gaps(random: Random, count: number, of: Spread, repeat: number): number[] {
  return Array.from({ length: count }, () =>
    random.chance(repeat) ? random.between(0.008, 0.25) : random.spread(of),
  );
}

function episode(random: Random, rhythm: Rhythm & { kind: 'episode' }, span: Span, hours: HoursId): number[] {
  const length = span.end - span.start;
  const wanted = random.spread(rhythm.payments) * (rhythm.lasting === true ? length / 365 : 1);
  const between = gaps(random, Math.max(0, Math.round(wanted) - 1), rhythm.gapDays, rhythm.repeat);
  let total = 0;
  for (const gap of between) total += gap;
  const squeeze = rhythm.lasting === true ? (0.97 * length) / Math.max(total, 1) : 1;
  const room = Math.max(0, length - total * Math.min(1, squeeze));
  const start = span.start + (span.newcomer ? Math.min(room, random.between(0, 3)) : random.share() * room);
  let onDay = start;
  let at = Math.floor(start) * day + Math.floor(hourOf(random, hours) * 3_600);
  const times = [at];
  for (const gap of between) {
    const days = gap * Math.min(1, squeeze);
    onDay += days;
    // Within hours the clock runs on; otherwise each day has its own hour.
    const next = Math.floor(onDay) * day + Math.floor(hourOf(random, hours) * 3_600);
    at = days < 0.6 ? Math.floor(at + days * day) : Math.max(next, at + 3_600);
    times.push(at);
  }
  return times;
}
