/** Whether a weights file and a catalogue speak of the same evidence. */
import { VigieError } from '../errors.js';
import type { Catalogue } from '../typology/definition.js';
import type { Weights } from './weights.js';

/**
 * Every indicator has one weight for known false and one per stratum, none is left over, and no single hit exceeds
 * the cap of its family: a cap cuts repetition, never one piece of evidence.
 * @throws VigieError `configuration`.
 */
export function checkWeights(weights: Weights, catalogue: Catalogue): void {
  const path = `weights ${weights.version}`;
  for (const { id, strata, family } of catalogue.indicators) {
    const given = Object.hasOwn(weights.indicators, id) ? weights.indicators[id] : undefined;
    if (given === undefined) {
      throw new VigieError(
        'configuration',
        `${path}.indicators.${id}`,
        'is missing: give the indicator its weights.',
      );
    }
    if (given.weights.length !== strata.length + 1) {
      throw new VigieError(
        'configuration',
        `${path}.indicators.${id}.weights`,
        `must hold ${strata.length + 1} weights, known false and ${strata.length} strata, and holds ${given.weights.length}.`,
      );
    }
    if (Math.max(...given.weights) > weights.caps[family]) {
      throw new VigieError(
        'configuration',
        `${path}.caps.${family}`,
        `must not be less than the greatest weight of ${id}: raise the cap or lower the weight.`,
      );
    }
  }
  const known = new Set(catalogue.indicators.map(({ id }) => id));
  for (const id of Object.keys(weights.indicators)) {
    if (!known.has(id)) {
      throw new VigieError(
        'configuration',
        `${path}.indicators.${id}`,
        'names no indicator of the catalogue: remove it or correct its name.',
      );
    }
  }
}
