/** Of a catalogue what can move a score: the outcome of a party is the same without the rest, and costs less. */
import type { Catalogue } from '../typology/definition.js';
import type { Weights } from './weights.js';

export interface Weighing {
  readonly catalogue: Catalogue;
  readonly weights: Weights;
}

export function weighing(catalogue: Catalogue, weights: Weights): Weighing {
  const indicators = catalogue.indicators.filter(
    ({ id }) => weights.indicators[id]?.weights.every((weight) => weight === 0) !== true,
  );
  const kept = indicators.flatMap(({ id }) => {
    const own = weights.indicators[id];
    return own === undefined ? [] : [[id, own] as const];
  });
  return {
    catalogue: { ...catalogue, indicators },
    weights: { ...weights, indicators: Object.fromEntries(kept) },
  };
}
