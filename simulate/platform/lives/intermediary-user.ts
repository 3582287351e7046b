import { pay } from '../pay.js';
import { irregular, monthly } from '../rhythm.js';
import type { Life } from '../world.js';
import { intermediaries } from './intermediaries.js';

/** Uses remitters, exchanges or prepaid value for reasons of their own. */
export function intermediaryUser(life: Life): void {
  const { world, draws, payer } = life;
  const firms = intermediaries(world);
  const used = [draws.pick(firms)];
  if (draws.chance(0.3)) used.push(draws.pick(firms));
  const base = draws.lognormal(90, 0.9);
  const steady = draws.chance(0.25);
  const each = (at: number): void => {
    const { record, channel } = draws.pick(used);
    pay(life, record, at, base * draws.lognormal(1, 0.5), { channel, merchant: true });
  };
  if (steady) monthly(life, { jitter: 2 }, each);
  else irregular(life, { perMonth: 0.8 * payer.volume, fits: 0.4 }, each);
}
