import { phoneNumber } from './digits.js';
import { isTargetClass } from './kinds.js';
import { familyName, firstWord } from './names.js';
import type { Payer } from './payer.js';
import { placeOf } from './places.js';
import { dayMs } from './window.js';
import { newId, type World } from './world.js';

/** Who is a customer for less has no second record. */
const shortStay = 200 * dayMs;

/** A second record of the same person: half replace the first, and all do that are made after an exit. */
export function drawSecondRecord(world: World, payer: Payer): void {
  const { draws } = world;
  const target = isTargetClass(payer.klass);
  const restart = target && payer.klass !== 'target-quiet' && draws.chance(0.06);
  if (!restart && !draws.chance(target ? 0.02 : 0.0125)) return;
  const stay = payer.to - payer.from;
  if (stay > shortStay) addSecondRecord(world, payer, payer.from + draws.between(0.35, 0.8) * stay, restart);
}

function addSecondRecord(world: World, payer: Payer, since: number, restart: boolean): void {
  const { draws } = world;
  const second: Payer = {
    ...payer,
    id: newId(world, 'C'),
    since,
    from: since,
    email: payer.email === '' ? '' : `n${draws.below(99)}${payer.email}`,
    phone: draws.chance(restart ? 0.35 : 0.5) ? payer.phone : phoneNumber(draws, placeOf('FR')),
    devices: draws.chance(0.6) ? payer.devices : [newId(world, 'D')],
    birthKnown: draws.chance(0.9),
    addressKnown: draws.chance(0.7),
    ownRecords: new Map(),
    spellings: new Map(),
    stated: new Map(),
    met: new Set(),
  };
  if (draws.chance(0.3)) second.given = firstWord(payer.given);
  if (payer.sex === 'f' && draws.chance(0.15)) {
    second.family = `${payer.family}-${familyName(draws, 'french')}`;
  }
  payer.twin = { payer: second, since, replaces: restart || draws.chance(0.5) };
  world.payers.push(second);
}
