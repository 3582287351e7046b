/**
 * Whether payments that an explanation set aside are a fast series of low sums. What sets them aside may be no more than
 * a word of the payer, so that whoever reads the lead is told and asked; no score is moved.
 */
import { day } from '../time.js';
import { possibleExtortionVictim } from '../typology/library/possible-extortion-victim.js';
import type { PaymentLine } from './lead-explanation.js';

const { payments: least, first_below, sum_below } = possibleExtortionVictim.parameters;
/** Of the same definition, in milliseconds. */
export const fastWithin: number = 3 * day * 1000;

/** In its own unit. */
export function bound(parameter: { readonly value: number } | undefined): number {
  if (parameter === undefined) throw new Error('a parameter of possible-extortion-victim is gone');
  return parameter.value;
}

interface Made {
  readonly position: number;
  readonly at: number;
  readonly reference: number;
}

/** A day is no instant (T7), and what was not executed is no payment of a series. */
function made(positions: readonly number[], lines: readonly PaymentLine[]): readonly Made[] {
  return positions.flatMap((position): Made[] => {
    const line = lines[position];
    if (line?.status !== 'executed' || line.precision === 'day' || line.reference === undefined) return [];
    return [{ position, at: line.at, reference: line.reference }];
  });
}

/** Of these positions in `lines`, which stand in order, those of the longest such series; empty without one. */
export function fastSeriesIn(positions: readonly number[], lines: readonly PaymentLine[]): readonly number[] {
  const all = made(positions, lines);
  let longest: readonly Made[] = [];
  for (const [end, last] of all.entries()) {
    const series = all.slice(0, end + 1).filter(({ at }) => at > last.at - fastWithin);
    const sum = series.reduce((total, { reference }) => total + reference, 0);
    const isLow = (series[0]?.reference ?? 0) < bound(first_below) && sum < bound(sum_below);
    if (isLow && series.length >= bound(least) && series.length > longest.length) longest = series;
  }
  return longest.map(({ position }) => position);
}
