import type { Behaviour, Relation } from './behaviour.js';
import { liveBeside } from './beside.js';
import { homes } from './corridors.js';
import { type HubKind, hubKinds } from './hub-kinds.js';
import { type Hub, hubKey } from './hubs.js';
import { addPayer } from './payer.js';
import { Random } from './random.js';
import { rhythms, settledAges } from './rhythms.js';
import { sendAll } from './send.js';
import type { World } from './world.js';

const support: Relation = {
  to: { kind: 'kin', shared: 0 },
  count: [[1, 1]],
  rhythm: rhythms.monthly,
  amounts: { median: 150, between: 0.5, within: 0.3, min: 10, max: 1_500 },
  hours: 'mixed',
  purposes: 'family',
  declared: 'kin',
};

const behaviour: Behaviour = {
  payer: { origin: 'corridor', ages: settledAges, newcomer: 0.1, homes },
  corridors: [],
  relations: [support],
};

/** Whoever is paid by strangers can also have a relative abroad who sends money for the family. */
export function addHubKin(world: World): void {
  const seen = new Map<string, number>();
  for (const hub of [...world.hubs.all()]) {
    const key = hubKey(hub.id, hub.country);
    const index = seen.get(key) ?? 0;
    seen.set(key, index + 1);
    const kind: HubKind = hubKinds[hub.id];
    const random = new Random(world.seed, `kin ${key}`, index);
    if (random.chance(kind.kin ?? 0)) addRelative(world, random, hub);
  }
}

function addRelative(world: World, random: Random, hub: Hub): void {
  const unit = { world, random, klass: 'steady-family', room: 1 };
  const made = world.log.length;
  const payer = addPayer(unit, behaviour.payer, hub.country);
  sendAll(unit, payer, support, hub.faces.slice(0, 1));
  liveBeside(unit, payer, made, behaviour);
}
