import { irregular } from '../rhythm.js';
import { several } from '../several.js';
import type { Life } from '../world.js';
import { give } from './give.js';
import { familyWallet, kinships, newRelative } from './relatives.js';
import { usualSum } from './usual-sums.js';
import { visits } from './visits.js';

const klass = 'occasional-kin';

/** Helps relatives now and then. */
export function occasionalFamily(life: Life): void {
  const { draws, payer } = life;
  const { corridor, volume } = payer;
  const kin = several(1 + draws.poisson(0.7 * volume), () =>
    newRelative(life, draws.weighted(kinships), klass),
  );
  familyWallet(life, kin, klass);
  const base = draws.lognormal(usualSum(corridor) * 0.55, 0.6);
  irregular(life, { perMonth: 0.32 * volume, fits: 0.2, country: corridor }, (at) =>
    give(life, draws.pick(kin), at, base * draws.lognormal(1, 0.5)),
  );
  visits(life, 0.3);
}
