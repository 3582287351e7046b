/** One definition as it is written in a file, into the data that every definition is. */
import { isMap, isScalar } from 'yaml';
import { parameterUnits } from '../constants.js';
import { evidenceFamilies } from '../definition.js';
import { loadedWord } from './loaded-word.js';
import { readDuration, readExpression, readWindow } from './read-expression.js';
import {
  entriesOf,
  type Fields,
  fault,
  keysOf,
  listOf,
  numberOf,
  type Reading,
  seen,
  textOf,
  wordOf,
} from './reading.js';
import { type Source, unprintable } from './source.js';

type Read = (reading: Reading, node: unknown, path: string) => unknown;

const longest = 1_000;
const roles = ['payer', 'beneficiary'];
export const parameterName = '^[A-Za-z][A-Za-z0-9_-]{0,59}$';
const isParameterName = new RegExp(parameterName);

function oneOf(allowed: readonly string[]): Read {
  return (reading, node, path) => wordOf(reading, node, path, allowed);
}

function truth(reading: Reading, node: unknown, path: string): boolean | undefined {
  if (isScalar(node) && typeof node.value === 'boolean') return node.value;
  return fault(
    reading,
    node,
    'wrong-type',
    path,
    'is neither true nor false: give one of them, without quotes.',
  );
}

/** Reads each key that is there; undefined where one could not be read or is missing. */
function readAll(
  reading: Reading,
  node: unknown,
  path: string,
  required: Readonly<Record<string, Read>>,
  optional: Readonly<Record<string, Read>> = {},
): Fields | undefined {
  const keys = keysOf(reading, node, path, Object.keys(required), Object.keys(optional));
  if (keys === undefined) return undefined;
  const fields: Fields = {};
  let whole = true;
  for (const [name, read] of Object.entries({ ...required, ...optional })) {
    const entry = keys.get(name);
    if (entry === undefined) {
      if (Object.hasOwn(required, name)) whole = false;
      continue;
    }
    seen(reading, `${path}.${name}`, entry.value);
    const value = read(reading, entry.value, `${path}.${name}`);
    if (value === undefined) whole = false;
    else fields[name] = value;
  }
  return whole ? fields : undefined;
}

function readList(reading: Reading, node: unknown, path: string, each: Read): unknown {
  const items = listOf(reading, node, path);
  const read = items?.map((item, i) => {
    seen(reading, `${path}[${i}]`, item);
    return each(reading, item, `${path}[${i}]`);
  });
  return read?.includes(undefined) ? undefined : read;
}

/** Printed as it stands, on terminals and in files. */
const prose: Read = (reading, node, path) => {
  const text = textOf(reading, node, path);
  if (text === undefined || (text.length <= longest && text.search(unprintable) < 0)) return text;
  return fault(
    reading,
    node,
    'wrong-type',
    path,
    `is longer than ${longest} characters or holds one that does not print: say it plainly, on one line.`,
  );
};
/** Said of people in leads. */
const neutral: Read = (reading, node, path) => {
  const text = prose(reading, node, path);
  const word = typeof text === 'string' ? loadedWord(text) : undefined;
  if (word === undefined) return text;
  return fault(
    reading,
    node,
    'meaning',
    path,
    `says "${word}", and a lead is not a verdict: use neutral words, such as payer, collector or pattern.`,
  );
};
const words: Read = (reading, node, path) => readAll(reading, node, path, { en: neutral, fr: neutral });
const sign: Read = (reading, node, path) =>
  readAll(reading, node, path, { en: neutral, fr: neutral }, { otherwise: words });
const stratum: Read = (reading, node, path) =>
  readAll(reading, node, path, { name: neutral, when: readExpression }, { words });

const valued: Readonly<Record<string, Read>> = { value: numberOf, unit: oneOf(parameterUnits) };

/** `short: 20 days`. */
function readTime(reading: Reading, node: unknown, path: string): Fields | undefined {
  const value = readDuration(reading, node, path);
  return value === undefined ? undefined : { value, unit: 'seconds' };
}

const parameters: Read = (reading, node, path) => {
  const given = entriesOf(reading, node, path);
  const found: Fields = {};
  let whole = given !== undefined;
  for (const [name, { key, value }] of given ?? []) {
    const at = `${path}.${name}`;
    seen(reading, at, key);
    if (!isParameterName.test(name)) {
      fault(reading, key, 'unknown-word', at, 'is no name of a parameter: use letters, digits, - and _.');
      whole = false;
      continue;
    }
    const read = isScalar(value) ? readTime(reading, value, at) : readAll(reading, value, at, valued);
    if (read === undefined) whole = false;
    else found[name] = read;
  }
  return whole ? found : undefined;
};

const described: Readonly<Record<string, Read>> = {
  id: neutral,
  version: numberOf,
  title: words,
  reason: words,
  question: words,
  source_of_idea: prose,
  source_of_threshold: prose,
  unknown: neutral,
};

interface Keys {
  readonly required: Readonly<Record<string, Read>>;
  readonly optional?: Readonly<Record<string, Read>>;
}

const graded: Readonly<Record<string, Read>> = {
  strata: (reading, node, path) => readList(reading, node, path, stratum),
  behind: readWindow,
};

const byKind: Readonly<Record<string, Keys>> = {
  indicator: {
    required: {
      side: oneOf(roles),
      mode: oneOf(['stream', 'screen']),
      typology: oneOf(['payer-pattern', 'collector-pattern', 'victim']),
      family: oneOf(evidenceFamilies),
      ...graded,
      decays: truth,
    },
    optional: { signs: (reading, node, path) => readList(reading, node, path, sign) },
  },
  fact: { required: { side: oneOf(['beneficiary']), ...graded } },
  explanation: {
    required: { when: readExpression },
    optional: { unless: readExpression, in_beneficiary_stream: oneOf(['holds', 'never']) },
  },
};

export const definitionKinds: readonly string[] = Object.keys(byKind);

/** The id, where it can be read at all, for messages. */
function nameOf(node: unknown, otherwise: string): string {
  const id = isMap(node) ? node.get('id') : undefined;
  return typeof id === 'string' && id.length <= 60 ? id : otherwise;
}

export interface ReadDefinition {
  readonly reading: Reading;
  readonly fields: Fields | undefined;
}

export function readDefinition(source: Source, node: unknown, place: string): ReadDefinition {
  const reading: Reading = { source, name: nameOf(node, place), offsets: new Map() };
  seen(reading, '', node);
  const given = isMap(node) ? node.get('kind', true) : undefined;
  const kind = given === undefined ? undefined : wordOf(reading, given, '.kind', definitionKinds);
  const keys = kind === undefined ? undefined : byKind[kind];
  if (keys === undefined) {
    if (given === undefined)
      fault(reading, node, 'missing', '.kind', `is missing: give one of ${definitionKinds.join(', ')}.`);
    return { reading, fields: undefined };
  }
  const before = source.faults.length;
  const fields = readAll(
    reading,
    node,
    '',
    { kind: textOf, ...described, ...keys.required },
    { parameters, ...keys.optional },
  );
  if (fields === undefined || source.faults.length > before) return { reading, fields: undefined };
  const { in_beneficiary_stream: there, ...rest } = fields;
  const at = reading.offsets.get('.in_beneficiary_stream');
  if (at !== undefined) reading.offsets.set('.inBeneficiaryStream', at);
  return {
    reading,
    fields: { parameters: {}, ...rest, ...(there === undefined ? {} : { inBeneficiaryStream: there }) },
  };
}
