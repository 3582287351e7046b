import { organisation } from '../organisation.js';
import { pay } from '../pay.js';
import { firstRecord } from '../payee.js';
import { pooled } from '../pool.js';
import { irregular, monthly } from '../rhythm.js';
import type { Life } from '../world.js';

const associations = 25;
const causes = ['Ecoles', 'Puits', 'Soleil', 'Espoir', 'Solidarite', 'Enfance', 'Refuge', 'Sante'] as const;
const sums = [10, 15, 20, 30, 50] as const;

/** Gives to an association by card, most each month. */
export function charityDonor(life: Life): void {
  const { draws, payer } = life;
  const number = draws.rank(associations);
  const association = pooled(life, `charity${number}`, 0, () => {
    const country = draws.chance(0.6) ? 'FR' : payer.corridor;
    const name = `Association ${draws.pick(causes)} ${number}`;
    return organisation(life, country, { name, klass: 'charity', merchantCategory: '8398' }).payee;
  });
  const record = firstRecord(association);
  const sum = draws.pick(sums);
  const terms = { channel: 'card', purpose: 'donation' } as const;
  if (draws.chance(0.6)) {
    monthly(life, { jitter: 1, skip: 0.03 }, (at) => pay(life, record, at, sum, terms));
  } else {
    irregular(life, { perMonth: 0.3 * payer.volume }, (at) =>
      pay(life, record, at, sum * draws.lognormal(1.5, 0.5), terms),
    );
  }
}
