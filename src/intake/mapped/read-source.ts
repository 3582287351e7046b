/** Where the cells of one column of a payment come from, out of a mapping. */
import type { PaymentColumn } from '../payment.js';
import { cellsOf } from './cells-of.js';
import { closedColumns, columnKind } from './column-kind.js';
import type { Given } from './given.js';
import { type CellsSource, folded, type Source } from './mapping.js';
import { type TimeForm, timeForm } from './time-form.js';

export const sourceKeys = [
  'value',
  'column',
  'join',
  'with',
  'split',
  'format',
  'values',
  'others',
  'default',
  'negative',
  'unit',
  'debit',
  'credit',
  'digest',
] as const;
type Keys = ReadonlyMap<(typeof sourceKeys)[number], Given>;

/** A column's name alone, or keys that say more. @throws VigieError `configuration`. */
export function readSource(given: Given, column: PaymentColumn): Source {
  if (given.isText) return cellsOf([columnName(given)]);
  const keys = given.map(sourceKeys);
  const ways = (['value', 'column', 'join', 'debit', 'digest'] as const).filter((key) => keys.has(key));
  if (ways.length !== 1) given.fail('give one of value, column, join, debit with credit, digest');
  const value = keys.get('value');
  if (value !== undefined) {
    only(given, keys, ['value']);
    return { kind: 'constant', text: target(value, column) };
  }
  const digest = keys.get('digest');
  if (digest !== undefined) {
    only(given, keys, ['digest']);
    if (column !== 'payment_id') given.fail('only payment_id can be a digest');
    return { kind: 'digest', columns: digest.list().map(columnName) };
  }
  const debit = keys.get('debit');
  if (debit !== undefined) {
    only(given, keys, ['debit', 'credit']);
    const credit = keys.get('credit');
    if (column !== 'amount' || credit === undefined)
      return given.fail('debit and credit stand together and under amount');
    return { kind: 'two-columns', debit: columnName(debit), credit: columnName(credit) };
  }
  return cellsSource(given, keys, column);
}

function cellsSource(given: Given, keys: Keys, column: PaymentColumn): CellsSource {
  const kind = columnKind(column);
  const one = keys.get('column');
  const several = keys.get('join');
  if (keys.has('with') && several === undefined) given.fail('with stands beside join');
  const amountOnly = keys.get('negative') ?? keys.get('unit');
  if (amountOnly !== undefined && kind !== 'amount') amountOnly.fail('is for amounts only');
  const format = keys.get('format');
  if (format !== undefined && kind !== 'time' && kind !== 'date') format.fail('is for times and dates only');
  return {
    ...cellsOf(
      one === undefined ? (several?.list().map(columnName) ?? []) : [columnName(one)],
      keys.get('with')?.text(),
    ),
    part: partOf(keys.get('split')),
    forms: format === undefined ? [] : (format.isList ? format.list() : [format]).map(formOf),
    values: new Map(
      keys
        .get('values')
        ?.anyMap()
        .map(([key, value]) => [folded(key), target(value, column)]) ?? [],
    ),
    others: optionalTarget(keys.get('others'), column),
    whenEmpty: optionalTarget(keys.get('default'), column),
    unsigned: oneOf(keys.get('negative'), ['reject', 'unsigned']) === 'unsigned',
    minor: oneOf(keys.get('unit'), ['major', 'minor']) === 'minor',
  };
}

function optionalTarget(given: Given | undefined, column: PaymentColumn): string | undefined {
  return given === undefined ? undefined : target(given, column);
}

/** A value of the payment itself; empty is unknown. */
function target(given: Given, column: PaymentColumn): string {
  const text = given.text();
  const allowed = closedColumns.get(column);
  if (text !== '' && allowed !== undefined && !allowed.includes(text))
    given.fail(`is none of the values of ${column}: ${allowed.join(', ')}`);
  return text;
}

export function columnName(given: Given): string {
  const name = given.text().trim().normalize('NFC');
  return name === '' ? given.fail('name a column of the file') : name;
}

export function oneOf<Value extends string>(
  given: Given | undefined,
  allowed: readonly Value[],
): Value | undefined {
  if (given === undefined) return undefined;
  const text = given.text();
  return allowed.find((each) => each === text) ?? given.fail(`is none of ${allowed.join(', ')}`);
}

function formOf(given: Given): TimeForm {
  const form = timeForm(given.text());
  return form ?? given.fail('is no form of a date: write one such as DD/MM/YYYY HH:mm[:ss]');
}

function partOf(given: Given | undefined): CellsSource['part'] {
  if (given === undefined) return undefined;
  const keys = given.map(['by', 'part'] as const);
  const by = keys.get('by')?.text() ?? '';
  const number = keys.get('part')?.text() ?? '';
  if (by === '' || !/^[1-9]\d?$/.test(number)) return given.fail('give by (a text) and part (1 to 99)');
  return { by, number: Number(number) };
}

function only(given: Given, keys: Keys, allowed: readonly string[]): void {
  for (const key of keys.keys())
    if (!allowed.includes(key)) given.fail(`${key} cannot stand beside ${allowed[0]}`);
}
