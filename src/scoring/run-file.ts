/**
 * run.json read back: the one place that knows what of it is read again. Each part is read when it is asked for, since
 * a run of an earlier version may lack another.
 */
import { createHash } from 'node:crypto';
import { VigieError } from '../errors.js';
import type { Pins } from '../ledger/pins.js';
import { type JsonFields, readJsonFields } from './json-fields.js';

export interface RunFile {
  readonly path: string;
  readonly record: JsonFields;
}

/** @throws VigieError `file` when it cannot be read or is no record; a part that is missing is refused where it is read. */
export async function readRunFile(path: string): Promise<RunFile> {
  return { path, record: await readJsonFields(path, 'give the run.json that "vigie screen" wrote') };
}

export function pinsOf({ record }: RunFile): Pins {
  const versions = record.part('versions');
  return {
    asOf: record.instant('as_of'),
    ledgerStart: record.instant('ledger_start'),
    maxSeq: record.whole('max_seq'),
    partyMap: versions.whole('party_map'),
    nameFrequency: versions.whole('name_frequency'),
    lists: versions.whole('lists'),
    // An earlier version knew of none.
    outcomes: versions.has('outcomes') ? versions.whole('outcomes') : 0,
    corridors: versions.whole('corridors'),
    rates: versions.whole('rates'),
    network:
      record.has('options') &&
      record.part('options').has('network') &&
      record.part('options').truth('network'),
  };
}

/** Which definitions and weights a run used; of a digest an earlier version said nothing. */
export interface UsedByRun {
  readonly weights: string | undefined;
  readonly weightsSha256: string | undefined;
  readonly definitionsSha256: string | undefined;
  /** Version of each definition, by id. */
  readonly definitions: ReadonlyMap<string, unknown>;
}

export function usedBy({ record }: RunFile): UsedByRun {
  const versions = record.part('versions');
  const told = (name: string): string | undefined => (versions.has(name) ? versions.text(name) : undefined);
  return {
    weights: told('weights'),
    weightsSha256: told('weights_sha256'),
    definitionsSha256: told('definitions_sha256'),
    definitions: new Map(record.part('definitions').entries()),
  };
}

/** The weights file that a run was given; undefined where it used those that ship. */
export function weightsFileOf({ record }: RunFile): string | undefined {
  if (!record.has('options')) return undefined;
  const options = record.part('options');
  return options.has('weights') ? options.text('weights') : undefined;
}

export interface PinnedText {
  readonly file: string;
  readonly sha256: string;
  readonly text: string;
}

/** The texts of own definitions that a run kept. @throws VigieError `file` for one that its digest does not fit. */
export function ownTextsOf({ record, path }: RunFile): readonly PinnedText[] {
  if (!record.has('own_definitions')) return [];
  return record
    .part('own_definitions')
    .parts('files')
    .map((each) => {
      const [file, sha256, text] = [each.text('file'), each.text('sha256'), each.text('text')];
      if (createHash('sha256').update(text).digest('hex') === sha256) return { file, sha256, text };
      throw new VigieError(
        'file',
        path,
        `holds ${file} otherwise than its digest says: somebody changed it since.`,
      );
    });
}
