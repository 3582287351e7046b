import type { Weighted } from '../../random.js';
import { newPayee } from '../new-payee.js';
import { pay } from '../pay.js';
import type { Payee } from '../payee.js';
import { firstRecord } from '../payee.js';
import type { Payout } from '../places.js';
import { purpose } from '../purposes.js';
import { irregular } from '../rhythm.js';
import { type Life, newName } from '../world.js';
import { visits } from './visits.js';

const purposes: Weighted<string> = [
  ['savings', 50],
  ['bills', 30],
  ['travel', 20],
];

/** An account of the payer's own in another country. */
export function newOwnAccount(life: Life, country: string, kind: Payout): Payee {
  const { world, payer } = life;
  const name = newName(world, payer.given, payer.family);
  const payee = newPayee(life, country, 'own-account-abroad', { name, sex: payer.sex, kind });
  payee.person = payer.person;
  return payee;
}

/** Moves the own money. */
export function ownAccountMover(life: Life): void {
  const { draws, payer } = life;
  const payee = newOwnAccount(life, payer.corridor, draws.chance(0.7) ? 'account' : 'wallet');
  for (const record of payee.records) if (draws.chance(0.5)) record.phone = payer.phone;
  irregular(life, { perMonth: 0.9 * payer.volume }, (at) =>
    pay(life, firstRecord(payee), at, draws.lognormal(350, 0.8), {
      relationship: 'self',
      purpose: purpose(draws, purposes),
    }),
  );
  visits(life, 0.7);
}
