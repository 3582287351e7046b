/** Where each payment of a lead stands in the picture of its time: plain numbers, which markup is then made of. */
import { scaleSqrt, scaleUtc } from 'd3-scale';
import { partyOf, recordsOf } from '../../scoring/one-party.js';
import { dateFormat, type Language } from '../../scoring/say.js';
import type { LeadSheet, SheetPayment } from '../lead-sheet.js';
import { tally } from '../narrative/narrative-facts.js';
import { alertPlace, dayLength, daysBetween, placeOf, shiftsOf } from './timeline-places.js';

export const width = 760;
const left = 150;
const right = 12;
const rowHeight = 22;
const top = 14;
const rowsShown = 12;
const asideShown = 6;
/** Up to as many days an axis tells hours, where they are known. */
const fewDays = 8;
/** Between the middles of two labels. */
const labelRoom = 84;
const smallest = 3;
const largest = 8;

/** In the order in which they are drawn: a cross would be hidden by a mark beside it. */
export const markKinds = ['aside', 'plain', 'reason', 'failed'] as const;
export type MarkKind = (typeof markKinds)[number];

export interface Mark {
  readonly kind: MarkKind;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** Where a later status ends the line that leads there. */
  readonly changedAt: number | undefined;
  readonly payment: SheetPayment;
}

export interface Row {
  readonly y: number;
  /** Undefined names nobody: a payment whose other side is unknown. */
  readonly counterparty: string | undefined;
  /** How many records of one party stand in this row. */
  readonly records: number;
  /** How many counterparties stand together in this row; 1 but for the last. */
  readonly parties: number;
}

export interface Tick {
  readonly x: number;
  readonly label: string;
}

export interface TimelineDrawing {
  readonly height: number;
  readonly left: number;
  readonly axisY: number;
  readonly rows: readonly Row[];
  /** Where the set-aside rows begin; undefined without any. */
  readonly asideY: number | undefined;
  readonly marks: readonly Mark[];
  readonly ticks: readonly Tick[];
  readonly alertX: number | undefined;
  readonly counterparties: number;
}

function kindOf({ isSetAside, status, reasons }: SheetPayment): MarkKind {
  if (isSetAside) return 'aside';
  if (status !== 'executed') return 'failed';
  return reasons > 0 ? 'reason' : 'plain';
}

interface Band {
  readonly rows: readonly Row[];
  readonly yOf: (payment: SheetPayment) => number;
}

/** Counterparties with the most payments have a row each; the others share the last. */
function bandOf(payments: readonly SheetPayment[], from: number, most: number): Band {
  const all = tally(payments, partyOf).map(([party]) => party);
  const own = all.length > most ? all.slice(0, most - 1) : all;
  const y = (at: number): number => from + at * rowHeight;
  const rows: Row[] = own.map((party, at) => ({
    y: y(at),
    counterparty: party,
    records: recordsOf(payments, party).length,
    parties: 1,
  }));
  if (own.length < all.length)
    rows.push({ y: y(own.length), counterparty: undefined, records: 0, parties: all.length - own.length });
  return {
    rows,
    yOf: (payment) => y(own.includes(partyOf(payment)) ? own.indexOf(partyOf(payment)) : own.length),
  };
}

/** Hours stand on no axis where a payment has none. */
function labels(days: number, hasHours: boolean, language: Language): Intl.DateTimeFormat {
  const near: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' };
  const far: Intl.DateTimeFormatOptions = { month: 'short', year: 'numeric' };
  const parts =
    days > 120
      ? far
      : days > fewDays || !hasHours
        ? near
        : ({ ...near, hour: '2-digit', minute: '2-digit' } as const);
  return dateFormat(language, parts);
}

/** A scale gives round instants, more of them than there may be room for. */
function apartFrom(ticks: readonly Tick[]): readonly Tick[] {
  const kept: Tick[] = [];
  for (const tick of ticks)
    if (tick.x - (kept.at(-1)?.x ?? Number.NEGATIVE_INFINITY) >= labelRoom) kept.push(tick);
  return kept;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

export function drawTimeline(
  { payments, alertAt }: Pick<LeadSheet, 'payments' | 'alertAt'>,
  language: Language,
): TimelineDrawing {
  const places = payments.map(placeOf);
  const instants = [...places, ...payments.flatMap(({ changes }) => changes.map((change) => change.at))];
  const [start, end] = [Math.min(...instants), Math.max(...instants)];
  const days = (end - start) / dayLength;
  const hasHours = payments.every(({ precision }) => precision !== 'day');
  const middles = hasHours || days > fewDays ? [] : daysBetween(start, end);
  const half = dayLength / 2;
  const first = Math.min(start, ...middles.map((middle) => middle - half));
  const last = Math.max(end, ...middles.map((middle) => middle + half));
  const x = scaleUtc([first, Math.max(last, first + dayLength)], [left + largest, width - right - largest]);
  const radius = scaleSqrt(
    [0, Math.max(1, ...payments.map(({ reference }) => reference ?? 0))],
    [smallest, largest],
  );
  const aside = payments.filter(({ isSetAside }) => isSetAside);
  const main = bandOf(
    payments.filter(({ isSetAside }) => !isSetAside),
    top + rowHeight / 2,
    rowsShown,
  );
  const mainEnd = top + main.rows.length * rowHeight;
  const asideY = aside.length === 0 ? undefined : mainEnd + 20;
  const apart = bandOf(aside, (asideY ?? mainEnd) + rowHeight / 2, asideShown);
  const axisY = asideY === undefined ? mainEnd : asideY + apart.rows.length * rowHeight;
  const format = labels(days, hasHours, language);
  const ticks = middles.length === 0 ? x.ticks(6) : middles;
  const alert = alertAt === undefined ? undefined : alertPlace(alertAt, payments);
  const rowOf = (payment: SheetPayment): number => (payment.isSetAside ? apart : main).yOf(payment);
  // Where a day has room they stand beside each other in it, else a little above and below their row.
  const isOfDays = middles.length > 0;
  const aDay = x(first + dayLength) - x(first);
  const shifts = shiftsOf(
    payments.map((payment, at) => `${rowOf(payment)} ${places[at]}`),
    isOfDays ? 2 * largest + 2 : rowHeight / 3,
    isOfDays ? 0.4 * aDay : rowHeight / 3,
  );
  return {
    height: axisY + 24,
    left,
    axisY,
    rows: [...main.rows, ...apart.rows],
    asideY,
    marks: payments.map((payment, at) => ({
      kind: kindOf(payment),
      x: rounded(x(places[at] ?? first) + (isOfDays ? (shifts[at] ?? 0) : 0)),
      y: rounded(rowOf(payment) + (isOfDays ? 0 : (shifts[at] ?? 0))),
      r: rounded(radius(payment.reference ?? 0)),
      changedAt:
        payment.changes.length === 0 ? undefined : rounded(x(payment.changes.at(-1)?.at ?? payment.at)),
      payment,
    })),
    ticks: apartFrom(ticks.map((at) => ({ x: rounded(x(at)), label: format.format(at) }))),
    alertX: alert === undefined || alert < first || alert > last ? undefined : rounded(x(alert)),
    counterparties: new Set(payments.map(partyOf)).size,
  };
}
