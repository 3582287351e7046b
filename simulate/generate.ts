import { day } from '../src/time.js';
import { addHubKin } from './hub-kin.js';
import { Hubs } from './hubs.js';
import { Merchants } from './merchants.js';
import type { Plan } from './options.js';
import { sortByTime } from './order.js';
import { Parties } from './parties.js';
import { PaymentLog } from './payment-log.js';
import { hubDemand, quotas } from './population.js';
import { Random } from './random.js';
import { keepOwnPayees } from './records/own-payees.js';
import { openSecondRecords } from './records/second-records.js';
import { applyTroubles } from './troubles.js';
import type { World } from './world.js';

/** Everybody and every payment of a plan, in the order of time. */
export function generate(plan: Plan, onPayers: (done: number) => void): World {
  const counts = quotas(plan.payers, plan.targetRate);
  const world = newWorld(plan, hubDemand(counts, plan.troubles.privateTips));
  let done = 0;
  for (const { klass, payers } of counts) {
    let made = 0;
    for (let index = 0; made < payers; index++) {
      const random = new Random(plan.seed, klass.id, index);
      made += klass.generate({ world, random, klass: klass.id, room: payers - made });
      if (((done + made) & 0x3ff) === 0) onPayers(done + made);
    }
    done += made;
  }
  addHubKin(world);
  applyTroubles(world, plan.troubles);
  const exits = openSecondRecords(world, plan.troubles);
  keepOwnPayees(world, plan.troubles);
  sortByTime(world.log);
  return { ...world, exits };
}

function newWorld(plan: Plan, demand: ReadonlyMap<string, number>): World {
  const parties = new Parties(plan.troubles);
  const base = {
    seed: plan.seed,
    from: plan.start,
    days: plan.days,
    today: Math.floor(plan.start / day + plan.days / 2),
    parties,
    merchants: new Merchants(plan.seed, parties),
    privateTips: plan.troubles.privateTips,
    exits: [],
    log: new PaymentLog(),
  };
  const world: World = {
    ...base,
    get hubs(): Hubs {
      return hubs;
    },
  };
  const hubs = new Hubs(world, demand);
  return world;
}
