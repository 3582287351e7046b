import type { Behaviour, Relation } from './behaviour.js';
import { liveBeside } from './beside.js';
import { countryIndex } from './countries.js';
import { facesOf } from './faces.js';
import { addPayer, type Payer } from './payer.js';
import { sendAll } from './send.js';
import type { PayerClass, Unit } from './unit.js';

/** A class that is nothing but its behaviour. */
export function behave(id: string, behaviour: Behaviour): PayerClass {
  return { id, behaviour, generate: (unit) => play(unit, behaviour) };
}

export function play(unit: Unit, behaviour: Behaviour): number {
  const { random } = unit;
  const corridor = countryIndex(random.weighted(behaviour.corridors));
  const size = Math.min(unit.room, random.weighted(behaviour.payer.household ?? [[1, 1]]));
  const joint = new Map<Relation, readonly number[]>();
  let first: Payer | undefined;
  for (let i = 0; i < size; i++) {
    const made = unit.world.log.length;
    const payer = addPayer(unit, behaviour.payer, corridor, first);
    first ??= payer;
    for (const relation of chosen(unit, behaviour.relations)) {
      const faces = joint.get(relation) ?? facesOf(unit, relation, payer, corridor, behaviour);
      if ('joint' in relation.to && relation.to.joint === true) joint.set(relation, faces);
      sendAll(unit, payer, relation, faces);
    }
    liveBeside(unit, payer, made, behaviour);
  }
  return size;
}

/** Each by its own chance, and the last one when chance left none. */
function chosen({ random, world }: Unit, relations: readonly Relation[]): readonly Relation[] {
  const some = relations.filter(({ chance = 1 }) =>
    random.chance(chance === 'private-tips' ? world.privateTips : chance),
  );
  return some.length > 0 ? some : relations.slice(-1);
}
