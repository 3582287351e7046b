import { pay } from '../pay.js';
import { firstRecord } from '../payee.js';
import { purpose } from '../purposes.js';
import { monthly, sometime } from '../rhythm.js';
import { several } from '../several.js';
import { dayMs } from '../window.js';
import type { Life } from '../world.js';
import { publicPayee } from './public-payee.js';

const forms = ['SARL', 'Services', 'Studio', 'Conseil'] as const;
const everyMonths = [1, 1, 0.5] as const;

/** A firm that pays a team abroad. */
export function outsourcingClient(life: Life): void {
  const { draws, payer } = life;
  payer.type = 'organisation';
  payer.family = `${payer.family} ${draws.pick(forms)}`;
  const team = several(2 + draws.poisson(3 * payer.volume), () =>
    publicPayee(life, 'freelancer', payer.corridor, {
      newcomers: 0.7,
      names: 0.08,
      traits: { age: [20, 45] },
    }),
  );
  for (const member of team) {
    const wage = draws.lognormal(190, 0.5);
    const from = sometime(life) - 200 * dayMs;
    const habit = { from, every: draws.pick(everyMonths), jitter: 2, skip: 0.08, hours: 'day' } as const;
    monthly(life, habit, (at) =>
      pay(life, firstRecord(member), at, wage * draws.lognormal(1, 0.15), {
        relationship: 'business',
        purpose: purpose(draws, [['work', 100]]),
      }),
    );
  }
}
