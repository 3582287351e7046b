import { channels } from '../src/intake/payment.js';
import { day } from '../src/time.js';
import { countryAt } from './countries.js';
import { phoneNumber } from './home.js';
import { instantAt, type Payer } from './payer.js';
import { isTarget } from './payer-rows.js';
import { walletApp } from './providers.js';
import type { Random } from './random.js';
import { hourOf } from './words.js';
import { pay, type World } from './world.js';

const prepaid = channels.indexOf('prepaid');

/** Tops up the telephone of somebody who is paid, a few times a year. */
export function topUp(world: World, payer: Payer, rows: readonly number[], random: Random): void {
  const { log, merchants } = world;
  const row = random.pick(rows);
  const face = telephoneOf(world, log.face[row] as number, random);
  const { index } = merchants.pick(random, 'airtime', world.parties.faceCountry(face), 0);
  const { start, end } = payer.span;
  const inYear = random.spread({ median: 6, sigma: 0.7, min: 1, max: 26 });
  const usual = random.pick([5, 10, 10, 15, 20]);
  for (let left = Math.max(1, Math.round((inYear * (end - start)) / 365)); left > 0; left--) {
    const onDay = Math.floor(random.between(start, end));
    const local = onDay * day + Math.floor(hourOf(random, 'mixed') * 3_600);
    pay(world, random, {
      payer: payer.index,
      face,
      at: instantAt(world, payer, local),
      euros: random.chance(0.7) ? usual : random.pick([5, 10, 20]),
      rounding: 'sent',
      purpose: 0,
      relationship: log.relationship[row] as number,
      channel: prepaid,
      target: isTarget(world, row),
      merchant: index,
      provider: walletApp,
    });
  }
}

/** The same beneficiary, reached by telephone only: no account, no counter. */
function telephoneOf({ parties }: World, face: number, random: Random): number {
  const { name, phone } = parties.faceCells(face);
  return parties.addFace(random, {
    party: parties.faceParty[face] as number,
    name,
    account: '',
    phone: phone === '' ? phoneNumber(random, countryAt(parties.faceCountry(face))) : phone,
    type: 'person',
    method: 1,
    town: '',
    agent: '',
    batch: false,
  });
}
