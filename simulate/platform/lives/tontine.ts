import type { Weighted } from '../../random.js';
import { customerRecord } from '../customer-record.js';
import { joinClan } from '../household.js';
import { newPayee } from '../new-payee.js';
import { pay } from '../pay.js';
import { firstRecord } from '../payee.js';
import { purpose } from '../purposes.js';
import { monthly, sometime } from '../rhythm.js';
import type { Group } from './group.js';
import { occasionalFamily } from './occasional-family.js';

const klass = 'tontine-organiser';
const dues = [50, 100, 100, 150, 200] as const;
const stated = ['friend', 'other', 'other_family'] as const;
const purposes: Weighted<string> = [
  ['savings', 70],
  ['other', 10],
  ['family', 20],
];

/** A savings circle pays its organiser each month: one abroad, or one of its members, who pays the pot out in turn. */
export function tontine(group: Group): void {
  const { world, lives, draws } = group;
  joinClan(group, 0.1, 0.1);
  const [first, ...others] = lives;
  const atHome = draws.chance(0.5);
  const due = draws.pick(dues);
  const organiser = atHome
    ? customerRecord(world, first.payer, klass)
    : firstRecord(newPayee(first, first.payer.corridor, klass, { age: [32, 65] }));
  for (const life of lives) {
    if (atHome && life === first) {
      for (const { payer } of others) {
        pay(life, customerRecord(world, payer), sometime(life), due * others.length, {
          purpose: 'savings',
          atHome: true,
          channel: 'wallet',
        });
      }
      continue;
    }
    monthly(life, { jitter: 2, skip: 0.06 }, (at) =>
      pay(life, organiser, at, due, {
        relationship: draws.pick(stated),
        purpose: purpose(draws, purposes),
        channel: atHome ? 'wallet' : undefined,
        atHome,
      }),
    );
    if (draws.chance(0.4)) occasionalFamily(life);
  }
}
