import { customerRecord } from './customer-record.js';
import type { Draws } from './draws.js';
import { pay } from './pay.js';
import type { Payer } from './payer.js';
import { windowEnd, windowStart } from './window.js';
import type { World } from './world.js';

/** Friends of whom one lives abroad and holds an account here: money goes both ways. */
export function payBothWays(world: World, draws: Draws, payer: Payer, abroad: readonly Payer[]): void {
  if (abroad.length === 0) return;
  const friend = draws.pick(abroad);
  const from = Math.max(windowStart, payer.from, friend.from);
  const to = Math.min(windowEnd, payer.to, friend.to);
  for (let i = 2 + draws.poisson(3 * payer.volume); i > 0; i--) {
    const at = draws.between(from, to);
    const [sender, other] = draws.chance(0.55) ? [payer, friend] : [friend, payer];
    pay({ world, draws, payer: sender }, customerRecord(world, other), at, draws.lognormal(45, 0.6), {
      relationship: 'friend',
      channel: 'wallet',
    });
  }
}
