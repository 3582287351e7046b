/** What can happen to one row of a file. */
import type { PaymentColumn } from '../../src/intake/payment.js';
import { type ByteMutation, mutatedBytes } from './byte-mutations.js';
import { oddBytes, oddNumbers, oddTexts, oddTimes, oddWords } from './odd-cells.js';
import { line } from './payments-sheet.js';

export interface RowChange {
  readonly header: readonly PaymentColumn[];
  readonly cells: readonly string[];
  /** Two numbers from 0 to 2^31 - 1 that say where and what. */
  readonly where: number;
  readonly what: number;
}

export interface RowMutation {
  /** The bytes that stand for the row, line end included: none, one record or more. */
  readonly apply: (change: RowChange) => string | Buffer;
  /** Every other row reads as before. */
  readonly contained: boolean;
}

export function pick<Value>(values: readonly Value[], at: number): Value {
  const value = values[at % values.length];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
}

function withCell(cells: readonly string[], index: number, cell: string): readonly string[] {
  return cells.map((old, i) => (i === index ? cell : old));
}

/** Puts one of `values` into a column whose name matches. */
function oddCell(columns: RegExp, values: readonly string[]): RowMutation {
  const apply = ({ header, cells, where, what }: RowChange) => {
    const fitting = header.filter((name) => columns.test(name));
    return line(withCell(cells, header.indexOf(pick(fitting, where)), pick(values, what)));
  };
  return { apply, contained: true };
}

function ofBytes(kind: ByteMutation): RowMutation {
  const apply = ({ cells, where, what }: RowChange) =>
    mutatedBytes[kind](Buffer.from(line(cells)), where, what);
  return { apply, contained: false };
}

function cells(change: (change: RowChange) => readonly string[]): RowMutation {
  return { apply: (given) => line(change(given)), contained: true };
}

/** The row, and after it a second one with the same payment id. */
function again(column: PaymentColumn, values: readonly string[]): RowMutation {
  const apply = ({ header, cells: row, what }: RowChange) =>
    line(row) + line(withCell(row, header.indexOf(column), pick(values, what)));
  return { apply, contained: true };
}

/** Ids of payments that each ledger of the test holds from the start. */
export const groundIds: readonly string[] = ['ground-0', 'ground-3', 'ground-7', 'ground-8'];

export const rowMutations: Readonly<Record<string, RowMutation>> = {
  'odd number': oddCell(/amount|merchant_category/, oddNumbers),
  'odd time': oddCell(/_at$|_date$|_since$/, oddTimes),
  'odd word': oddCell(
    /quality|currency|channel|status$|country|zone|type|basis|present|relationship|_id$/,
    oddWords,
  ),
  'odd text': oddCell(/./, oddTexts),
  'long cell': cells(({ cells: row, where, what }) => {
    return withCell(row, where % row.length, 'long '.repeat(what % 40_000));
  }),
  'many lines in a cell': cells(({ cells: row, where, what }) => {
    return withCell(row, where % row.length, '\n'.repeat(what % 130));
  }),
  'empty cell': cells(({ cells: row, where }) => withCell(row, where % row.length, '')),
  'swapped cells': cells(({ cells: row, where, what }) => {
    const [one, other] = [where % row.length, what % row.length];
    return withCell(withCell(row, one, pick(row, other)), other, pick(row, one));
  }),
  'shifted cells': cells(({ cells: row, where }) => [
    ...row.slice(where % row.length),
    ...row.slice(0, where % row.length),
  ]),
  'too few cells': cells(({ cells: row, where }) => row.filter((_, i) => i !== where % row.length)),
  'too many cells': cells(({ cells: row, where }) =>
    row.flatMap((cell, i) => (i === where % row.length ? [cell, cell] : [cell])),
  ),
  'cut row': cells(({ cells: row, where }) => row.slice(0, 1 + (where % row.length))),
  'row again': {
    apply: ({ cells: row, what }) => line(row).repeat(2 + (what % 3)),
    contained: true,
  },
  'other amount of the same payment': again('amount', oddNumbers),
  'other status of the same payment': again('status', [
    'executed',
    'attempted',
    'refused',
    'returned',
    'lost',
  ]),
  'other pay-out of the same payment': again('payout_city', ['Manila', '', 'Cebu City', 'a\u0000b']),
  'known payment': cells(({ header, cells: row, what }) =>
    withCell(row, header.indexOf('payment_id'), pick(groundIds, what)),
  ),
  'row lost': { apply: () => '', contained: true },
  'blank lines': {
    apply: ({ cells: row, what }) => line(row) + '\n'.repeat(1 + (what % 5)),
    contained: true,
  },
  'blank lines of CRLF': {
    apply: ({ cells: row, what }) => line(row) + '\r\n'.repeat(1 + (what % 5)),
    contained: true,
  },
  'line of spaces': { apply: ({ cells: row }) => `${line(row)}   \n`, contained: true },
  'other line end': { apply: ({ cells: row }) => line(row, '\r\n'), contained: true },
  'carriage return only': { apply: ({ cells: row }) => line(row, '\r'), contained: false },
  'no line end': { apply: ({ cells: row }) => line(row, ''), contained: false },
  'open quote': {
    apply: ({ cells: row, where }) => line(row).replace(new RegExp(`^((?:[^,]*,){${where % 9}})`), '$1"'),
    contained: false,
  },
  'quote in a cell': {
    apply: ({ cells: row, where }) => line(row).replace(new RegExp(`^((?:[^,]*,){${where % 9}}.)`), '$1"'),
    contained: false,
  },
  'odd byte in a cell': {
    apply: ({ cells: row, where, what }) => {
      const [before, after] = [row.slice(0, where % row.length), row.slice(where % row.length)];
      const ends = [line(before, ','), line(after)].map((text) => Buffer.from(text));
      return Buffer.concat([ends[0] ?? Buffer.of(), Buffer.of(pick(oddBytes, what)), ends[1] ?? Buffer.of()]);
    },
    contained: false,
  },
  'Latin-1': { apply: ({ cells: row }) => Buffer.from(line(row), 'latin1'), contained: false },
  'UTF-16': { apply: ({ cells: row }) => Buffer.from(line(row), 'utf16le'), contained: false },
  'flipped bit': ofBytes('flipped bit'),
  'inserted byte': ofBytes('inserted byte'),
  'deleted byte': ofBytes('deleted byte'),
  'replaced byte': ofBytes('replaced byte'),
  'repeated bytes': ofBytes('repeated bytes'),
  'deleted bytes': ofBytes('deleted bytes'),
};
