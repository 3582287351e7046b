/** What an earlier run pinned, out of its run.json, so that a lead can be explained as that run saw it (X1). */
import { VigieError } from '../../errors.js';
import type { Pins } from '../../ledger/pins.js';
import type { Catalogue } from '../../typology/definition.js';
import type { Caution } from '../lead-explanation.js';
import { pinsOf, type RunFile, type UsedByRun, usedBy } from '../run-file.js';
import type { Weights } from '../weights.js';
import { digest } from './shipped-tables.js';

export interface PinnedRun {
  readonly pins: Pins;
  /** What cannot be had again as it was. */
  readonly cautions: readonly Caution[];
}

/** @throws VigieError `file` when the file pins nothing, `configuration` when it was made from another ledger. */
export function pinnedRun(run: RunFile, current: Pins, catalogue: Catalogue, weights: Weights): PinnedRun {
  const pins = pinsOf(run);
  const beyond = (
    ['maxSeq', 'partyMap', 'nameFrequency', 'lists', 'outcomes', 'corridors', 'rates'] as const
  ).some((name) => pins[name] > current[name]);
  if (beyond) {
    throw new VigieError(
      'configuration',
      run.path,
      'pins more than this ledger holds: give the ledger of that run with --ledger.',
    );
  }
  const cautions: Caution[] = [];
  if (!sameDefinitions(usedBy(run), catalogue, weights)) cautions.push('other-definitions');
  if (pins.corridors !== current.corridors || pins.rates !== current.rates) cautions.push('other-rows');
  return { pins, cautions };
}

function sameDefinitions(used: UsedByRun, catalogue: Catalogue, weights: Weights): boolean {
  const own = [...catalogue.indicators, ...catalogue.facts, ...catalogue.explanations];
  return (
    used.weights === weights.version &&
    // A run.json of before says the version alone.
    (used.weightsSha256 ?? digest(weights)) === digest(weights) &&
    (used.definitionsSha256 ?? digest(own)) === digest(own) &&
    own.length === used.definitions.size &&
    own.every(({ id, version: each }) => used.definitions.get(id) === each)
  );
}
