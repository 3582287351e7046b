/** A cell of the file as the text of a payment's cell, or the reason why it is none. */
import { currencyCodes } from '../currencies.js';
import type { PaymentColumn } from '../payment.js';
import type { RejectReason } from '../rejection.js';
import { closedColumns, columnKind } from './column-kind.js';
import { countryOf } from './country-names.js';
import { type CellsSource, folded } from './mapping.js';
import { currencyIn, fromMinor, type NumberReader, readAmount } from './number-text.js';
import { dayText, readTime } from './time-form.js';
import { offsetText, wallOffset } from './zone-offset.js';

export type ReadCell = { readonly text: string } | { readonly fault: RejectReason };

export interface CellContext {
  readonly readNumber: NumberReader;
  readonly timeZone: string | undefined;
  /** Of this amount, as far as the row tells. */
  readonly currency: string;
}

const empty: ReadCell = { text: '' };

/** `text` stands between its outer white space. */
export function readCell(
  column: PaymentColumn,
  source: CellsSource,
  text: string,
  context: CellContext,
): ReadCell {
  if (text === '') return source.whenEmpty === undefined ? empty : { text: source.whenEmpty };
  const given = source.values.get(folded(text));
  if (given !== undefined) return { text: given };
  const found = plainCell(column, source, text, context);
  return 'fault' in found && source.others !== undefined ? { text: source.others } : found;
}

function plainCell(column: PaymentColumn, source: CellsSource, text: string, context: CellContext): ReadCell {
  switch (columnKind(column)) {
    case 'time':
    case 'date':
      return timeCell(column, source, text, context.timeZone);
    case 'amount':
      return amountCell(source, text, context);
    case 'currency': {
      const code = currencyIn(text);
      return currencyCodes.includes(code) ? { text: code } : { fault: 'unknown-currency' };
    }
    case 'country': {
      const code = countryOf(text);
      return code === undefined ? { fault: 'unknown-country' } : { text: code };
    }
    case 'closed': {
      const value = closedColumns.get(column)?.find((each) => each === folded(text));
      return value === undefined ? { fault: 'not-one-of' } : { text: value };
    }
    default:
      return source.others === undefined ? { text } : { fault: 'not-one-of' };
  }
}

function timeCell(
  column: PaymentColumn,
  source: CellsSource,
  text: string,
  timeZone: string | undefined,
): ReadCell {
  const isDate = columnKind(column) === 'date';
  const wall = readTime(text, source.forms);
  if (wall === undefined) return { fault: isDate ? 'not-a-date' : 'not-a-time' };
  const day = dayText(wall);
  if (isDate || wall.clock === undefined) return { text: day };
  const local = `${day}T${wall.clock.text}`;
  if (wall.offset !== undefined) return { text: local + wall.offset };
  if (timeZone === undefined) return { text: local };
  const { hour, minute } = wall.clock;
  const offset = wallOffset(timeZone, Date.UTC(wall.year, wall.month - 1, wall.day, hour, minute));
  return { text: local + offsetText(offset) };
}

function amountCell(source: CellsSource, text: string, context: CellContext): ReadCell {
  const number = readAmount(context.readNumber, text, context.currency);
  if (number === undefined) return { fault: 'amount-not-a-number' };
  const digits = source.minor ? fromMinor(number.digits, context.currency) : number.digits;
  if (digits === undefined) return { fault: 'amount-not-a-number' };
  return { text: number.isNegative && !source.unsigned ? `-${digits}` : digits };
}
