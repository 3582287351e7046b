/** A weights file and a catalogue as flat arrays, by an indicator's position in the catalogue. */
import type { Role } from '../intake/payment.js';
import { type Catalogue, evidenceFamilies } from '../typology/definition.js';
import { checkWeights } from './check-weights.js';
import type { Weights } from './weights.js';

/** What a score is about: rule R1 keeps the victim's apart from the pattern's. */
export type About = 'pattern' | 'victim';

export interface ScorerTables {
  /** Positions of the indicators that add to the score of a role, in catalogue order. */
  readonly members: Readonly<Record<Role, Readonly<Record<About, Int32Array>>>>;
  /** The weight of stratum s of indicator i stands at `weights[offset[i] + s]`. */
  readonly offset: Int32Array;
  readonly weights: Int32Array;
  readonly decays: Uint8Array;
  /** Position in `evidenceFamilies`. */
  readonly family: Uint8Array;
  /** By position in `evidenceFamilies`. */
  readonly caps: Int32Array;
}

export const listFamily: number = evidenceFamilies.indexOf('list');

/** @throws VigieError `configuration` when weights and catalogue do not fit each other. */
export function scorerTables(weights: Weights, catalogue: Catalogue): ScorerTables {
  checkWeights(weights, catalogue);
  const { indicators } = catalogue;
  const lists = indicators.map(({ id }) => weights.indicators[id]?.weights ?? []);
  const offset = new Int32Array(indicators.length);
  lists.reduce((start, list, index) => {
    offset[index] = start;
    return start + list.length;
  }, 0);
  const members = (role: Role, about: About): Int32Array =>
    Int32Array.from(
      indicators.flatMap(({ side, typology }, index) =>
        side === role && (typology === 'victim') === (about === 'victim') ? [index] : [],
      ),
    );
  const ofRole = (role: Role): Record<About, Int32Array> => ({
    pattern: members(role, 'pattern'),
    victim: members(role, 'victim'),
  });
  return {
    members: { payer: ofRole('payer'), beneficiary: ofRole('beneficiary') },
    offset,
    weights: Int32Array.from(lists.flat()),
    decays: Uint8Array.from(indicators, ({ decays }) => (decays ? 1 : 0)),
    family: Uint8Array.from(indicators, ({ family }) => evidenceFamilies.indexOf(family)),
    caps: Int32Array.from(evidenceFamilies, (family) => weights.caps[family]),
  };
}
