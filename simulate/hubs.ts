import { place } from './beneficiary.js';
import { countryAt, countryIndex } from './countries.js';
import { type HubId, type HubKind, hubKinds } from './hub-kinds.js';
import { organisationName } from './organisation-name.js';
import { ages, fullName, person } from './person.js';
import { Random, type Weighted, weightedAt } from './random.js';
import type { World } from './world.js';

export interface Hub {
  readonly id: HubId;
  readonly country: number;
  readonly faces: readonly number[];
}

interface Pool {
  /** Cumulative weights: a few hubs have many payers, most have few. */
  readonly upTo: Float64Array;
  readonly hubs: (Hub | undefined)[];
}

/** The shared beneficiaries of a world, made when first paid, each from its own stream. */
export class Hubs {
  private readonly world: World;
  private readonly demand: ReadonlyMap<string, number>;
  private readonly pools = new Map<string, Pool>();

  constructor(world: World, demand: ReadonlyMap<string, number>) {
    this.world = world;
    this.demand = demand;
  }

  pick(random: Random, id: HubId, country: number): Hub {
    const pool = this.pool(id, country);
    const last = pool.upTo.length - 1;
    const mark = random.share() * (pool.upTo[last] as number);
    let index = 0;
    let high = last;
    while (index < high) {
      const middle = (index + high) >> 1;
      if ((pool.upTo[middle] as number) > mark) high = middle;
      else index = middle + 1;
    }
    const hub = pool.hubs[index] ?? makeHub(this.world, id, country, index);
    pool.hubs[index] = hub;
    return hub;
  }

  *all(): Generator<Hub> {
    for (const pool of this.pools.values()) {
      for (const hub of pool.hubs) if (hub !== undefined) yield hub;
    }
  }

  private pool(id: HubId, country: number): Pool {
    const key = hubKey(id, country);
    let pool = this.pools.get(key);
    if (pool === undefined) {
      const kind: HubKind = hubKinds[id];
      const size = Math.max(1, Math.round((this.demand.get(key) ?? 0) / kind.payersEach));
      const upTo = new Float64Array(size);
      let total = 0;
      for (let i = 0; i < size; i++) {
        total += Math.exp(kind.unequal * new Random(this.world.seed, `weight ${key}`, i).normal());
        upTo[i] = total;
      }
      pool = { upTo, hubs: new Array<Hub | undefined>(size).fill(undefined) };
      this.pools.set(key, pool);
    }
    return pool;
  }
}

export function hubKey(id: HubId, country: number): string {
  const kind: HubKind = hubKinds[id];
  return kind.countries === undefined ? `${id} ${countryAt(country).code}` : id;
}

function makeHub(world: World, id: HubId, asked: number, index: number): Hub {
  const kind: HubKind = hubKinds[id];
  const random = new Random(world.seed, `hub ${hubKey(id, asked)}`, index);
  const country = kind.countries === undefined ? asked : placeOf(world, id, kind.countries, index);
  if (kind.type !== 'person') return { id, country, faces: [addFirm(world, random, kind, country)] };
  const names = random.weighted(kind.names ?? [[1, 1]]);
  const batch = random.chance(kind.batch ?? 0);
  const oneParty = random.chance(0.4);
  const where = place(random, country, undefined, names > 1 && random.chance(0.5) ? 0 : undefined);
  const one = {};
  let party = world.parties.addBeneficiary(random, kind.klass, country, one);
  const faces: number[] = [];
  for (let i = 0; i < names; i++) {
    const who = person(random, countryAt(country).origin, kind.ages ?? ages(35, 10), world.today);
    if (i > 0 && !oneParty) party = world.parties.addBeneficiary(random, kind.klass, country, one);
    const phone = i === 0 || random.chance(0.6) ? where.phone : place(random, country).phone;
    const base = { ...where, phone, party, birth: who.birth, type: 'person', batch } as const;
    faces.push(world.parties.addFace(random, { ...base, name: fullName(who) }));
  }
  return { id, country, faces };
}

/** Golden-ratio steps from a seeded start: a dozen hubs already lie over the countries as their weights say. */
function placeOf(world: World, id: HubId, table: Weighted<string>, index: number): number {
  const start = new Random(world.seed, `places ${id}`, 0).share();
  return countryIndex(weightedAt(table, (start + index * 0.618_033_988_749_895) % 1));
}

function addFirm(world: World, random: Random, kind: HubKind, country: number): number {
  const party = world.parties.addBeneficiary(random, kind.klass, country);
  const where = place(random, country, undefined, 2);
  const name = organisationName(random, countryAt(country), kind.title);
  return world.parties.addFace(random, {
    ...where,
    party,
    name,
    type: kind.type,
    batch: false,
  });
}
