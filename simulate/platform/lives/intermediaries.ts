import type { Channel } from '../../../src/intake/payment.js';
import { organisation } from '../organisation.js';
import { common, type Intermediary, type World } from '../world.js';

const firms: readonly (readonly [
  name: string,
  country: string,
  merchantCategory: string,
  channel: Channel,
])[] = [
  ['Envoi Direct', 'FR', '4829', 'money_transfer'],
  ['Transfer One', 'PT', '4829', 'money_transfer'],
  ['Island Remit', 'PH', '4829', 'money_transfer'],
  ['Sahel Transfert', 'FR', '4829', 'money_transfer'],
  ['Coin Gate', 'RO', '6051', 'crypto'],
  ['Bitpoint', 'FR', '6051', 'crypto'],
  ['Peso Wallet Top Up', 'PH', '6540', 'wallet'],
  ['Carte Cadeau Net', 'FR', '6540', 'prepaid'],
  ['Recharge Monde', 'FR', '4814', 'prepaid'],
  ['Pay Hub', 'PL', '6012', 'wallet'],
];

/** Remitters, exchanges and sellers of prepaid value, made when first asked for. */
export function intermediaries(world: World): readonly Intermediary[] {
  world.intermediaries ??= firms.map(([name, country, merchantCategory, channel]) => {
    const body = { name, klass: 'intermediary-firm', merchantCategory, type: 'intermediary' } as const;
    return { record: organisation(common(world), country, body), channel };
  });
  return world.intermediaries;
}
