import type { Weighted } from '../../random.js';
import { adultServices } from '../lives/adult-services.js';
import { giftKinds } from '../lives/gift-kinds.js';
import { gifts } from '../lives/gifts.js';
import { occasionalFamily } from '../lives/occasional-family.js';
import { type Kinship, newRelative } from '../lives/relatives.js';
import { steadyFamily } from '../lives/steady-family.js';
import { pay } from '../pay.js';
import { firstRecord } from '../payee.js';
import { purpose } from '../purposes.js';
import { instant } from '../rhythm.js';
import { dayMs } from '../window.js';
import type { Life } from '../world.js';

const kinships: readonly Kinship[] = ['spouse', 'other_family'];
const purposes: Weighted<string> = [
  ['family', 60],
  ['food', 20],
  ['medical', 20],
];

/** The rest of a target's life. */
export function besides(life: Life): void {
  const { draws, payer } = life;
  if (payer.klass === 'target-family') {
    if (payer.origin === 'FR') inLaws(life);
    else familyOfOrigin(life);
  }
  if (draws.chance(0.14)) adultServices(life, 0.6);
  if (draws.chance(0.1)) gifts(life, giftKinds['travel-friend']);
  if (draws.chance(0.03)) gifts(life, giftKinds['informal-sponsor']);
}

function inLaws(life: Life): void {
  const { draws, payer } = life;
  if (draws.chance(0.5)) gifts(life, giftKinds['travel-friend']);
  const { payee, relationship } = newRelative(life, draws.pick(kinships), 'in-law');
  const base = draws.lognormal(130, 0.5);
  for (
    let at = payer.from + draws.between(0, 30) * dayMs;
    at < payer.to;
    at += draws.between(24, 40) * dayMs
  ) {
    pay(life, firstRecord(payee), instant(life, at, 'day'), base * draws.lognormal(1, 0.25), {
      relationship,
      purpose: purpose(draws, purposes),
    });
  }
}

/** Where the payer comes from, which is elsewhere than where the collectors are. */
function familyOfOrigin(life: Life): void {
  const { draws, payer } = life;
  const { level, corridor } = payer;
  payer.level = 'usual';
  payer.corridor = payer.origin;
  if (draws.chance(0.75)) steadyFamily(life);
  else occasionalFamily(life);
  payer.corridor = corridor;
  payer.level = level;
}
