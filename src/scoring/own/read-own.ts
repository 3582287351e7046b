/** An institution's own definitions, out of its files or out of the run.json of a run that used them. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { VigieError } from '../../errors.js';
import type { Definition } from '../../typology/definition.js';
import { library } from '../../typology/library/index.js';
import { type Fault, refuseFaults } from '../../typology/yaml/fault.js';
import {
  type DefinitionsFile,
  type GivenWeights,
  readDefinitions,
} from '../../typology/yaml/read-definitions.js';
import { mostBytes } from '../../typology/yaml/source.js';
import type { PinnedText } from '../run-file.js';
import { utf8Text } from '../utf8-text.js';
import type { Weights } from '../weights.js';
import { weights202611 } from '../weights-2026-11.js';
import { inForce } from './in-force.js';

/** The digest is of the text. */
export type OwnFile = PinnedText;

export interface Own {
  readonly files: readonly OwnFile[];
  readonly definitions: readonly Definition[];
  readonly weights: Readonly<Record<string, GivenWeights>>;
}

export const noOwn: Own = { files: [], definitions: [], weights: {} };

/** Everything that is wrong in the files, alone and together; the definitions are complete where nothing is. */
export interface CheckedOwn {
  readonly own: Own;
  readonly faults: readonly Fault[];
}

async function readText(file: string): Promise<OwnFile> {
  const fail = (message: string, cause?: unknown): never => {
    throw new VigieError('file', file, message, { cause });
  };
  const unopened = (cause: unknown): never =>
    fail('the definitions cannot be opened: check the name and your rights.', cause);
  // A character takes at most four bytes; a file of payments given by mistake must not be read whole.
  const { size } = await stat(file).catch(unopened);
  if (size > 4 * mostBytes) fail('is larger than any file of definitions: give a file of definitions.');
  const text = utf8Text(await readFile(file).catch(unopened), file);
  return { file, sha256: createHash('sha256').update(text).digest('hex'), text };
}

/** A version names one meaning: run.json says it by id (X1). */
function sameVersions(files: readonly DefinitionsFile[]): readonly Fault[] {
  return files.flatMap(({ definitions, faultAt }) =>
    definitions.flatMap((definition) => {
      const { id, version } = definition;
      const shipped = library.find((each) => each.id === id);
      if (shipped?.version !== version || isDeepStrictEqual(shipped, definition)) return [];
      const message = `is ${version}, as the one that ships, and says something else: give another number.`;
      return [faultAt(id, `${id}.version`, message)];
    }),
  );
}

/** A cap stands in a weights file that whoever writes definitions may not have before them. */
function aboveCaps(files: readonly DefinitionsFile[], base: Weights): readonly Fault[] {
  return files.flatMap(({ definitions, weights, faultAt }) =>
    definitions.flatMap((definition) => {
      if (definition.kind !== 'indicator' || !Object.hasOwn(weights, definition.id)) return [];
      const { id, family } = definition;
      const cap = base.caps[family];
      return (weights[id]?.weights ?? []).flatMap((weight, at) => {
        if (weight <= cap) return [];
        const message = `is ${weight} and above ${cap}, the cap of the family ${family} in the weights ${base.version}: lower it, or raise the cap in a weights file of your own.`;
        return [faultAt(id, `${id}.weights[${at}]`, message)];
      });
    }),
  );
}

/** Ids that two files give, and what only shows beside the definitions that ship. */
function together(files: readonly DefinitionsFile[], own: Own, base: Weights): readonly Fault[] {
  const firsts = new Map<string, string>();
  const faults: Fault[] = [];
  for (const { file, definitions, faultAt } of files) {
    for (const { id } of definitions) {
      const before = firsts.get(id);
      if (before !== undefined && before !== file)
        faults.push(faultAt(id, `${id}.id`, `stands in ${before} as well: leave one of the two out.`));
      firsts.set(id, before ?? file);
    }
  }
  if (faults.length > 0) return faults;
  const heavy = aboveCaps(files, base);
  if (heavy.length > 0) return heavy;
  try {
    inForce(own, base);
    return [];
  } catch (error) {
    if (!(error instanceof VigieError)) throw error;
    const id = own.definitions.map((each) => each.id).find((each) => named(error, each));
    const at = files.find(({ definitions }) => definitions.some((each) => each.id === id)) ?? files[0];
    if (at === undefined) throw error;
    return [at.faultAt(id ?? '', error.path, error.message)];
  }
}

/** Whether a fault such as that of `weights 2026-11.indicators.short-gaps.weights` speaks of a definition. */
function named({ path, message }: VigieError, id: string): boolean {
  return path.split('.').includes(id) || message.includes(` ${id}:`);
}

function checked(
  given: readonly OwnFile[],
  origin: 'new' | 'pinned',
  base: Weights = weights202611,
): CheckedOwn {
  const files = given.map(({ text, file }) => readDefinitions(text, file));
  const own: Own = {
    files: given,
    definitions: files.flatMap(({ definitions }) => definitions),
    weights: Object.fromEntries(files.flatMap(({ weights }) => Object.entries(weights))),
  };
  const alone = files.flatMap(({ faults }) => [...faults]);
  if (alone.length > 0) return { own, faults: alone };
  // What a run pinned may have a number that ships only since.
  const versions = origin === 'new' ? sameVersions(files) : [];
  return { own, faults: [...versions, ...together(files, own, base)] };
}

/** @throws VigieError `file` when one cannot be opened; what is wrong in them is a value. */
export async function checkOwn(paths: readonly string[], base?: Weights): Promise<CheckedOwn> {
  return checked(await Promise.all(paths.map(readText)), 'new', base);
}

/**
 * `base` are the weights beside which they are used.
 * @throws VigieError `file`, or `definition` at the place of the first fault.
 */
export async function readOwn(paths: readonly string[], base?: Weights): Promise<Own> {
  if (paths.length === 0) return noOwn;
  const { own, faults } = await checkOwn(paths, base);
  refuseFaults(faults);
  return own;
}

/** Texts that a run pinned, which may have changed or gone since. */
export function readPinned(files: readonly OwnFile[], base?: Weights): Own {
  const { own, faults } = checked(files, 'pinned', base);
  refuseFaults(faults);
  return own;
}
