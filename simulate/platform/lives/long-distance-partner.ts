import type { Relationship } from '../../../src/intake/payment.js';
import type { Weighted } from '../../random.js';
import { addRecord, drawName, newPayee } from '../new-payee.js';
import { pay } from '../pay.js';
import { firstRecord, type Payee } from '../payee.js';
import { friendPurposes, purpose } from '../purposes.js';
import { recordFor } from '../record-for.js';
import { irregular, sometime } from '../rhythm.js';
import { dayMs } from '../window.js';
import type { Life } from '../world.js';
import { visits } from './visits.js';

const stated: Weighted<Relationship> = [
  ['partner', 60],
  ['friend', 28],
  ['spouse', 6],
  ['other', 6],
];
const purposes: Weighted<string> = [...friendPurposes, ['rent', 20], ['family', 25], ['food', 10]];

/** A partner abroad for some months or the whole time; several, one after another or at once, for a heavy one. */
export function longDistancePartner(life: Life): void {
  const { draws, payer } = life;
  const met = draws.chance(0.6) ? sometime(life) - 60 * dayMs : payer.from;
  const count = payer.level === 'heavy' ? 2 + draws.below(3) : 1;
  const base = draws.lognormal(95, 0.6);
  for (let i = 0; i < count; i++) {
    const partner = newPartner(life);
    const from = i === 0 ? met : sometime(life);
    const perMonth = (1.3 * Math.min(2, payer.volume)) / Math.sqrt(count);
    const to = from + draws.between(2, 22) * 30 * dayMs;
    irregular(life, { perMonth, from, to, fits: 0.25 }, (at) =>
      pay(life, recordFor(draws, partner), at, base * draws.lognormal(1, 0.65), {
        relationship: draws.weighted(stated),
        purpose: purpose(draws, purposes),
      }),
    );
  }
  visits(life, 0.45);
}

function newPartner(life: Life): Payee {
  const { draws, payer } = life;
  const sex = payer.sex === 'm' ? 'f' : 'm';
  const partner = newPayee(life, payer.corridor, 'partner-abroad', { sex, age: [20, 50] });
  if (!draws.chance(0.12)) return partner;
  const name = drawName(life, payer.corridor, 'f', firstRecord(partner).name.family);
  addRecord(life, partner, name, { phone: draws.chance(0.5) ? partner.phone : undefined });
  return partner;
}
