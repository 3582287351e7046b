/** What run.json keeps of own definitions: their texts, so that the run can be explained after the files have changed. */

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { VigieError } from '../../errors.js';
import { isFields } from '../fields.js';
import type { InForce } from './in-force.js';
import { noOwn, type Own, type OwnFile, readPinned } from './read-own.js';

export interface OwnRecord {
  readonly files: readonly OwnFile[];
  readonly definitions: InForce['own'];
}

/** Null where a run used only what ships. */
export function ownRecord(own: Own, reports: InForce['own']): OwnRecord | null {
  return own.files.length === 0 ? null : { files: own.files, definitions: reports };
}

function pinnedFile(value: unknown, run: string): OwnFile {
  const { file, sha256, text } = isFields(value) ? value : {};
  if (typeof file !== 'string' || typeof sha256 !== 'string' || typeof text !== 'string')
    throw new VigieError(
      'file',
      run,
      'has no readable own_definitions; give the run.json that "vigie screen" wrote.',
    );
  if (createHash('sha256').update(text).digest('hex') !== sha256)
    throw new VigieError(
      'file',
      run,
      `holds ${file} otherwise than its digest says: somebody changed it since.`,
    );
  return { file, sha256, text };
}

/**
 * The own definitions of an earlier run.
 * @throws VigieError `file` or `definition`; what is no run.json is refused by whoever reads its pins.
 */
export async function ownOfRun(run: string): Promise<Own> {
  let record: unknown;
  try {
    record = JSON.parse(await readFile(run, 'utf8'));
  } catch {
    return noOwn;
  }
  const kept = isFields(record) ? record['own_definitions'] : undefined;
  if (kept === undefined || kept === null) return noOwn;
  const files = isFields(kept) && Array.isArray(kept['files']) ? kept['files'] : [undefined];
  return readPinned(files.map((each: unknown) => pinnedFile(each, run)));
}
