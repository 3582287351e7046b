/** What an earlier run pinned, out of its run.json, so that a lead can be explained as that run saw it (X1). */

import { readFile } from 'node:fs/promises';
import { VigieError } from '../../errors.js';
import type { Pins } from '../../ledger/pins.js';
import { parseInstant } from '../../time.js';
import type { Catalogue } from '../../typology/definition.js';
import { type Fields, isFields } from '../fields.js';
import type { Caution } from '../lead-explanation.js';
import type { Weights } from '../weights.js';
import { digest } from './shipped-tables.js';

export interface PinnedRun {
  readonly pins: Pins;
  /** What cannot be had again as it was. */
  readonly cautions: readonly Caution[];
}

/** @throws VigieError `file` when the file is no run.json, `configuration` when it was made from another ledger. */
export async function pinnedRun(
  path: string,
  current: Pins,
  catalogue: Catalogue,
  weights: Weights,
): Promise<PinnedRun> {
  const record = await readRecord(path);
  const fail = (field: string): never => {
    throw new VigieError(
      'file',
      path,
      `has no readable ${field}; give the run.json that "vigie screen" wrote.`,
    );
  };
  const part = (name: string): Fields => {
    const value = record[name];
    return isFields(value) ? value : fail(name);
  };
  const instant = (name: string): number => {
    const value = record[name];
    return (typeof value === 'string' ? parseInstant(value) : undefined) ?? fail(name);
  };
  const whole = (fields: Fields, name: string): number => {
    const value = fields[name];
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : fail(name);
  };
  const versions = part('versions');
  const pins: Pins = {
    asOf: instant('as_of'),
    ledgerStart: instant('ledger_start'),
    maxSeq: whole(record, 'max_seq'),
    partyMap: whole(versions, 'party_map'),
    nameFrequency: whole(versions, 'name_frequency'),
    lists: whole(versions, 'lists'),
    // A run.json of before knew of none.
    outcomes: versions['outcomes'] === undefined ? 0 : whole(versions, 'outcomes'),
    corridors: whole(versions, 'corridors'),
    rates: whole(versions, 'rates'),
    network: isFields(record['options']) && record['options']['network'] === true,
  };
  const beyond = (
    ['maxSeq', 'partyMap', 'nameFrequency', 'lists', 'outcomes', 'corridors', 'rates'] as const
  ).some((name) => pins[name] > current[name]);
  if (beyond) {
    throw new VigieError(
      'configuration',
      path,
      'pins more than this ledger holds: give the ledger of that run with --ledger.',
    );
  }
  const cautions: Caution[] = [];
  if (!sameDefinitions(part('definitions'), versions, catalogue, weights)) {
    cautions.push('other-definitions');
  }
  if (pins.corridors !== current.corridors || pins.rates !== current.rates) cautions.push('other-rows');
  return { pins, cautions };
}

async function readRecord(path: string): Promise<Fields> {
  const text = await readFile(path, 'utf8').catch((cause: unknown): never => {
    throw new VigieError('file', path, 'cannot be read: check the path and your rights.', { cause });
  });
  try {
    const record: unknown = JSON.parse(text);
    if (isFields(record)) return record;
  } catch (cause) {
    throw new VigieError('file', path, 'is no JSON: give the run.json that "vigie screen" wrote.', { cause });
  }
  throw new VigieError('file', path, 'is no record of a run: give the run.json that "vigie screen" wrote.');
}

function sameDefinitions(given: Fields, versions: Fields, catalogue: Catalogue, weights: Weights): boolean {
  const own = [...catalogue.indicators, ...catalogue.facts, ...catalogue.explanations];
  return (
    versions['weights'] === weights.version &&
    // A run.json of before says the version alone.
    (versions['weights_sha256'] ?? digest(weights)) === digest(weights) &&
    (versions['definitions_sha256'] ?? digest(own)) === digest(own) &&
    own.length === Object.keys(given).length &&
    own.every(({ id, version: each }) => given[id] === each)
  );
}
