import type { Relationship } from '../../../src/intake/payment.js';
import type { Weighted } from '../../random.js';
import { pay } from '../pay.js';
import { firstRecord, type Payee } from '../payee.js';
import type { Payer } from '../payer.js';
import { purpose } from '../purposes.js';
import { instant, sometime } from '../rhythm.js';
import { dayMs } from '../window.js';
import type { World } from '../world.js';
import type { Collectors } from './collectors.js';

const kinships: readonly Relationship[] = ['sibling', 'other_family', 'child', 'parent'];
const vague: readonly Relationship[] = ['friend', 'other', 'none'];
const familyPurposes: Weighted<string> = [
  ['family', 70],
  ['food', 15],
  ['medical', 15],
];
const clientPurposes: Weighted<string> = [
  ['gift', 70],
  ['help', 30],
];

/** Honest money to collectors: relatives here, lawful adult clients. */
export function honestInflow(
  world: World,
  collectors: Collectors,
  families: readonly Payer[],
  clients: readonly Payer[],
): void {
  const { draws } = world;
  for (const [country, list] of collectors) {
    const kin = families.filter((payer) => payer.corridor === country && payer.country === 'FR');
    for (const { payee } of list) {
      if (kin.length > 0 && draws.chance(0.15)) supported(world, payee, draws.pick(kin));
      if (clients.length === 0 || !draws.chance(0.06)) continue;
      for (let i = 1 + draws.poisson(1); i > 0; i--) visited(world, payee, draws.pick(clients));
    }
  }
}

function supported(world: World, payee: Payee, payer: Payer): void {
  const { draws } = world;
  const life = { world, draws, payer };
  const relationship = draws.pick(kinships);
  const base = draws.lognormal(110, 0.5);
  for (let at = sometime(life); at < payer.to; at += draws.between(20, 90) * dayMs) {
    pay(life, firstRecord(payee), instant(life, at), base * draws.lognormal(1, 0.3), {
      relationship,
      purpose: purpose(draws, familyPurposes),
    });
  }
}

function visited(world: World, payee: Payee, payer: Payer): void {
  const { draws } = world;
  const life = { world, draws, payer };
  const sum = draws.lognormal(42, 0.5);
  let at = sometime(life);
  for (let i = 1 + draws.poisson(1.2); i > 0; i--) {
    pay(life, draws.pick(payee.records), instant(life, at, 'late'), sum, {
      relationship: draws.pick(vague),
      purpose: purpose(draws, clientPurposes),
    });
    at += draws.exponential(20) * dayMs;
  }
}
