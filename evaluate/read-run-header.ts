import { readFile } from 'node:fs/promises';
import { VigieError } from '../src/errors.js';
import type { RunHeader } from './evaluation.js';

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `{weights: {file: 'w', owner: {…}}}` becomes `weights.file: 'w'` and so on. */
function flat(value: unknown, path: string): readonly (readonly [string, string | number])[] {
  if (typeof value === 'string' || typeof value === 'number') return [[path, value]];
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => flat(inner, path === '' ? key : `${path}.${key}`));
}

/** Only versions are copied out of `run.json`: a reason or a path written there may name somebody. */
function versionsIn(run: Readonly<Record<string, unknown>>): Readonly<Record<string, string | number>> {
  const declared = run['versions'];
  const named = Object.fromEntries(Object.entries(run).filter(([key]) => /version/i.test(key)));
  return Object.fromEntries(flat(isRecord(declared) ? declared : named, ''));
}

/** What a run pinned; nothing when it wrote no `run.json`. */
export async function readRunHeader(path: string): Promise<Pick<RunHeader, 'as_of' | 'versions'>> {
  try {
    const run: unknown = JSON.parse(await readFile(path, 'utf8'));
    if (!isRecord(run)) throw new TypeError('not an object');
    const asOf = run['as_of'];
    return { as_of: typeof asOf === 'string' ? asOf : null, versions: versionsIn(run) };
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')
      return { as_of: null, versions: {} };
    throw new VigieError('file', path, 'is not the JSON object that a run writes', { cause });
  }
}
