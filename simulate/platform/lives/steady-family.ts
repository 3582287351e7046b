import type { Level } from '../payer.js';
import { irregular, monthly } from '../rhythm.js';
import type { Life } from '../world.js';
import { give } from './give.js';
import { familyWallet, kinships, newRelative } from './relatives.js';
import { usualSum } from './usual-sums.js';
import { visits } from './visits.js';

const klass = 'steady-family-kin';
const every: Readonly<Record<Level, number>> = { light: 2, usual: 1, heavy: 0.5 };

/** Supports relatives, one of them regularly. */
export function steadyFamily(life: Life): void {
  const { draws, payer } = life;
  const { corridor, level } = payer;
  const relative = () => newRelative(life, draws.weighted(kinships), klass);
  const main = relative();
  const kin = [main];
  familyWallet(life, kin, klass);
  if (level !== 'light' && draws.chance(0.5)) kin.push(relative());
  if (level === 'heavy') for (let i = 1 + draws.below(3); i > 0; i--) kin.push(relative());
  const base = draws.lognormal(1.3 * usualSum(corridor, 165), 0.5);
  const habit = { every: every[level], jitter: draws.between(0.8, 5), skip: draws.between(0.03, 0.2) };
  monthly(life, habit, (at) =>
    give(life, main, at, base * (level === 'heavy' ? 0.7 : 1) * draws.lognormal(1, 0.12)),
  );
  for (const other of kin.slice(1)) {
    irregular(life, { perMonth: 0.3 + 0.2 * payer.volume, country: corridor }, (at) =>
      give(life, other, at, base * draws.lognormal(0.42, 0.5)),
    );
  }
  irregular(life, { perMonth: 0.12, country: corridor }, (at) =>
    give(life, main, at, base * draws.lognormal(1.1, 0.6)),
  );
  visits(life, 0.35);
}
