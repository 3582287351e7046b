import type { Weighted } from '../../random.js';
import { joinClan } from '../household.js';
import { newPayee } from '../new-payee.js';
import { pay } from '../pay.js';
import { purpose } from '../purposes.js';
import { recordFor } from '../record-for.js';
import { monthly } from '../rhythm.js';
import type { Group } from './group.js';
import { steadyFamily } from './steady-family.js';

const dues = [20, 30, 50, 80, 100] as const;
const everyMonths = [1, 1, 2, 3] as const;
const stated = ['other_family', 'friend', 'other', 'other_family'] as const;
const purposes: Weighted<string> = [
  ['family', 30],
  ['help', 40],
  ['donation', 30],
];

/** Emigrants of one village pay its treasurer, who hands it on; most support a family as well. */
export function village(group: Group): void {
  const { lives, draws } = group;
  joinClan(group, 0.35, 0.4);
  const [first] = lives;
  const family = draws.chance(0.6) ? first.payer.family : undefined;
  const treasurer = newPayee(first, first.payer.corridor, 'village-treasurer', { family, age: [35, 70] });
  const due = draws.pick(dues);
  for (const life of lives) {
    monthly(life, { every: draws.pick(everyMonths), jitter: 6, skip: 0.15 }, (at) =>
      pay(life, recordFor(draws, treasurer), at, due * (draws.chance(0.85) ? 1 : draws.between(1, 3)), {
        relationship: draws.pick(stated),
        purpose: purpose(draws, purposes),
      }),
    );
    if (!draws.chance(0.75)) continue;
    life.payer.volume *= 0.5;
    steadyFamily(life);
  }
}
