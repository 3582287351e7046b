/** Reads maps, lists and scalars of a definition and remembers where each part of it stands. */
import { isMap, isNode, isScalar, isSeq } from 'yaml';
import type { FaultCode } from './fault.js';
import type { Source } from './source.js';

/** What is being read: one definition, or the weights. */
export interface Reading {
  readonly source: Source;
  /** Stands before paths in messages: the id of the definition as far as it is known. */
  readonly name: string;
  /** Where each part stands, by its path inside the definition: `.strata[0].when`. */
  readonly offsets: Map<string, number>;
}

export interface Entry {
  readonly key: unknown;
  readonly value: unknown;
}

export type Fields = Record<string, unknown>;

export function offsetOf(node: unknown, otherwise = 0): number {
  return isNode(node) ? (node.range?.[0] ?? otherwise) : otherwise;
}

export function fault(
  { source, name }: Reading,
  node: unknown,
  code: FaultCode,
  path: string,
  message: string,
): undefined {
  // What concerns the whole file has neither a name nor a path.
  const place = `${name}${path}`.replace(/^\./, '');
  source.fault(offsetOf(node), code, place === '' ? 'the file' : place, message);
}

export function seen({ offsets }: Reading, path: string, node: unknown): void {
  if (isNode(node)) offsets.set(path, offsetOf(node));
}

/** The offset of the part, or of the nearest thing around it that is there. */
export function nearest(offsets: ReadonlyMap<string, number>, path: string): number {
  for (let at = path; ; at = at.replace(/(\.[^.[\]]*|\[\d+\])$/, '')) {
    const found = offsets.get(at);
    if (found !== undefined) return found;
    if (at === '' || !/[.[]/.test(at)) return offsets.get('') ?? 0;
  }
}

function kindOf(node: unknown): string {
  if (isMap(node)) return 'a group of keys';
  if (isSeq(node)) return 'a list';
  if (!isScalar(node) || node.value === null) return 'nothing';
  return typeof node.value === 'string' ? 'a text' : `the ${typeof node.value} ${String(node.value)}`;
}

/** The values by key, in their order; undefined, with a fault, when it is no map of texts. */
export function entriesOf(
  reading: Reading,
  node: unknown,
  path: string,
): ReadonlyMap<string, Entry> | undefined {
  if (!isMap(node))
    return fault(reading, node, 'wrong-type', path, `is ${kindOf(node)}: give keys with values.`);
  const found = new Map<string, Entry>();
  for (const { key, value } of node.items) {
    const name = isScalar(key) && typeof key.value === 'string' ? key.value : undefined;
    if (name === undefined)
      fault(reading, key, 'wrong-type', path, 'has a key that is no text: put it in quotes.');
    // Such a name would be found in every object.
    else if (name in {})
      fault(reading, key, 'not-allowed', `${path}.${name}`, 'may be no name here: choose another.');
    else found.set(name, { key, value: value ?? key });
  }
  return found;
}

/** As `entriesOf`, of these keys and no other. */
export function keysOf(
  reading: Reading,
  node: unknown,
  path: string,
  required: readonly string[],
  optional: readonly string[] = [],
): ReadonlyMap<string, Entry> | undefined {
  const found = entriesOf(reading, node, path);
  if (found === undefined) return undefined;
  const known = [...required, ...optional];
  for (const [name, { key }] of found) {
    if (!known.includes(name))
      fault(reading, key, 'unknown-key', `${path}.${name}`, `is no key here: ${choice(name, known)}`);
  }
  for (const name of required) {
    if (!found.has(name)) fault(reading, node, 'missing', `${path}.${name}`, 'is missing: add it.');
  }
  return found;
}

export function listOf(reading: Reading, node: unknown, path: string): readonly unknown[] | undefined {
  if (isSeq(node)) return node.items;
  return fault(
    reading,
    node,
    'wrong-type',
    path,
    `is ${kindOf(node)}: give a list in square brackets or lines with "-".`,
  );
}

export function textOf(reading: Reading, node: unknown, path: string): string | undefined {
  if (isScalar(node) && typeof node.value === 'string') return node.value;
  const next = isScalar(node) && node.value !== null ? 'put it in quotes' : 'give a text';
  return fault(reading, node, 'wrong-type', path, `is ${kindOf(node)}: ${next}.`);
}

export function numberOf(reading: Reading, node: unknown, path: string): number | undefined {
  if (isScalar(node) && typeof node.value === 'number' && Number.isFinite(node.value)) return node.value;
  return fault(reading, node, 'wrong-type', path, `is ${kindOf(node)}: give a number.`);
}

export function wordOf(
  reading: Reading,
  node: unknown,
  path: string,
  allowed: readonly string[],
): string | undefined {
  const text = textOf(reading, node, path);
  if (text === undefined || allowed.includes(text)) return text;
  return fault(reading, node, 'unknown-word', path, `is "${shown(text)}": ${choice(text, allowed)}`);
}

export function shown(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 40)}…`;
}

/** What is likely meant stands alone; otherwise everything that may stand there. */
export function choice(given: string, allowed: readonly string[]): string {
  const near = allowed.filter((each) => distance(given.slice(0, 60), each) <= Math.max(1, each.length / 4));
  return near.length > 0 ? `did you mean ${near.join(' or ')}?` : `use one of ${allowed.join(', ')}.`;
}

/** Letters to add, take away or change (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
