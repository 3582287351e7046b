import { day } from '../src/time.js';
import { addPerson, place } from './beneficiary.js';
import { countryAt } from './countries.js';
import { relationshipOf } from './declared.js';
import { home } from './home.js';
import { instantAt, type Payer } from './payer.js';
import { ages, type Person, person } from './person.js';
import { schedule } from './schedule.js';
import { channelOf } from './send.js';
import type { Unit } from './unit.js';
import { purposeOf } from './words.js';
import { pay } from './world.js';

/**
 * A beneficiary who also sends: two parties, one per role, on either side, joined by equal accounts only.
 * Returns the face under which the payer pays that person.
 */
export function sendBack(unit: Unit, payer: Payer, country: number, klass: string, known?: Person): number {
  const { random, world } = unit;
  const at = countryAt(country);
  const who = known ?? person(random, at.origin, ages(36, 11), world.today);
  const where = place(random, country, undefined, 2);
  const face = addPerson(world, random, klass, who, where);
  const lives = home(random, country);
  const index = world.parties.addPayer(random, {
    klass: 'return-sender',
    person: who,
    country,
    address: lives.address,
    phone: where.phone,
    account: where.account,
    since: world.from / day - random.whole(10, 2_000),
  });
  const back = {
    index,
    person: who,
    home: lives,
    account: where.account,
    phone: where.phone,
    span: payer.span,
  };
  const own = {
    ...place(random, payer.home.country, undefined, 2),
    account: payer.account,
    phone: payer.phone,
  };
  const into = addPerson(world, random, 'return-recipient', payer.person, own);
  const rhythm = { kind: 'irregular', perYear: { median: 3, sigma: 0.6, min: 1 } } as const;
  const relationship = relationshipOf(random, 'acquaintance');
  for (const local of schedule(random, rhythm, payer.span, 'mixed')) {
    pay(world, random, {
      payer: index,
      face: into,
      at: instantAt(world, back, local),
      euros: random.spread({ median: 80, sigma: 0.8, min: 5, max: 2_000 }),
      rounding: 'received',
      purpose: purposeOf(random, 'personal'),
      relationship,
      channel: channelOf(random, 2),
      target: false,
    });
  }
  return face;
}
