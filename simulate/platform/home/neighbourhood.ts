import type { Payer } from '../payer.js';
import type { World } from '../world.js';
import { type Circles, makeCircles } from './circles.js';
import { makeShops, type Shops } from './shops.js';

/** Whom people pay within the country. */
export interface Neighbourhood {
  readonly shops: Shops;
  readonly sellers: readonly Payer[];
  readonly businesses: readonly Payer[];
  readonly circles: Circles;
}

export function makeNeighbourhood(world: World): Neighbourhood {
  const shops = makeShops(world);
  const of = (klass: string): readonly Payer[] => world.payers.filter((payer) => payer.klass === klass);
  return {
    shops,
    sellers: of('home-seller'),
    businesses: of('home-business'),
    circles: makeCircles(world),
  };
}
