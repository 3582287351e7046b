/**
 * What is asked of payments at every turn, payment by payment: in time order each payment is another party's, so that a
 * column of its own for each value would be a cache line of its own for each. What most definitions read stands in the first
 * line of 64 bytes; what streams note of an entry stands in the half of the entry's own direction.
 */
import { unreachable } from '../../errors.js';
import type { Role } from '../../intake/payment.js';
import { type ColumnArray, type ColumnName, columnNames, columnOf, type Rows } from '../../ledger/columns.js';

/** The four ways in which the bytes of a record are read, and how long it is in each. */
export const strides = { bytes: 256, shorts: 128, integers: 64, doubles: 32 } as const;
export type View = keyof typeof strides;
const { bytes: byteStride, shorts: shortStride, integers: integerStride, doubles: doubleStride } = strides;
const width: Readonly<Record<View, number>> = { bytes: 1, shorts: 2, integers: 4, doubles: 8 };

export interface Place {
  readonly view: View;
  /** From the beginning of the record, in units of the view. */
  readonly at: number;
}

function place(view: View, byte: number): Place {
  return { view, at: byte / width[view] };
}

/** Columns by the byte at which they stand, those of one kind in a row; what is read most stands first. */
const stretches: readonly (readonly [View, number, readonly ColumnName[]])[] = [
  ['doubles', 8, ['amount_ref_minor', 'provider_id']],
  ['bytes', 32, columnNames.filter((name) => ['flag', 'enum'].includes(columnOf(name).type))],
  ['shorts', 58, ['merchant_category', 'payer_hour', 'beneficiary_hour']],
  ['doubles', 96, ['day', 'customer_since_day']],
  ['shorts', 112, ['payer_age', 'beneficiary_age', 'payer_weekday']],
  ['doubles', 120, ['payer_country']],
  ['doubles', 128, ['payer_account', 'payer_phone', 'payer_email']],
  ['doubles', 160, ['device_id', 'payer_address', 'payer_family_name', 'payer_place']],
  ['doubles', 216, ['payout_city', 'amount_minor', 'currency', 'beneficiary_country']],
];

/** Of each column, for whoever reads it of many payments. */
export const columnPlaces: Readonly<Record<ColumnName, Place>> = Object.fromEntries(
  stretches.flatMap(([view, from, names]) =>
    names.map((name, i) => [name, place(view, from + i * width[view])]),
  ),
) as Record<ColumnName, Place>;

/** Beside the columns. */
export const ownPlaces: Readonly<Record<'at' | 'status' | 'first' | 'age', Place>> = {
  at: place('doubles', 0),
  /** The status as of the event being read. */
  status: place('bytes', 56),
  /** Facts of the payment's pair (P4, P5): the same in either party's stream. 1, 0 or -1. */
  first: place('bytes', 55),
  age: place('doubles', 88),
};

const { at: atAt } = ownPlaces.at;
const { at: statusAt } = ownPlaces.status;
const { at: firstAt } = ownPlaces.first;
const { at: ageAt } = ownPlaces.age;

/** Where streams of a role note something of an entry, in `integers`, beside `noteStride` times the entry. */
export interface NotePlaces {
  /** Position of the entry's pair, -1 when the counterparty is unattributed. */
  readonly pair: number;
  /** The entry before in the same pair, -1 for the first. */
  readonly before: number;
  /** The entry before in the stream, -1 for the first. */
  readonly previous: number;
  /** How often the payer's link columns changed along the pair, as far as the stream was asked to count. */
  readonly links: number;
}

export const notePlaces: Readonly<Record<Role, NotePlaces>> = {
  payer: { pair: 6, before: 16, previous: 18, links: 20 },
  beneficiary: { pair: 7, before: 17, previous: 19, links: 21 },
};

/** An entry's half of the record. */
export const noteStride: number = strides.integers / 2;

/** So many rows are taken in at once that their records stay at hand while one column after the other is. */
const atOnce = 128;

export class Records {
  readonly length: number;
  readonly bytes: Int8Array;
  readonly shorts: Int16Array;
  readonly integers: Int32Array;
  readonly doubles: Float64Array;
  /** Columns of which some record may hold a value. */
  private readonly taken = new Set<ColumnName>();

