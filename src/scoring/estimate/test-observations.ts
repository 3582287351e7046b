/** Parties whose outcomes follow weights that are known, for tests. */
import { seededRandom } from '../../statistics/random.js';
import { catalogue as catalogueOf } from '../../typology/catalogue.js';
import type { Catalogue } from '../../typology/definition.js';
import { library } from '../../typology/library/index.js';
import { tenth } from './design.js';
import type { Observation } from './observation.js';

export const catalogue: Catalogue = catalogueOf(library);

/** Tenths of a deciban, unlike those that ship. */
export const truth: Readonly<Record<string, readonly number[]>> = {
  'beside-wide-payers': [-40, 0, 40, 80, 80],
  'near-outcome': [-20, 30, 60, 120],
  'collector-variants': [0, 10, 50, 150],
};

/** Each stratum and unknown is as common as the others; the outcome is drawn by the true weights. */
export function observationsOf(
  parties: number,
  seed: number,
  given: { readonly clusters?: number; readonly intercept?: number } = {},
): readonly Observation[] {
  const random = seededRandom(seed);
  const share = (): number => random() / 2 ** 32;
  const indicators = Object.entries(truth).map(([id, weights]) => ({
    at: catalogue.indicators.findIndex((one) => one.id === id),
    weights,
  }));
  const { clusters = parties, intercept = -1 } = given;
  // A collector whose payers are all a little likelier, or less likely, than their strata say.
  const common = Array.from({ length: clusters }, () => (clusters === parties ? 0 : (share() - 0.5) * 2));
  return Array.from({ length: parties }, (_, party) => {
    const strata = new Int8Array(catalogue.indicators.length).fill(-1);
    const cluster = party % clusters;
    let odds = intercept + (common[cluster] ?? 0);
    for (const { at, weights } of indicators) {
      const stratum = Math.floor(share() * (weights.length + 1)) - 1;
      strata[at] = stratum;
      odds += (weights[stratum] ?? 0) * tenth;
    }
    return {
      role: 'payer',
      strata,
      reported: share() < 1 / (1 + Math.exp(-odds)),
      weight: 1,
      cluster: `c${cluster}`,
    };
  });
}
