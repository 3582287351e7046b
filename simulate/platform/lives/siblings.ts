import { joinClan } from '../household.js';
import { irregular, monthly } from '../rhythm.js';
import { give } from './give.js';
import type { Group } from './group.js';
import { newRelative } from './relatives.js';
import { usualSum } from './usual-sums.js';

/** Siblings, most of one name, support one mother. */
export function siblings(group: Group): void {
  const { lives, draws } = group;
  joinClan(group, 0.85, 0.25);
  const [eldest] = lives;
  const mother = newRelative(eldest, 'parent', 'mother-of-siblings');
  for (const life of lives) {
    const { corridor, level, volume } = life.payer;
    const base = draws.lognormal(usualSum(corridor) * 0.6, 0.5);
    monthly(life, { every: level === 'heavy' ? 0.6 : 1.3, jitter: 4, skip: 0.25 }, (at) =>
      give(life, mother, at, base * draws.lognormal(1, 0.3)),
    );
    irregular(life, { perMonth: 0.25 * volume, country: corridor }, (at) =>
      give(life, mother, at, base * draws.lognormal(0.5, 0.5)),
    );
  }
}
