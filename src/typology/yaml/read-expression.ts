/** Expressions and windows as they are written in a file, into the data of the language. */
import { isMap, isScalar } from 'yaml';
import { statuses } from '../../intake/payment.js';
import { columnNames, columnOf } from '../../ledger/columns.js';
import { year } from '../../time.js';
import { windowSets } from '../shape.js';
import { parseDuration } from './duration.js';
import { bareWords, fieldOf, forms, heads, unlinkedWords, type WrittenField } from './forms.js';
import {
  choice,
  entriesOf,
  type Fields,
  fault,
  keysOf,
  listOf,
  numberOf,
  type Reading,
  seen,
  shown,
  textOf,
  wordOf,
} from './reading.js';

type Kind = keyof typeof forms;

const groupKeys: readonly string[] = ['counterparty', ...columnNames];

export function readExpression(reading: Reading, node: unknown, path: string): Fields | undefined {
  seen(reading, path, node);
  if (isScalar(node) && typeof node.value === 'number') {
    const value = numberOf(reading, node, path);
    return value === undefined ? undefined : { kind: 'constant', value };
  }
  if (isScalar(node) && typeof node.value === 'string') return readBare(reading, node, node.value, path);
  if (isMap(node)) return readKeys(reading, node, path);
  return fault(
    reading,
    node,
    'wrong-type',
    path,
    'is no expression: give a number, a column, $parameter, a time such as 90 days, or a key such as count.',
  );
}

function readBare(reading: Reading, node: unknown, text: string, path: string): Fields | undefined {
  if (text.startsWith('$')) return { kind: 'parameter', name: text.slice(1) };
  if (bareWords.has(text)) return { kind: text };
  if (columnNames.some((name) => name === text)) return { kind: 'column', column: text };
  const value = parseDuration(text);
  if (value !== undefined) return { kind: 'constant', value };
  const known = [...columnNames, ...bareWords];
  const next = choice(text, known);
  return fault(
    reading,
    node,
    'unknown-word',
    path,
    `is "${shown(text)}", which is no column, $parameter or time: ${next}`,
  );
}

function readKeys(reading: Reading, node: unknown, path: string): Fields | undefined {
  const given = entriesOf(reading, node, path);
  if (given === undefined) return undefined;
  const found = [...given.keys()].filter((name) => heads.has(name));
  const [word, second] = found;
  const head = heads.get(word ?? '');
  if (word === undefined || head === undefined) {
    const [first = ''] = given.keys();
    return fault(
      reading,
      node,
      'unknown-key',
      path,
      `says nothing that is known ("${shown(first)}"): ${choice(first, [...heads.keys()])}`,
    );
  }
  if (second !== undefined) {
    return fault(
      reading,
      given.get(second)?.key,
      'unknown-key',
      path,
      `says ${word} and ${second} at once: put one into the other, or both under and.`,
    );
  }
  const { kind, op } = head;
  const form = forms[kind];
  const value = given.get(word)?.value;
  const at = (name: string): string => `${path}.${name}`;
  if (form.as === 'comparison') {
    keysOf(reading, node, path, [word]);
    const both = readTwo(reading, value, path, ['left', 'right'], kind);
    return both && { kind, op, ...both };
  }
  if (form.as === 'values') {
    keysOf(reading, node, path, [word]);
    return readValues(reading, value, path);
  }
  if (form.as !== 'keys') throw new Error(`${kind} has no key`);
  const keys = keysOf(reading, node, path, [word, ...Object.keys(form.beside)]);
  const [first, then] = form.main;
  const fields: Fields = { kind };
  const own =
    then === undefined
      ? readOne(reading, value, at(first), first, kind)
      : readTwo(reading, value, path, [first, then], kind);
  let whole = own !== undefined;
  Object.assign(fields, own);
  for (const [key, name] of Object.entries(form.beside)) {
    const entry = keys?.get(key);
    const one = entry && readOne(reading, entry.value, at(name), name, kind);
    if (one === undefined) whole = false;
    else Object.assign(fields, one);
  }
  return whole ? fields : undefined;
}

function readOne(
  reading: Reading,
  node: unknown,
  path: string,
  name: string,
  kind: Kind,
): Fields | undefined {
  seen(reading, path, node);
  const value = readField(reading, node, path, fieldOf(kind, name));
  return value === undefined ? undefined : { [name]: value };
}

function readTwo(
  reading: Reading,
  node: unknown,
  path: string,
  names: readonly [string, string],
  kind: Kind,
): Fields | undefined {
  const items = listOf(reading, node, path);
  if (items === undefined) return undefined;
  if (items.length !== 2)
    return fault(
      reading,
      node,
      'wrong-type',
      path,
      `holds ${items.length} values: give two, [${names.join(', ')}].`,
    );
  const [one, other] = names.map((name, i) => readOne(reading, items[i], `${path}.${name}`, name, kind));
  return one && other && { ...one, ...other };
}