  /** Room for so many payments. */
  constructor(length: number) {
    const buffer = new ArrayBuffer(length * byteStride);
    this.length = length;
    this.bytes = new Int8Array(buffer);
    this.shorts = new Int16Array(buffer);
    this.integers = new Int32Array(buffer);
    this.doubles = new Float64Array(buffer);
    for (const name of columnNames) this.forget(columnPlaces[name], 0, length);
  }

  static of(rows: Rows): Records {
    const records = new Records(rows.length);
    records.take(rows);
    return records;
  }

  /** Takes payments in, from the first record on; a column that was not read is unknown. */
  take(rows: Rows): void {
    const given = columnNames.map((name) => ({
      name,
      place: columnPlaces[name],
      values: rows.columns[name],
    }));
    const read = given.filter(({ values }) => values.length > 0);
    for (let from = 0; from < rows.length; from += atOnce) {
      const to = Math.min(rows.length, from + atOnce);
      this.takeDoubles(atAt, rows.at, from, to);
      for (const { place, values } of read) this.takeColumn(place, values, from, to);
    }
    this.takeStatuses(rows);
    for (const { name, place, values } of given) {
      if (values.length > 0) this.taken.add(name);
      else if (this.taken.has(name)) this.forget(place, 0, rows.length);
    }
  }

  /** Sets every payment back to the status that held at its own instant. */
  takeStatuses({ status }: Rows): void {
    this.takeBytes(ownPlaces.status.at, status, 0, status.length);
  }

  at(row: number): number {
    return this.doubles[row * doubleStride + atAt] as number;
  }

  status(row: number): number {
    return this.bytes[row * byteStride + statusAt] as number;
  }

  setStatus(row: number, status: number): void {
    this.bytes[row * byteStride + statusAt] = status;
  }

  first(row: number): number {
    return this.bytes[row * byteStride + firstAt] as number;
  }

  /** What is known of the payment's pair; `age` in seconds, NaN unknown. */
  setPair(row: number, first: number, age: number): void {
    this.bytes[row * byteStride + firstAt] = first;
    this.doubles[row * doubleStride + ageAt] = age;
  }

  private takeColumn({ view, at }: Place, values: ColumnArray, from: number, to: number): void {
    if (view === 'bytes') this.takeBytes(at, values, from, to);
    else if (view === 'shorts') this.takeShorts(at, values, from, to);
    else this.takeDoubles(at, values, from, to);
  }

  private takeBytes(at: number, values: ColumnArray, from: number, to: number): void {
    const { bytes } = this;
    let place = from * byteStride + at;
    for (let row = from; row < to; row++, place += byteStride) bytes[place] = values[row] as number;
  }

  private takeShorts(at: number, values: ColumnArray, from: number, to: number): void {
    const { shorts } = this;
    let place = from * shortStride + at;
    for (let row = from; row < to; row++, place += shortStride) shorts[place] = values[row] as number;
  }

  private takeDoubles(at: number, values: ColumnArray, from: number, to: number): void {
    const { doubles } = this;
    let place = from * doubleStride + at;
    for (let row = from; row < to; row++, place += doubleStride) doubles[place] = values[row] as number;
  }

  private forget({ view, at }: Place, from: number, to: number): void {
    const values = this[view];
    const unknown = view === 'doubles' ? Number.NaN : -1;
    for (let row = from; row < to; row++) values[row * strides[view] + at] = unknown;
  }
}

/** Reads one column of any payment; made once, since a place looked up by name costs more than what is read there. */
export type ColumnReader = (records: Records, row: number) => number;

export function columnReader(name: ColumnName): ColumnReader {
  const { view, at } = columnPlaces[name];
  switch (view) {
    case 'bytes':
      return ({ bytes }, row) => bytes[row * byteStride + at] as number;
    case 'shorts':
      return ({ shorts }, row) => shorts[row * shortStride + at] as number;
    case 'integers':
      return ({ integers }, row) => integers[row * integerStride + at] as number;
    case 'doubles':
      return ({ doubles }, row) => doubles[row * doubleStride + at] as number;
    default:
      return unreachable(view);
  }
}
