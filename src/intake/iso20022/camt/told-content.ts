/**
 * What an entry without a reference is told by, wherever it is told: banks send it within the day, at its end, and when a
 * statement is asked for once more.
 */
import { shortened } from '../../shortened.js';
import { type Element, find, firstOf, textOf } from '../../xml/element.js';
import { accountNumber } from '../party.js';
import { type Amount, givenId, purposeOf } from '../values.js';
import type { Booking } from './booking.js';

export function toldContent(
  { entry, transaction, refs, parties }: Booking,
  booked: Amount | undefined,
): string {
  const sign = textOf(transaction, 'CdtDbtInd') ?? textOf(entry.element, 'CdtDbtInd') ?? '';
  const { amount = '', currency = '' } = booked ?? entry.amount ?? {};
  const other = sign === 'DBIT' ? 'Cdtr' : 'Dbtr';
  const account = accountNumber(find(parties, `${other}Acct`))?.replaceAll(' ', '') ?? '';
  const endToEnd = givenId(textOf(refs, 'EndToEndId'));
  // Names and words are shortened in one message and not in another: they only count where the payer called it nothing.
  const words =
    endToEnd === undefined ? wordsOf(entry.element, transaction, find(parties, other)) : [endToEnd];
  return [sign, shortened(amount), currency, account, ...words].join('\n');
}

function wordsOf(
  entry: Element,
  transaction: Element | undefined,
  other: Element | undefined,
): readonly string[] {
  return [
    textOf(entry, 'NtryRef'),
    firstOf(textOf(other, 'Nm'), textOf(other, 'Pty', 'Nm')),
    purposeOf(transaction),
    textOf(transaction, 'RmtInf', 'Strd', 'CdtrRefInf', 'Ref'),
    textOf(transaction, 'AddtlTxInf'),
    textOf(entry, 'AddtlNtryInf'),
  ].map((each) => each ?? '');
}
