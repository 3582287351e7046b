import { day } from '../src/time.js';
import { payByCard } from './card.js';
import { atHome } from './merchant-kinds.js';
import { instantAt, type Payer } from './payer.js';
import type { Random } from './random.js';
import { hourOf } from './words.js';
import type { World } from './world.js';

/** Some twenty payments a year at home, never more than sixty. */
export function spendAtHome(world: World, payer: Payer, random: Random): void {
  const { start, end } = payer.span;
  const near = random.whole(0, 7);
  const inYear = random.spread({ median: 18, sigma: 0.6, min: 3, max: 60 });
  for (let left = Math.round((inYear * (end - start)) / 365); left > 0; left--) {
    const onDay = Math.floor(random.between(start, end));
    const local = onDay * day + Math.floor(hourOf(random, 'daytime') * 3_600);
    const id = random.weighted(atHome);
    payByCard(world, payer, random, id, payer.home.country, instantAt(world, payer, local), near);
  }
}
