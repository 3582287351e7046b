/** What run.json keeps of own definitions: their texts, so that the run can be explained after the files have changed. */
import { ownTextsOf, type RunFile } from '../run-file.js';
import type { Weights } from '../weights.js';
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

/** The own definitions of an earlier run. @throws VigieError `file` or `definition`. */
export function ownOfRun(run: RunFile, base?: Weights): Own {
  const texts = ownTextsOf(run);
  return texts.length === 0 ? noOwn : readPinned(texts, base);
}
