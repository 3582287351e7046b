import { countryAt } from '../countries.js';
import { typedName, typedTitle } from '../names/typed-name.js';
import { flags } from '../payment-log.js';
import { withoutIds } from '../providers.js';
import { Random } from '../random.js';
import { hasOwnPayees, type Troubles } from '../troubles.js';
import type { World } from '../world.js';
import { payeeRates } from './record-rates.js';
import { swappedDate, wrongFigure } from './wrong-figure.js';

/** Gives each payee of the payers whose provider keeps a book per customer a record of that customer's alone. */
export function keepOwnPayees(world: World, troubles: Troubles): void {
  if (troubles.ownPayees === 0) return;
  const { log, parties } = world;
  const faces = parties.faceParty.length;
  const books = new Map<number, number>();
  for (let row = 0; row < log.length; row++) {
    const payer = log.payer[row] as number;
    const face = log.face[row] as number;
    if (((log.flags[row] as number) & flags.dropped) !== 0 || log.merchant[row] !== 0) continue;
    if (parties.faceType(face) === 'intermediary') continue;
    // A provider that gives no ids has no book of payees: docs/simulator.md, `no-beneficiary-ids`.
    if (parties.payerProvider(payer) === withoutIds) continue;
    if (!hasOwnPayees(troubles, parties.payerSalt[payer] as number)) continue;
    const key = payer * faces + face;
    let own = books.get(key);
    if (own === undefined) {
      own = typePayee(world, new Random(world.seed, 'payee', books.size), face);
      books.set(key, own);
    }
    log.face[row] = own;
  }
}

function typePayee({ parties }: World, random: Random, face: number): number {
  const { name, account, phone, birth, town } = parties.faceCells(face);
  const { origin } = countryAt(parties.faceCountry(face));
  const typist = { random, care: 1 } as const;
  const person = parties.beneficiaries.person[parties.faceParty[face] as number] as number;
  const wallet = parties.faceMethod(face) === 1;
  const missing = (share: number, text: string): string => (random.chance(share) ? '' : text);
  const wrong = (share: number, text: string): string =>
    text !== '' && random.chance(share) ? wrongFigure(random, text) : text;
  return parties.copyFace(random, face, {
    name: person === 0 ? typedTitle(typist, name) : typedName(typist, name, person, origin),
    account: missing(payeeRates.noAccount, wallet ? wrong(payeeRates.wrongWallet, account) : account),
    phone: missing(payeeRates.noPhone, wrong(payeeRates.wrongPhone, phone)),
    birth: missing(payeeRates.noBirth, random.chance(payeeRates.swappedBirth) ? swappedDate(birth) : birth),
    town: missing(payeeRates.noTown, town),
  });
}
