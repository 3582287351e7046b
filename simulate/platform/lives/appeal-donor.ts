import type { Weighted } from '../../random.js';
import { pay } from '../pay.js';
import { purpose } from '../purposes.js';
import { recordFor } from '../record-for.js';
import { instant } from '../rhythm.js';
import { dayMs, windowStart } from '../window.js';
import type { Life } from '../world.js';
import { friendly } from './gift-kinds.js';
import { publicPayee } from './public-payee.js';

const purposes: Weighted<string> = [
  ['donation', 50],
  ['help', 50],
];

/** Answers the appeal of one person within weeks: after a storm, for somebody's illness. */
export function appealDonor(life: Life): void {
  const { draws, payer } = life;
  const keeper = publicPayee(life, 'appeal-keeper', payer.corridor, {
    newcomers: 0.06,
    names: 0.1,
    traits: { age: [25, 60] },
  });
  if (keeper.from === windowStart) keeper.from += draws.between(20, 700) * dayMs;
  payer.from = Math.min(payer.from, keeper.from - 5 * dayMs);
  payer.since = Math.min(payer.since, payer.from);
  payer.from = Math.max(windowStart, payer.from);
  for (let i = 1 + draws.poisson(0.4 * payer.volume); i > 0; i--) {
    const record = recordFor(draws, keeper);
    const at = instant(life, keeper.from + draws.exponential(9) * dayMs);
    pay(life, record, at, draws.lognormal(28, 0.6), {
      relationship: draws.weighted(friendly),
      purpose: purpose(draws, purposes),
    });
  }
}
