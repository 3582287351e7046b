import { drawName, newPayee } from '../new-payee.js';
import { irregular, monthly } from '../rhythm.js';
import { several } from '../several.js';
import type { Life } from '../world.js';
import { give } from './give.js';
import type { Relation } from './relatives.js';
import { usualSum } from './usual-sums.js';
import { visits } from './visits.js';

/** Supports the family of a partner. */
export function mixedCouple(life: Life): void {
  const { draws, payer } = life;
  const { corridor, volume } = payer;
  const { family } = drawName(life, corridor, 'f');
  const kin = several(1 + draws.poisson(1.2 * Math.min(2, volume)), (): Relation => {
    const named = draws.chance(0.6) ? family : undefined;
    const payee = newPayee(life, corridor, 'in-law', { family: named, age: [20, 75] });
    return { payee, relationship: 'other_family' };
  });
  const base = draws.lognormal(usualSum(corridor) * 0.6, 0.55);
  if (draws.chance(0.5)) {
    monthly(life, { every: 1.2, jitter: 5, skip: 0.2 }, (at) =>
      give(life, kin[0] as Relation, at, base * draws.lognormal(1, 0.25)),
    );
  }
  irregular(life, { perMonth: 0.5 * volume, fits: 0.2, country: corridor }, (at) =>
    give(life, draws.pick(kin), at, base * draws.lognormal(0.6, 0.55)),
  );
  visits(life, 0.4);
}
