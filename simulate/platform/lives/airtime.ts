import { addRecord, drawName } from '../new-payee.js';
import { pay } from '../pay.js';
import { firstRecord } from '../payee.js';
import { irregular } from '../rhythm.js';
import { several } from '../several.js';
import type { Life } from '../world.js';
import { saidOf } from './give.js';
import { occasionalFamily } from './occasional-family.js';
import { type Kinship, newRelative } from './relatives.js';

const called: readonly Kinship[] = ['sibling', 'other_family', 'parent'];
const topUps = [5, 10, 10, 15, 20, 30] as const;

/** Tops up the telephones of relatives. */
export function airtime(life: Life): void {
  const { draws, payer } = life;
  const kin = several(2 + draws.poisson(3 * payer.volume), () =>
    newRelative(life, draws.pick(called), 'airtime-receiver'),
  );
  for (const { payee } of kin) {
    if (firstRecord(payee).kind === 'wallet') continue;
    payee.records = [];
    addRecord(life, payee, drawName(life, payer.corridor, 'f'), { kind: 'wallet' });
  }
  irregular(life, { perMonth: 1.5 * payer.volume, fits: 0.3, hours: 'any' }, (at) =>
    pay(life, firstRecord(draws.pickRanked(kin).payee), at, draws.pick(topUps), {
      channel: 'prepaid',
      relationship: saidOf(draws, 'other_family'),
    }),
  );
  if (draws.chance(0.3)) occasionalFamily(life);
}
