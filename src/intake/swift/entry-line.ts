/** `:61:`, the line of a statement that is one entry. */
import { isSurelyIban } from './details/details.js';
import { amountText, dayBeside, dayText, isDay } from './swift-values.js';

export interface EntryLine {
  readonly valueDay: string;
  readonly bookedDay: string | undefined;
  /** D or RD. */
  readonly isDebit: boolean;
  /** RD or RC: turns back an earlier debit or credit. */
  readonly isReversal: boolean;
  readonly isExpected: boolean;
  readonly amount: string;
  /** `TRF`, or digits of a country's own list; empty when there is none. */
  readonly type: string;
  readonly reference: string;
  /** Behind `//`: the bank's own number of the entry. */
  readonly bankReference: string;
  /** What stands behind a reference in a column of its own. */
  readonly more: string;
  /** Further lines. */
  readonly supplement: readonly string[];
}

const form =
  /^(\d{6})(\d{4}| {4})?([RE]?)([CD])([A-Z]?)(\d[\d.]*(?:,\d*)?|,\d+)(?:[A-Z]([A-Z0-9 ]{3})(.*))?$/;

/** Of a reference; what stands behind is a name in a column of its own. */
const width = 16;

/** Undefined when the line is none. A line that was broken before its amount goes on in the next. */
export function readEntryLine(lines: readonly string[]): EntryLine | undefined {
  const [first = '', second = ''] = lines;
  let match = form.exec(first.trimEnd());
  let supplement = lines.slice(1);
  if (match === null && second !== '') {
    match = form.exec((first + second).trimEnd());
    supplement = lines.slice(2);
  }
  if (match === null) return undefined;
  const [, value = '', entry = '', prefix, sign, , amount = '', type = '', rest = ''] = match;
  const [reference = '', ...behind] = rest.split('//');
  // An account may stand for a reference and be longer.
  const isLong = reference.length > width && !isSurelyIban(reference);
  const valueDay = dayText(value) ?? '';
  const booked = dayBeside(entry, valueDay);
  return {
    valueDay,
    bookedDay: booked !== undefined && isDay(booked) ? booked : undefined,
    isDebit: sign === 'D',
    isReversal: prefix === 'R',
    isExpected: prefix === 'E',
    amount: amountText(amount),
    type: type.trim(),
    reference: isLong ? reference.slice(0, width).trim() : reference.trim(),
    bankReference: behind.join('//').trim(),
    more: isLong ? reference.slice(width).trim() : '',
    supplement,
  };
}
