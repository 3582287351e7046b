import type { Weighted } from '../../random.js';
import { drawName, newPayee } from '../new-payee.js';
import { irregular, monthly } from '../rhythm.js';
import type { Life } from '../world.js';
import { give } from './give.js';
import type { Relation } from './relatives.js';

const studies: Weighted<string> = [
  ['school', 40],
  ['rent', 40],
  ['family', 20],
];

/** Pays a child who studies abroad: the rent each month, and pocket money. */
export function studentParent(life: Life): void {
  const { draws, payer } = life;
  const sex = draws.chance(0.5) ? 'm' : 'f';
  const name = drawName(life, 'FR', sex, draws.chance(0.85) ? payer.family : undefined);
  const kind = draws.chance(0.6) ? 'account' : undefined;
  const payee = newPayee(life, payer.corridor, 'student-child', { name, age: [18, 25], kind });
  const child: Relation = { payee, relationship: 'child' };
  monthly(life, { jitter: 3, skip: 0.12 }, (at) =>
    give(life, child, at, draws.lognormal(330, 0.35), studies),
  );
  irregular(life, { perMonth: 0.6 * payer.volume, fits: 0.2, hours: 'any' }, (at) =>
    give(life, child, at, draws.lognormal(45, 0.6)),
  );
}
