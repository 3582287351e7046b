import type { Payee } from './payee.js';
import type { Source } from './world.js';

/** Beyond so many payers attention grows no more. */
const crowd = 40;

/** Somebody new with that chance, else whoever others pay, the more the more do. */
export function pooled({ world, draws }: Source, key: string, newcomers: number, make: () => Payee): Payee {
  let pool = world.pools.get(key);
  if (pool === undefined) {
    pool = { picked: [], all: [] };
    world.pools.set(key, pool);
  }
  if (pool.picked.length === 0 || draws.chance(newcomers)) {
    const made = make();
    pool.picked.push(made);
    pool.all.push(made);
    made.picks = 1;
    return made;
  }
  let found = draws.pick(pool.picked);
  if (found.picks > crowd || draws.chance(0.3)) found = draws.pick(pool.all);
  found.picks++;
  pool.picked.push(found);
  return found;
}
