import { irregular } from '../rhythm.js';
import { dayMs } from '../window.js';
import type { Life } from '../world.js';
import { give } from './give.js';
import { type Kinship, newRelative } from './relatives.js';

const harbours = ['SG', 'NL', 'GR', 'BR', 'ES', 'AE', 'PA'] as const;
const closest: readonly Kinship[] = ['spouse', 'parent'];

/** Pays from wherever the ship is. */
export function seafarer(life: Life): void {
  const { draws, payer } = life;
  for (let at = payer.from; at < payer.to; at += draws.between(60, 200) * dayMs) {
    payer.journeys.push({ from: at, to: at + draws.between(20, 120) * dayMs, country: draws.pick(harbours) });
  }
  const main = newRelative(life, draws.pick(closest), 'steady-family-kin');
  const other = newRelative(life, 'other_family', 'occasional-kin');
  irregular(life, { perMonth: 0.9 * Math.min(2.5, payer.volume), fits: 0.3 }, (at) =>
    give(life, draws.chance(0.75) ? main : other, at, draws.lognormal(260, 0.6)),
  );
}
