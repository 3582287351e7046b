import { newPayee } from '../new-payee.js';
import { irregular } from '../rhythm.js';
import { dayMs, windowEnd, windowStart } from '../window.js';
import type { Life } from '../world.js';
import { give } from './give.js';
import { kinships, newRelative } from './relatives.js';

/** Arrived within the window: a few months of payments to relatives and, half of them, to who lent the money. */
export function newMigrant(life: Life): void {
  const { draws, payer } = life;
  payer.from = windowStart + draws.between(30, 690) * dayMs;
  payer.since = payer.from;
  payer.to = Math.min(windowEnd, payer.from + draws.between(30, 180) * dayMs);
  const kin = [
    newRelative(life, draws.weighted(kinships), 'steady-family-kin'),
    newRelative(life, 'other_family', 'occasional-kin'),
  ];
  if (draws.chance(0.5)) {
    kin.push({ payee: newPayee(life, payer.corridor, 'lender-abroad'), relationship: 'friend' });
  }
  irregular(life, { perMonth: 1.3 * Math.min(2, payer.volume), fits: 0.2 }, (at) =>
    give(life, draws.pickRanked(kin), at, draws.lognormal(85, 0.7)),
  );
}
