/** Reads a mapping file; every fault names its line and column and what would be right. */
import { createHash } from 'node:crypto';
import { type PaymentColumn, paymentColumns, requiredColumns } from '../payment.js';
import { encodings } from '../source/text.js';
import { type Given, readGiven } from './given.js';
import {
  decimalMarks,
  folded,
  groupingMarks,
  type Layout,
  type Mapping,
  type NumberForm,
  quotes,
  type Side,
  type SideField,
  type Source,
  type Statement,
  sideFields,
} from './mapping.js';
import { columnName, oneOf, readSource } from './read-source.js';
import { isTimeZone } from './zone-offset.js';

export const mappingVersion = '1';
export const mappingKeys = [
  'vigie_mapping',
  'file',
  'numbers',
  'columns',
  'holder',
  'counterparty',
  'direction',
  'leave_out',
] as const;
export const layoutKeys = [
  'encoding',
  'delimiter',
  'quote',
  'skip_lines',
  'header',
  'width',
  'time_zone',
  'empty',
] as const;

/** @throws VigieError `file` or `configuration`. */
export async function readMapping(path: string): Promise<Mapping> {
  const given = await readGiven(path);
  const keys = given.map(mappingKeys);
  if (keys.get('vigie_mapping')?.text() !== mappingVersion)
    given.fail(`a mapping begins with vigie_mapping: ${mappingVersion}; "vigie intake describe" writes one`);
  const file = keys.get('file')?.map(layoutKeys) ?? new Map<(typeof layoutKeys)[number], Given>();
  const meaning = {
    layout: layoutOf(file),
    numbers: numbersOf(keys.get('numbers')),
    timeZone: zoneOf(file.get('time_zone')),
    columns: columnsOf(keys.get('columns') ?? given.fail('has no columns')),
    statement: statementOf(given, keys),
    leaveOut: leaveOutOf(keys.get('leave_out')),
  };
  checkWhole(given, meaning);
  return { path, sha256: createHash('sha256').update(plainJson(meaning)).digest('hex'), ...meaning };
}

type LayoutKeys = ReadonlyMap<(typeof layoutKeys)[number], Given>;

function layoutOf(keys: LayoutKeys): Layout {
  const delimiter = keys.get('delimiter')?.text() ?? ',';
  const character = delimiter === 'tab' ? '\t' : delimiter;
  if (character.length !== 1 || /[\p{L}\p{N}"'\r\n]/u.test(character))
    keys.get('delimiter')?.fail('is one character, such as ; or |, or tab');
  const skip = keys.get('skip_lines')?.text() ?? '0';
  if (!/^\d{1,3}$/.test(skip)) keys.get('skip_lines')?.fail('is a whole number below 1000');
  const width = keys.get('width')?.text();
  if (width !== undefined && !/^[1-9]\d{0,3}$/.test(width)) keys.get('width')?.fail('is a number of cells');
  const header = keys.get('header');
  const hasHeader = oneOf(header, ['true', 'false']) !== 'false';
  if (!hasHeader && width === undefined)
    header?.fail('without a header give width: how many cells a row has');
  return {
    encoding: oneOf(keys.get('encoding'), encodings) ?? 'utf-8',
    delimiter: character,
    quote: oneOf(keys.get('quote'), quotes) ?? '"',
    skipLines: Number(skip),
    hasHeader,
    width: width === undefined ? undefined : Number(width),
    empty: new Set(
      keys
        .get('empty')
        ?.list()
        .map((each) => each.text()),
    ),
  };
}

function numbersOf(given: Given | undefined): NumberForm {
  const keys = given?.map(['decimal', 'grouping'] as const);
  const decimal = oneOf(keys?.get('decimal'), decimalMarks) ?? '.';
  const grouping = oneOf(keys?.get('grouping'), groupingMarks) ?? 'none';
  if (grouping === decimal) given?.fail('decimal and grouping cannot be the same');
  return { decimal, grouping };
}

function zoneOf(given: Given | undefined): string | undefined {
  const zone = given?.text();
  if (zone !== undefined && !isTimeZone(zone))
    given?.fail('is no time zone of the IANA, such as Europe/Paris');
  return zone;
}

function columnsOf(given: Given): ReadonlyMap<PaymentColumn, Source> {
  const found = new Map<PaymentColumn, Source>();
  for (const [column, source] of given.map(paymentColumns)) found.set(column, readSource(source, column));
  return found;
}

function sideOf(given: Given | undefined): Side {
  const found = new Map<SideField, Source>();
  for (const [field, source] of given?.map(sideFields) ?? [])
    found.set(field, readSource(source, `payer_${field}`));
  return found;
}

function statementOf(
  given: Given,
  keys: ReadonlyMap<(typeof mappingKeys)[number], Given>,
): Statement | undefined {
  const holder = keys.get('holder');
  const direction = keys.get('direction');
  if (holder === undefined) {
    if (direction !== undefined || keys.has('counterparty'))
      given.fail('direction and counterparty need holder: whose account this is a statement of');
    return undefined;
  }
  return {
    holder: sideOf(holder),
    counterparty: sideOf(keys.get('counterparty')),
    direction: direction === undefined ? undefined : directionOf(direction),
  };
}

function directionOf(given: Given): NonNullable<Statement['direction']> {
  const keys = given.map(['column', 'out', 'in'] as const);
  const [column, out, into] = [keys.get('column'), keys.get('out'), keys.get('in')];
  if (column === undefined || out === undefined || into === undefined)
    return given.fail('give column, and the values of out (the holder pays) and in (the holder is paid)');
  const outgoing = new Set(out.list().map((each) => folded(each.text())));
  const incoming = new Set(into.list().map((each) => folded(each.text())));
  if ([...outgoing].some((value) => incoming.has(value))) given.fail('a value stands under out and under in');
  return { column: columnName(column), outgoing, incoming };
}

function leaveOutOf(given: Given | undefined): Mapping['leaveOut'] {
  return (given?.list() ?? []).map((each) => {
    const keys = each.map(['column', 'values'] as const);
    const [column, values] = [keys.get('column'), keys.get('values')];
    if (column === undefined || values === undefined) return each.fail('give column and values');
    return {
      column: columnName(column),
      values: new Set(values.list().map((value) => folded(value.text()))),
    };
  });
}

/** What no part of the mapping can tell by itself. */
function checkWhole(given: Given, { columns, statement }: Pick<Mapping, 'columns' | 'statement'>): void {
  const missing = requiredColumns.filter((column) => !columns.has(column));
  if (missing.length > 0)
    given.fail(`columns has no ${missing.join(', ')}; name a column, or a constant such as {value: EUR}`);
  if (columns.get('amount')?.kind === 'two-columns') {
    if (statement === undefined)
      given.fail('debit and credit need holder: whose account this is a statement of');
    if (statement?.direction !== undefined)
      given.fail('debit and credit tell the direction; leave direction out');
  }
  if (statement === undefined) return;
  for (const field of sideFields) {
    for (const column of [`payer_${field}`, `beneficiary_${field}`] as const)
      if (columns.has(column))
        given.fail(`${column} is told by holder and counterparty; leave it out of columns`);
  }
}

/** The same text for the same meaning. */
function plainJson(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => {
    if (each instanceof Map) return [...each.entries()].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
    return each instanceof Set ? [...each.values()].map(String).sort() : each;
  });
}
