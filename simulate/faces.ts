import type { Behaviour, Relation } from './behaviour.js';
import { addPerson, addStranger, place } from './beneficiary.js';
import { countryAt, countryIndex } from './countries.js';
import type { Payer } from './payer.js';
import { relative } from './person.js';
import { sendBack } from './reverse.js';
import type { Unit } from './unit.js';

/** The beneficiaries a relation of one payer is with. */
export function facesOf(
  unit: Unit,
  relation: Relation,
  payer: Payer,
  corridor: number,
  behaviour: Behaviour,
): readonly number[] {
  const count = unit.random.weighted(relation.count);
  const familyTown = unit.random.pickSkewed(countryAt(corridor).towns);
  const faces: number[] = [];
  for (let i = 0; i < count; i++)
    faces.push(...facesOfOne(unit, relation, payer, corridor, behaviour, familyTown));
  return faces;
}

function facesOfOne(
  unit: Unit,
  relation: Relation,
  payer: Payer,
  corridor: number,
  behaviour: Behaviour,
  familyTown: string,
): readonly number[] {
  const { random, world } = unit;
  const { to } = relation;
  switch (to.kind) {
    case 'hub': {
      const roams = random.chance(to.roam ?? 0);
      const country = roams ? countryIndex(random.weighted(behaviour.corridors)) : corridor;
      return world.hubs.pick(random, to.hub, country).faces;
    }
    case 'own-account':
      return [addPerson(world, random, 'own-account', payer.person, place(random, corridor, undefined, 2))];
    case 'person': {
      const mutual = random.chance(relation.reverse ?? 0);
      const roams = to.roam !== undefined && random.chance(to.roam);
      const country = roams ? countryIndex(random.weighted(behaviour.corridors)) : corridor;
      return [
        mutual ? sendBack(unit, payer, country, to.klass) : addStranger(world, random, to.klass, country),
      ];
    }
    case 'kin': {
      const who = relative(random, payer.person, countryAt(corridor).origin, to.shared, world.today);
      const klass = to.klass ?? 'family-member';
      if (random.chance(relation.reverse ?? 0)) return [sendBack(unit, payer, corridor, klass, who)];
      const town = random.chance(0.6) ? familyTown : undefined;
      return [addPerson(world, random, klass, who, place(random, corridor, town))];
    }
  }
}
