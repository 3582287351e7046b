import { atHours, type HoursId } from './hours.js';
import type { Payer } from './payer.js';
import { highSeason, season } from './seasons.js';
import { dayMs, monthMs, windowStart } from './window.js';
import type { Life } from './world.js';

interface Span {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly hours?: HoursId | undefined;
}

/** At the hours of this payer. */
export function instant(
  { draws, payer }: Pick<Life, 'draws' | 'payer'>,
  on: number,
  hours?: HoursId,
): number {
  return atHours(draws, on, payer.zone, hours ?? payer.hours);
}

/** Any time of the payer's stay. */
export function sometime({ draws, payer }: Pick<Life, 'draws' | 'payer'>): number {
  return draws.between(payer.from, Math.max(payer.from + 1, payer.to));
}

export interface Habit extends Span {
  /** Months. */
  readonly every?: number;
  /** Days. */
  readonly jitter?: number;
  readonly skip?: number;
}

export function monthly(life: Life, habit: Habit, each: (at: number) => void): void {
  const { draws, payer } = life;
  const every = (habit.every ?? 1) * monthMs;
  const [from, to] = within(payer, habit);
  const first = windowStart + draws.between(-every, 0);
  for (let at = first; at < to; at += every) {
    if (at < from || draws.chance(habit.skip ?? 0.1)) continue;
    each(instant(life, at + (habit.jitter ?? 2) * dayMs * draws.normal(), habit.hours));
  }
}

export interface Need extends Span {
  readonly perMonth: number;
  /** How often the next payment follows at once. */
  readonly fits?: number;
  readonly country?: string;
}

/** Whenever there is a reason; some people do it in fits. */
export function irregular(life: Life, need: Need, each: (at: number) => void): void {
  const { draws, payer } = life;
  const [from, to] = within(payer, need);
  const fits = need.fits ?? 0.15;
  const gap = monthMs / Math.max(0.01, need.perMonth);
  const next = (): number =>
    draws.chance(fits) ? draws.exponential(gap * 0.08) : draws.exponential(gap * (1 + fits));
  for (let at = from + draws.exponential(gap) * 0.7; at < to; at += next()) {
    const offSeason = draws.chance(1 - season(need.country ?? '', at) / highSeason);
    if (offSeason && draws.chance(0.4)) continue;
    each(instant(life, at, need.hours));
  }
}

function within(payer: Payer, { from, to }: Span): readonly [number, number] {
  return [Math.max(payer.from, from ?? 0), Math.min(payer.to, to ?? Number.POSITIVE_INFINITY)];
}
