import { channels } from '../src/intake/payment.js';
import { type MerchantId, merchantKinds } from './merchant-kinds.js';
import type { Payer } from './payer.js';
import { flags } from './payment-log.js';
import { bank } from './providers.js';
import type { Random } from './random.js';
import type { World } from './world.js';
import { pay } from './world.js';

const card = channels.indexOf('card');

/** One payment by card in the town that `near` stands for, the card being there unless the merchant sells at a distance. */
export function payByCard(
  world: World,
  payer: Payer,
  random: Random,
  id: MerchantId,
  country: number,
  at: number,
  near: number,
): void {
  const { cash, online, euros } = merchantKinds[id];
  const merchant = world.merchants.pick(random, id, country, near);
  pay(world, random, {
    payer: payer.index,
    face: merchant.face,
    at,
    euros: random.spread(euros),
    rounding: cash ? 'received' : 'exact',
    purpose: 0,
    relationship: 0,
    channel: card,
    target: false,
    merchant: merchant.index,
    marks: cash ? flags.cash : online ? flags.cardAbsent : flags.cardPresent,
    provider: bank,
  });
}
