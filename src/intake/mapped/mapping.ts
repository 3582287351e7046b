/** How to read a table whose columns are not those of a payment (docs/formats/mapped-csv.md). */
import type { PaymentColumn } from '../payment.js';
import type { Encoding } from '../source/text.js';
import type { TimeForm } from './time-form.js';

export const quotes = ['"', "'", 'none'] as const;
export type Quote = (typeof quotes)[number];

/** How the bytes become cells. */
export interface Layout {
  readonly encoding: Encoding;
  /** One character. */
  readonly delimiter: string;
  readonly quote: Quote;
  /** Lines before the header, or before the rows where there is none. */
  readonly skipLines: number;
  /** Names in the first line; without them the columns are #1, #2 and so on. */
  readonly hasHeader: boolean;
  /** Cells of a row; given where there is no header, to know the file again by. */
  readonly width: number | undefined;
  /** Texts that stand for an empty cell. */
  readonly empty: ReadonlySet<string>;
}

export const decimalMarks = ['.', ','] as const;
export const groupingMarks = ['none', ',', '.', 'space', "'"] as const;

export interface NumberForm {
  readonly decimal: (typeof decimalMarks)[number];
  readonly grouping: (typeof groupingMarks)[number];
}

/** What is made of the text that the columns of the file give together. */
export interface CellsSource {
  readonly kind: 'cells';
  /** Names of columns, joined by `between` where they are not empty. */
  readonly columns: readonly string[];
  readonly between: string;
  /** One piece of the text, counted from 1. */
  readonly part: { readonly by: string; readonly number: number } | undefined;
  /** Of a time or date; the first that fits. None is ISO 8601. */
  readonly forms: readonly TimeForm[];
  /** Keys are folded. */
  readonly values: ReadonlyMap<string, string>;
  /** What a text becomes that `values` does not name. */
  readonly others: string | undefined;
  /** What an empty text becomes. */
  readonly whenEmpty: string | undefined;
  /** An amount below zero is taken without its sign. */
  readonly unsigned: boolean;
  /** An amount is in minor units. */
  readonly minor: boolean;
}

export type Source =
  | { readonly kind: 'constant'; readonly text: string }
  | CellsSource
  /** An id for rows that have none: a digest of these cells and how often they have stood so far. */
  | { readonly kind: 'digest'; readonly columns: readonly string[] }
  /** An amount in one of two columns, which also tells the direction. */
  | { readonly kind: 'two-columns'; readonly debit: string; readonly credit: string };

export const sideFields = [
  'id',
  'name',
  'account',
  'country',
  'address',
  'phone',
  'email',
  'birth_date',
  'type',
] as const;
export type SideField = (typeof sideFields)[number];
export type Side = ReadonlyMap<SideField, Source>;

/** A statement: who holds the account and who is at the other end, instead of who pays and who is paid. */
export interface Statement {
  readonly holder: Side;
  readonly counterparty: Side;
  /** Absent when the amount tells, by its sign or by its column. */
  readonly direction:
    | {
        readonly column: string;
        readonly outgoing: ReadonlySet<string>;
        readonly incoming: ReadonlySet<string>;
      }
    | undefined;
}

export interface Mapping {
  /** The file it was read from. */
  readonly path: string;
  /** Digest of what it says, comments and order of keys aside. */
  readonly sha256: string;
  readonly layout: Layout;
  readonly numbers: NumberForm;
  /** Of the times in the file that have no offset; without it they are the payer's. */
  readonly timeZone: string | undefined;
  readonly columns: ReadonlyMap<PaymentColumn, Source>;
  readonly statement: Statement | undefined;
  /** Rows that are no payments, by a column's folded value. */
  readonly leaveOut: readonly { readonly column: string; readonly values: ReadonlySet<string> }[];
}

/** Texts compared without regard to case, outer space and ways of writing an accent. */
export function folded(text: string): string {
  return text.trim().normalize('NFC').toLowerCase();
}

function columnsOfSource(source: Source): readonly string[] {
  switch (source.kind) {
    case 'constant':
      return [];
    case 'two-columns':
      return [source.debit, source.credit];
    case 'cells':
    case 'digest':
      return source.columns;
  }
}

/** Every column of the file that the mapping reads. */
export function columnsRead({ columns, statement, leaveOut }: Mapping): ReadonlySet<string> {
  const sources = [
    ...columns.values(),
    ...(statement === undefined ? [] : [...statement.holder.values(), ...statement.counterparty.values()]),
  ];
  return new Set([
    ...sources.flatMap(columnsOfSource),
    ...(statement?.direction === undefined ? [] : [statement.direction.column]),
    ...leaveOut.map(({ column }) => column),
  ]);
}
