import type { Behaviour, Relation } from '../behaviour.js';
import { addPerson, place } from '../beneficiary.js';
import { liveBeside } from '../beside.js';
import { corridors } from '../corridors.js';
import { countryAt, countryIndex } from '../countries.js';
import { addPayer, type Payer } from '../payer.js';
import { relative } from '../person.js';
import { rhythms, settledAges } from '../rhythms.js';
import { sendAll } from '../send.js';
import type { PayerClass, Unit } from '../unit.js';

const share: Relation = {
  to: { kind: 'person', klass: 'tontine-organiser' },
  count: [[1, 1]],
  rhythm: rhythms.salary,
  amounts: { median: 60, between: 0.3, within: 0.02, min: 10, max: 300 },
  hours: 'evening',
  purposes: 'money',
  declared: 'acquaintance',
};
const pot: Relation = {
  ...share,
  to: { kind: 'person', klass: 'tontine-member' },
  turn: 'rotating',
  amounts: { median: 420, between: 0.2, within: 0.05, min: 50, max: 2_000 },
};
const family: Relation = {
  to: { kind: 'kin', shared: 0.6 },
  count: [[1, 1]],
  rhythm: rhythms.now,
  amounts: { median: 80, between: 0.6, within: 0.4, min: 5, max: 900 },
  hours: 'mixed',
  purposes: 'family',
  declared: 'kin',
};
const behaviour: Behaviour = {
  payer: { origin: 'corridor', ages: settledAges, newcomer: 0.15 },
  corridors: corridors.family,
  relations: [share, pot, family],
};

/** Members pay the organiser, who pays the whole to each in turn: both sides under one account each. */
export const tontine: PayerClass = { id: 'tontine', behaviour, generate };

function generate(unit: Unit): number {
  const { random } = unit;
  const corridor = countryIndex(random.weighted(behaviour.corridors));
  const members = Math.min(unit.room - 1, random.whole(2, 4));
  const asOrganiser = { ...unit, klass: 'tontine-organiser' };
  const asMember = { ...unit, klass: 'tontine-member' };
  const made = unit.world.log.length;
  const organiser = addPayer(asOrganiser, behaviour.payer, corridor);
  const chest = receiver(unit, organiser, 'tontine-organiser');
  const turns: number[] = [];
  for (let i = 0; i < members; i++) {
    const since = unit.world.log.length;
    const member = addPayer(asMember, behaviour.payer, corridor);
    sendAll(unit, member, share, [chest]);
    liveBeside(asMember, member, since, behaviour);
    turns.push(receiver(unit, member, 'tontine-member'));
  }
  // A member who pays cash is known to the provider only when the pot comes.
  if (turns.length === 0) turns.push(receiver(unit, organiser, 'own-account'));
  sendAll(unit, organiser, pot, turns);
  if (random.chance(0.5)) sendFamily(unit, organiser, corridor);
  liveBeside(asOrganiser, organiser, made, behaviour);
  return 1 + members;
}

function sendFamily(unit: Unit, payer: Payer, corridor: number): void {
  const { random, world } = unit;
  const who = relative(random, payer.person, countryAt(corridor).origin, 0.6, world.today);
  sendAll(unit, payer, family, [addPerson(world, random, 'family-member', who, place(random, corridor))]);
}

function receiver(unit: Unit, payer: Payer, klass: string): number {
  const bank = place(unit.random, payer.home.country, undefined, 2);
  const where = { ...bank, account: payer.account, phone: payer.phone };
  return addPerson(unit.world, unit.random, klass, payer.person, where);
}