/** `{ amount_band: [5_60, 60_150] }`. */
function readValues(reading: Reading, node: unknown, path: string): Fields | undefined {
  const given = entriesOf(reading, node, path);
  const [first, ...others] = [...(given ?? [])];
  if (first === undefined || others.length > 0)
    return (
      given &&
      fault(reading, node, 'wrong-type', path, 'needs one column with its values: { column: [value] }.')
    );
  const [column, { key, value }] = first;
  seen(reading, `${path}.column`, key);
  const name = columnNames.find((each) => each === column);
  if (name === undefined)
    return fault(
      reading,
      key,
      'unknown-word',
      `${path}.column`,
      `is "${shown(column)}": ${choice(column, columnNames)}`,
    );
  seen(reading, `${path}.one`, value);
  const { values } = columnOf(name);
  const one = readList(reading, value, `${path}.one`, (item, at) =>
    values === undefined ? textOf(reading, item, at) : wordOf(reading, item, at, values),
  );
  return one && { kind: 'is', column, one };
}

/** Of one or more; undefined where one of them could not be read. */
function readList<T>(
  reading: Reading,
  node: unknown,
  path: string,
  each: (item: unknown, path: string) => T | undefined,
): readonly T[] | undefined {
  const items = listOf(reading, node, path);
  if (items === undefined) return undefined;
  if (items.length === 0) return fault(reading, node, 'wrong-type', path, 'is empty: give one at least.');
  const read = items.map((item, i) => {
    const at = `${path}[${i}]`;
    seen(reading, at, item);
    return each(item, at);
  });
  const found = read.filter((value) => value !== undefined);
  return found.length === read.length ? found : undefined;
}

export function readDuration(reading: Reading, node: unknown, path: string): number | undefined {
  const given = isScalar(node) ? node.value : undefined;
  const seconds = typeof given === 'string' ? parseDuration(given) : undefined;
  if (seconds !== undefined) return seconds;
  return fault(
    reading,
    node,
    'wrong-type',
    path,
    'is no time: write it as 90 days, 3 hours, 20 minutes or 45 seconds.',
  );
}

function readField(reading: Reading, node: unknown, path: string, field: WrittenField): unknown {
  if (typeof field !== 'string') return wordOf(reading, node, path, field);
  switch (field) {
    case 'number':
      return numberOf(reading, node, path);
    case 'numbers':
      return readList(reading, node, path, (item, at) => numberOf(reading, item, at));
    case 'text':
      return textOf(reading, node, path);
    case 'texts':
      return readList(reading, node, path, (item, at) => textOf(reading, item, at));
    case 'truth':
      return wordOf(reading, node, path, ['true', 'false']);
    case 'column':
      return wordOf(reading, node, path, columnNames);
    case 'group-key':
      return wordOf(reading, node, path, groupKeys);
    case 'statuses':
      return readList(reading, node, path, (item, at) => wordOf(reading, item, at, statuses));
    case 'window':
      return readWindow(reading, node, path);
    case 'expression':
      return readExpression(reading, node, path);
    case 'expressions':
      return readList(reading, node, path, (item, at) => readExpression(reading, item, at));
    case 'gap-or-expression':
      return isScalar(node) && node.value === 'gap' ? 'gap' : readExpression(reading, node, path);
    case 'duration':
      return readDuration(reading, node, path);
    case 'unlinked': {
      const word = wordOf(reading, node, path, Object.keys(unlinkedWords));
      return word === undefined ? undefined : word === 'others';
    }
  }
}

/** `residual`, which is the last year of it, or `{ residual: 90 days, where: … }`. */
export function readWindow(reading: Reading, node: unknown, path: string): Fields | undefined {
  seen(reading, path, node);
  if (isScalar(node)) {
    const set = wordOf(reading, node, path, windowSets);
    return set === undefined ? undefined : { set, within: year };
  }
  const given = entriesOf(reading, node, path);
  if (given === undefined) return undefined;
  const set = [...given.keys()].find((name) => windowSets.some((each) => each === name));
  if (set === undefined)
    return fault(
      reading,
      node,
      'missing',
      path,
      `names no payments: use one of ${windowSets.join(', ')}, each with how far back.`,
    );
  const keys = keysOf(reading, node, path, [set], ['statuses', 'where']);
  const entry = given.get(set);
  seen(reading, `${path}.set`, entry?.key);
  seen(reading, `${path}.within`, entry?.value);
  const within = readDuration(reading, entry?.value, `${path}.within`);
  const extra = (
    name: string,
    read: (reading: Reading, node: unknown, path: string) => unknown,
  ): Fields | undefined => {
    const value = keys?.get(name)?.value;
    if (value === undefined) return {};
    seen(reading, `${path}.${name}`, value);
    const found = read(reading, value, `${path}.${name}`);
    return found === undefined ? undefined : { [name]: found };
  };
  const counted = extra('statuses', (_, value, at) => readField(reading, value, at, 'statuses'));
  const where = extra('where', readExpression);
  return within === undefined || counted === undefined || where === undefined
    ? undefined
    : { set, within, ...counted, ...where };
}
