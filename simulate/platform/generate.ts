import { Draws } from './draws.js';
import { liveAtHome } from './home/live-at-home.js';
import { makeNeighbourhood } from './home/neighbourhood.js';
import { tripSpending } from './home/trip-spending.js';
import { joinHouseholds } from './household.js';
import { isTargetClass } from './kinds.js';
import { inGroups } from './lives/group.js';
import { lives } from './lives/lives.js';
import { siblings } from './lives/siblings.js';
import { tontine } from './lives/tontine.js';
import { village } from './lives/village.js';
import type { Payer } from './payer.js';
import { populate } from './population.js';
import { drawSecondRecord } from './second-record.js';
import { besides } from './targets/besides.js';
import { type Collectors, makeCollectors } from './targets/collectors.js';
import { honestInflow } from './targets/honest-inflow.js';
import { payCollectors } from './targets/pay-collectors.js';
import { payBothWays } from './two-way-friends.js';
import { hourMs, windowEnd, windowStart } from './window.js';
import { type Life, newId, newWorld, type World } from './world.js';

export interface WorldPlan {
  readonly seed: number;
  readonly payers: number;
  /** Share of the payers who are targets. */
  readonly targetRate: number;
}

/** Streams of one payer: what the payer does abroad, at home, with a friend. */
const streams = { abroad: 'p', home: 'h', both: 'b' } as const;

/** All payments of the window in the order of time. */
export function generate(plan: WorldPlan, onPayers: (done: number) => void): World {
  const world = newWorld(plan.seed, plan.payers);
  const people = populate(world, plan.targetRate);
  const of = (klass: string): readonly Payer[] => people.filter((payer) => payer.klass === klass);
  const targets = people.filter(({ klass }) => isTargetClass(klass));
  for (const payer of people) drawSecondRecord(world, payer);
  const collectors = makeCollectors(world, targets.length);
  inGroups(world, of('siblings-one-mother'), [2, 4], siblings);
  inGroups(world, of('village-member'), [8, 22], village);
  inGroups(world, of('tontine-member'), [7, 12], tontine);
  joinHouseholds(world, people);
  people.forEach((payer, done) => {
    onPayers(done / 2);
    liveAbroad(lifeOf(world, payer, 'abroad'), collectors);
  });
  const families = [...of('steady-family'), ...of('occasional-family')];
  honestInflow(world, collectors, families, of('adult-services-client'));
  const around = makeNeighbourhood(world);
  people.forEach((payer, done) => {
    onPayers((people.length + done) / 2);
    const life = lifeOf(world, payer, 'home');
    if (payer.paysAtHome) liveAtHome(life, around);
    tripSpending(life);
  });
  const expatriates = of('expatriate');
  for (const payer of of('two-way-friends')) {
    payBothWays(world, lifeOf(world, payer, 'both').draws, payer, expatriates);
  }
  inOrder(world);
  return world;
}

function lifeOf(world: World, payer: Payer, stream: keyof typeof streams): Life {
  return { world, payer, draws: new Draws(`${world.seed}/${streams[stream]}/${payer.id}`) };
}

function liveAbroad(life: Life, collectors: Collectors): void {
  const { klass } = life.payer;
  if (isTargetClass(klass)) {
    payCollectors(life, collectors);
    besides(life);
  } else lives.get(klass)?.(life);
}

/** Local hours may reach past the end of the window a little. */
function inOrder(world: World): void {
  world.payments = world.payments
    .filter(({ at }) => at >= windowStart && at < windowEnd + 3 * hourMs)
    .sort((a, b) => a.at - b.at || a.cents - b.cents);
  for (const payment of world.payments) payment.id = newId(world, 'T');
}
