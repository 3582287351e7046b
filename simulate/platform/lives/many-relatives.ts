import type { Weighted } from '../../random.js';
import { irregular } from '../rhythm.js';
import { several } from '../several.js';
import type { Life } from '../world.js';
import { give } from './give.js';
import { familyWallet, type Kinship, newRelative } from './relatives.js';
import { visits } from './visits.js';

const klass = 'relative-small-sums';
const distant: Weighted<Kinship> = [
  ['other_family', 60],
  ['sibling', 25],
  ['parent', 10],
  ['child', 5],
];

/** Small sums to many relatives, whenever somebody asks. */
export function manyRelatives(life: Life): void {
  const { draws, payer } = life;
  const { corridor, volume } = payer;
  const kin = several(4 + draws.poisson(3 * volume), () => newRelative(life, draws.weighted(distant), klass));
  familyWallet(life, kin, klass);
  const base = draws.lognormal(corridor === 'MG' ? 22 : 36, 0.4);
  irregular(life, { perMonth: 1.4 * volume, fits: 0.25, country: corridor }, (at) =>
    give(life, draws.pickRanked(kin), at, base * draws.lognormal(1, 0.45)),
  );
  visits(life, 0.3);
}
