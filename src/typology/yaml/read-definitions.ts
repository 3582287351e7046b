/** A whole file of definitions: what it says, or everything that is wrong in it. */
import { isScalar } from 'yaml';
import { VigieError } from '../../errors.js';
import { check } from '../check.js';
import type { Definition } from '../definition.js';
import type { Fault } from './fault.js';
import { type ReadDefinition, readDefinition } from './read-definition.js';
import {
  entriesOf,
  fault,
  keysOf,
  listOf,
  nearest,
  numberOf,
  type Reading,
  seen,
  textOf,
} from './reading.js';
import { parseSource, type Source } from './source.js';

export const fileVersion = 1;
const fileKey = 'vigie_indicators';

/** As a weights file has it: tenths of a deciban, known false first. */
export interface GivenWeights {
  readonly weights: readonly number[];
  readonly reason: string;
}

export interface DefinitionsFile {
  readonly file: string;
  /** In the order of the file. */
  readonly definitions: readonly Definition[];
  readonly weights: Readonly<Record<string, GivenWeights>>;
  readonly faults: readonly Fault[];
  /** The fault of a definition or weight that only shows beside others. */
  readonly faultAt: (id: string, path: string, message: string) => Fault;
}

/** `definitions` and `weights` hold what has no fault. */
export function readDefinitions(text: string, file: string): DefinitionsFile {
  const source = parseSource(text, file);
  const places = new Map<string, number>();
  const faultAt = (id: string, path: string, message: string): Fault => {
    const before = source.faults.length;
    source.fault(places.get(path) ?? places.get(id) ?? 0, 'together', path, message);
    const found = source.faults[before];
    if (found === undefined) throw new Error('a fault was not kept');
    return found;
  };
  const empty = { file, definitions: [], weights: {}, faults: source.faults, faultAt };
  if (source.faults.length > 0) return empty;
  const reading: Reading = { source, name: '', offsets: new Map() };
  const keys = keysOf(reading, source.root, '', [fileKey, 'definitions'], ['weights']);
  if (keys === undefined) return empty;
  const version = keys.get(fileKey)?.value;
  if (version !== undefined && !(isScalar(version) && version.value === fileVersion))
    fault(
      reading,
      version,
      'wrong-type',
      fileKey,
      `must be ${fileVersion}, the form that this program reads.`,
    );
  const list = keys.get('definitions')?.value;
  const items = list === undefined ? [] : (listOf(reading, list, 'definitions') ?? []);
  if (items.length === 0 && list !== undefined)
    fault(reading, list, 'missing', 'definitions', 'holds none: give one at least.');
  const read = items.map((item, i) => readDefinition(source, item, `definitions[${i}]`));
  const definitions = read.flatMap((one) => meant(one, source));
  const ids = new Set<string>();
  for (const { reading: each } of read) {
    const at = each.offsets.get('.id');
    if (at === undefined) continue;
    if (ids.has(each.name))
      source.fault(at, 'together', `${each.name}.id`, 'stands in this file before: choose another id.');
    ids.add(each.name);
    places.set(each.name, at);
  }
  const given = keys.get('weights')?.value;
  const weights = given === undefined ? {} : readWeights(reading, given, definitions, places);
  return { file, definitions, weights, faults: source.faults, faultAt };
}

/** The first fault that `check` finds; undefined when there is none. */
function faultOf(definition: Definition): VigieError | undefined {
  try {
    check(definition);
    return undefined;
  } catch (error) {
    if (error instanceof VigieError && error.code === 'definition') return error;
    throw error;
  }
}

/** One fault per stratum: `check` ends at the first, and the others are found by leaving the strata before it out. */
function faultsOf(definition: Definition): readonly (readonly [path: string, message: string])[] {
  const first = faultOf(definition);
  if (first === undefined) return [];
  const { id } = definition;
  const found = new Map([[first.path.slice(id.length), first.message]]);
  if (definition.kind === 'explanation') return [...found];
  definition.strata.forEach((stratum, i) => {
    const alone = faultOf({ ...definition, strata: [stratum] });
    const path = alone?.path.slice(id.length).replace(/^\.strata\[0\]/, `.strata[${i}]`);
    // A parameter that only another stratum reads is used.
    if (alone !== undefined && path?.startsWith('.strata[')) found.set(path, alone.message);
  });
  return [...found];
}

function meant({ reading, fields }: ReadDefinition, source: Source): readonly Definition[] {
  if (fields === undefined) return [];
  // The form is that of a definition; whether it means something is what `check` says of it next.
  const definition = fields as unknown as Definition;
  const faults = faultsOf(definition);
  for (const [path, message] of faults)
    source.fault(nearest(reading.offsets, path), 'meaning', `${reading.name}${path}`, message);
  return faults.length === 0 ? [definition] : [];
}

function readWeights(
  reading: Reading,
  node: unknown,
  definitions: readonly Definition[],
  places: Map<string, number>,
): Readonly<Record<string, GivenWeights>> {
  const found: Record<string, GivenWeights> = {};
  for (const [id, { key, value }] of entriesOf(reading, node, 'weights') ?? []) {
    const path = `weights.${id}`;
    const offsets = new Map<string, number>();
    seen({ ...reading, offsets }, path, key);
    places.set(path, offsets.get(path) ?? 0);
    const keys = keysOf(reading, value, path, ['weights', 'reason']);
    const list = keys?.get('weights')?.value;
    const reason = keys?.get('reason')?.value;
    if (list === undefined || reason === undefined) continue;
    const numbers = listOf(reading, list, `${path}.weights`)?.map((item, i) => {
      seen({ ...reading, offsets: places }, `${id}.weights[${i}]`, item);
      return numberOf(reading, item, `${path}.weights[${i}]`);
    });
    const text = textOf(reading, reason, `${path}.reason`);
    const weights = numbers?.filter((number) => number !== undefined);
    if (numbers === undefined || weights?.length !== numbers.length || text === undefined) continue;
    const definition = definitions.find((each) => each.id === id);
    // One that is refused has been named; what its weights are worth shows when it is mended.
    if (definition === undefined && places.has(id)) continue;
    if (definition?.kind !== 'indicator') {
      fault(
        reading,
        key,
        'together',
        path,
        'names no indicator of this file: remove it or correct its name.',
      );
      continue;
    }
    const wrong = wrongWeights(weights, definition.strata.length);
    if (wrong === undefined) found[id] = { weights, reason: text };
    else fault(reading, list, 'together', `${path}.weights`, wrong);
  }
  return found;
}

function wrongWeights(weights: readonly number[], strata: number): string | undefined {
  if (weights.length !== strata + 1)
    return `holds ${weights.length} numbers: give ${strata + 1}, known false first and one per stratum.`;
  if (!weights.every((weight) => Number.isInteger(weight) && Math.abs(weight) <= 10_000))
    return 'holds what is no whole number of tenths of a deciban: give whole numbers from -10000 to 10000.';
  const [knownFalse = 0, ...rest] = weights;
  if (knownFalse > 0) return 'begins above 0: known false weighs 0 or less.';
  const rises = rest.every((weight, i) => weight >= (i === 0 ? 0 : (rest[i - 1] ?? 0)));
  return rises
    ? undefined
    : 'falls, or is below 0 in a stratum: a stronger stratum weighs no less than the one below.';
}
