/** New weights out of decided parties: never more than the outcomes say, and never without saying what they say. */
import { VigieError } from '../../errors.js';
import type { Role } from '../../intake/payment.js';
import type { Catalogue } from '../../typology/definition.js';
import { checkWeights } from '../check-weights.js';
import type { Weights } from '../weights.js';
import { type Design, type DesignStratum, designOf, leastPerRole } from './design.js';
import { fitRole, type RoleFit } from './fit-role.js';
import type { Observation } from './observation.js';

export interface EstimateOptions {
  readonly weights: Weights;
  readonly catalogue: Catalogue;
  readonly observations: readonly Observation[];
  /** Of the new file. */
  readonly version: string;
  readonly owner: string;
  readonly source: string;
  /** Days. */
  readonly made_at: string;
  readonly expires: string;
  /** Of the bootstrap. */
  readonly replicates: number;
  readonly seed: number;
  readonly onProgress?: (step: {
    readonly step: string;
    readonly done: number;
    readonly total: number;
    readonly unit: string;
  }) => void;
}

/** Tenths of a deciban. */
export interface StratumEstimate extends DesignStratum {
  readonly role: Role;
  readonly old: number;
  readonly new: number;
  /** What the outcomes say by themselves, 95 %; null where the weight was kept. */
  readonly interval: { readonly lower: number; readonly upper: number } | null;
}

export interface RoleEstimate {
  readonly role: Role;
  readonly reported: number;
  readonly dismissed: number;
  readonly estimated: boolean;
  /** Null where nothing was estimated. */
  readonly spread_db: number | null;
  readonly clusters: number | null;
}

export interface Estimate {
  readonly weights: Weights;
  readonly roles: readonly RoleEstimate[];
  readonly strata: readonly StratumEstimate[];
}

const roles: readonly Role[] = ['payer', 'beneficiary'];

function isEnough({ reported, dismissed }: Design): boolean {
  return Math.min(reported, dismissed) >= leastPerRole;
}

/**
 * Prior, caps, cuts and bands stay: outcomes of those who were read say nothing of how rare the pattern is.
 * @throws VigieError `file` when neither role has enough decided parties.
 */
export function estimateWeights(options: EstimateOptions): Estimate {
  const { weights, catalogue, observations, replicates, seed, onProgress } = options;
  const designs = roles.map((role) => designOf(role, observations, weights, catalogue));
  if (!designs.some(isEnough)) {
    const had = designs
      .map(({ role, reported, dismissed }) => `${role}: ${reported} reported, ${dismissed} dismissed`)
      .join('; ');
    throw new VigieError(
      'file',
      '--labels',
      `holds too few decided parties (${had}; a role needs at least ${leastPerRole} of each): keep the weights in force, have "vigie sample" draw more parties to read, and try again with their outcomes.`,
    );
  }
  const fits = designs.map((design) =>
    isEnough(design)
      ? fitRole(design, { replicates, seed }, (done) =>
          onProgress?.({ step: `estimating ${design.role}`, done, total: replicates, unit: 'replicates' }),
        )
      : undefined,
  );
  const strata = designs.flatMap((design, at) => strataOf(design, fits[at], weights, catalogue));
  const made: Weights = {
    ...weights,
    version: options.version,
    owner: options.owner,
    made_at: options.made_at,
    expires: options.expires,
    source: options.source,
    indicators: Object.fromEntries(
      Object.entries(weights.indicators).map(([id, given]) => [
        id,
        changed(
          given,
          strata.filter((one) => one.id === id),
          weights.version,
        ),
      ]),
    ),
  };
  checkWeights(made, catalogue);
  return {
    weights: made,
    roles: designs.map((design, at) => ({
      role: design.role,
      reported: design.reported,
      dismissed: design.dismissed,
      estimated: fits[at] !== undefined,
      spread_db: fits[at]?.spread ?? null,
      clusters: fits[at]?.clusters ?? null,
    })),
    strata,
  };
}

function strataOf(
  design: Design,
  fit: RoleFit | undefined,
  weights: Weights,
  catalogue: Catalogue,
): readonly StratumEstimate[] {
  return design.strata.map((stratum) => {
    const old = weights.indicators[stratum.id]?.weights[stratum.stratum] ?? 0;
    const factor = design.indicators.findIndex((at) => catalogue.indicators[at]?.id === stratum.id);
    const fitted = fit?.fitted[factor]?.[stratum.stratum];
    const interval = fit?.intervals[factor]?.[stratum.stratum] ?? null;
    const isKept = stratum.kept !== null || fitted === undefined;
    return {
      ...stratum,
      role: design.role,
      old,
      // Adding 0 leaves no -0, which a file would bear.
      new: isKept ? old : Math.round(fitted) + 0,
      interval: isKept ? null : interval,
    };
  });
}

function changed(
  given: Weights['indicators'][string],
  strata: readonly StratumEstimate[],
  from: string,
): Weights['indicators'][string] {
  const estimated = strata.filter(({ kept }) => kept === null);
  if (estimated.length === 0) return given;
  const list = given.weights.map((weight, at) => strata.find(({ stratum }) => stratum === at)?.new ?? weight);
  const said = strata.reduce((sum, { reported, dismissed }) => sum + reported + dismissed, 0);
  return {
    weights: list,
    reason: `Estimated from ${said} decided parties (${estimated.length} of ${strata.length} weights; the others as in ${from}). Before: ${given.reason}`,
  };
}
