/** The definitions and weights that a run uses when an institution adds or replaces some. */
import { VigieError } from '../../errors.js';
import { catalogue as catalogueOf } from '../../typology/catalogue.js';
import type { Catalogue, Definition } from '../../typology/definition.js';
import { library } from '../../typology/library/index.js';
import { checkWeights } from '../check-weights.js';
import { victimIndicators } from '../routes.js';
import type { IndicatorWeights, Weights } from '../weights.js';
import type { Own } from './read-own.js';

/** Where the weights of an indicator come from; `none` weighs 0: it is measured, shown and moves nobody. */
export type WeightsFrom = 'own-file' | 'weights-file' | 'none';

/** One definition of the institution, as a run says of it. */
export interface OwnReport {
  readonly id: string;
  readonly version: number;
  readonly kind: Definition['kind'];
  /** The version of the shipped definition in whose place it stands; null when it is added. */
  readonly replaces: number | null;
  /** Null of facts and explanations, which weigh nothing. */
  readonly weights: WeightsFrom | null;
}

export interface InForce {
  readonly catalogue: Catalogue;
  /** Complete: every indicator of the catalogue stands in it, and no other. */
  readonly weights: Weights;
  readonly own: readonly OwnReport[];
}

/** Routes have words, actions and reading times of their own, by id (R2). */
function checkVictims(own: Own): void {
  for (const definition of own.definitions) {
    if (definition.kind !== 'indicator' || definition.typology !== 'victim') continue;
    if (victimIndicators.some((id) => id === definition.id)) continue;
    throw new VigieError(
      'definition',
      `${definition.id}.typology`,
      `is victim, which opens a protection route that has no words of its own: replace one of ${victimIndicators.join(', ')}.`,
    );
  }
}

function weightsOf(
  definition: Definition,
  own: Own,
  base: Weights,
): readonly [WeightsFrom, IndicatorWeights] {
  const { id } = definition;
  const given = Object.hasOwn(own.weights, id) ? own.weights[id] : undefined;
  if (given !== undefined) return ['own-file', given];
  const known = Object.hasOwn(base.indicators, id) ? base.indicators[id] : undefined;
  if (known !== undefined) return ['weights-file', known];
  const strata = definition.kind === 'indicator' ? definition.strata.length : 0;
  const weights = new Array<number>(strata + 1).fill(0);
  return ['none', { weights, reason: 'No weight was given: it is measured and shown, and moves nobody.' }];
}

/**
 * Without own definitions both are what they were. `base` may hold weights of own indicators or leave them out.
 * @throws VigieError `definition` or `configuration`.
 */
export function inForce(own: Own, base: Weights): InForce {
  checkVictims(own);
  const replaced = new Map(library.map(({ id, version }) => [id, version]));
  const ids = new Set(own.definitions.map(({ id }) => id));
  const catalogue = catalogueOf([...library.filter(({ id }) => !ids.has(id)), ...own.definitions]);
  const indicators: Record<string, IndicatorWeights> = Object.fromEntries(
    Object.entries(base.indicators).filter(
      ([id]) => !ids.has(id) || !replaced.has(id) || isIndicator(id, own),
    ),
  );
  const reports = own.definitions.map((definition): OwnReport => {
    const { id, version, kind } = definition;
    const replaces = replaced.get(id) ?? null;
    if (kind !== 'indicator') return { id, version, kind, replaces, weights: null };
    const [from, weights] = weightsOf(definition, own, base);
    indicators[id] = weights;
    return { id, version, kind, replaces, weights: from };
  });
  const weights = own.definitions.length === 0 ? base : { ...base, indicators };
  checkWeights(weights, catalogue);
  return { catalogue, weights, own: reports };
}

function isIndicator(id: string, own: Own): boolean {
  return own.definitions.some((each) => each.id === id && each.kind === 'indicator');
}
