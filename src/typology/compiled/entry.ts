/**
 * An entry is a payment as it stands in a party's stream: twice its row, and one more where it runs against the role of the
 * stream (received by a payer, made by a beneficiary). Entries of a stream are thus in the order of its rows. What
 * generated code calls on entries and single values follows.
 */
import type { Exact } from './arithmetic.js';
import { compareRatios, isUnknown } from './arithmetic.js';
import { columnReader, type Records } from './records.js';

const dayPrecision = 2;
const precisionOf = columnReader('precision');
const dayOf = columnReader('day');

export function entryOf(row: number, runsBack: boolean): number {
  return 2 * row + (runsBack ? 1 : 0);
}

export function rowOf(entry: number): number {
  return entry >> 1;
}

export function runsBack(entry: number): boolean {
  return (entry & 1) === 1;
}

/** Whole seconds from one entry to a later one; to the day when either is a day (T5, T6). */
export function elapsed(records: Records, from: number, to: number): number {
  const one = rowOf(from);
  const other = rowOf(to);
  if (precisionOf(records, one) === dayPrecision || precisionOf(records, other) === dayPrecision) {
    return (dayOf(records, other) - dayOf(records, one)) * 86_400;
  }
  return Math.floor((records.at(other) - records.at(one)) / 1000);
}

/** A small column's value as a number, NaN for unknown. */
export function small(value: number): number {
  return value < 0 ? Number.NaN : value;
}

export function known(value: Exact): boolean {
  return !isUnknown(value);
}

/** How many of the rising cuts an integer reaches (W11). */
export function graded(value: number, cuts: readonly number[]): number {
  if (isUnknown(value)) return Number.NaN;
  let reached = 0;
  for (const cut of cuts) if (value >= cut) reached++;
  return reached;
}

export function gradedRatio(value: Exact, under: Exact, cuts: readonly number[]): number {
  if (isUnknown(value)) return Number.NaN;
  let reached = 0;
  for (const cut of cuts) if (compareRatios(value, under, cut, 1) >= 0) reached++;
  return reached;
}

/** Whether an entry stands in a rising list. */
export function holds(list: Int32Array, count: number, entry: number): boolean {
  const place = upTo(list, count, entry);
  return place >= 0 && list[place] === entry;
}

/** Position of the last entry of a rising list that stands at or before `entry`; -1 when none does. */
export function upTo(list: Int32Array, count: number, entry: number): number {
  let high = count - 1;
  if (high < 0 || (list[high] as number) <= entry) return high;
  let low = -1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((list[middle] as number) <= entry) low = middle;
    else high = middle;
  }
  return low;
}
