import type { Group } from './lives/group.js';
import type { Payer } from './payer.js';
import type { World } from './world.js';

/** Makes people one clan: of one origin, many of one family name, some under one roof. */
export function joinClan({ draws, lives }: Group, sameName: number, sameHome: number): void {
  const [{ payer: head }, ...others] = lives;
  for (const { payer } of others) {
    payer.origin = head.origin;
    payer.corridor = head.corridor;
    const named = draws.chance(sameName) && !(payer.sex === 'f' && draws.chance(0.35));
    if (named) payer.family = head.family;
    if (draws.chance(sameHome)) moveIn(payer, head);
  }
}

/** Couples and households share an address and sometimes a device. */
export function joinHouseholds(world: World, people: readonly Payer[]): void {
  const { draws } = world;
  for (let i = 0; i + 1 < people.length; i += 2) {
    const [first, second] = people.slice(i, i + 2) as [Payer, Payer];
    if (!draws.chance(0.06) || !first.klass.startsWith('home-')) continue;
    moveIn(second, first);
    if (draws.chance(0.3)) second.devices = first.devices;
    if (draws.chance(0.4)) second.family = first.family;
  }
}

function moveIn(payer: Payer, host: Payer): void {
  payer.town = host.town;
  payer.address = host.address;
}
