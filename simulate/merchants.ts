import { type Fixed, fixed } from './cells.js';
import { countries, countryAt } from './countries.js';
import { townName } from './home.js';
import { type MerchantId, merchantKinds } from './merchant-kinds.js';
import type { Parties } from './parties.js';
import { Random } from './random.js';

export interface Merchant {
  /** Its place in the list: what a row holds of it; 0 is none. */
  readonly index: number;
  readonly face: number;
}

/** So many towns of each country, and merchants of a kind in one: whoever buys, no class changes what another one pays. */
const townsEach = 8;
const perTown = 3;
const perKind = townsEach * perTown;

/** Some are paid far more often than others. */
function skewed(share: number): number {
  return Math.floor(share * share * perTown);
}

/** Merchants, made when first paid, each from a stream of its own. */
export class Merchants {
  /** Category and name of each, as they stand in a row. */
  readonly cells: Fixed[] = [fixed(',')];
  private readonly made = new Map<MerchantId, (Merchant | undefined)[]>();
  private readonly seed: number;
  private readonly parties: Parties;

  constructor(seed: number, parties: Parties) {
    this.seed = seed;
    this.parties = parties;
  }

  /** One near somebody who is always in the same town; `near` is any whole number. */
  pick(random: Random, id: MerchantId, country: number, near: number): Merchant {
    const which = (near % townsEach) * perTown + skewed(random.share());
    let ofKind = this.made.get(id);
    if (ofKind === undefined) {
      ofKind = new Array<Merchant | undefined>(countries.length * perKind).fill(undefined);
      this.made.set(id, ofKind);
    }
    const at = country * perKind + which;
    const merchant = ofKind[at] ?? this.make(id, country, which);
    ofKind[at] = merchant;
    return merchant;
  }

  private make(id: MerchantId, country: number, which: number): Merchant {
    const { code, towns } = countryAt(country);
    const random = new Random(this.seed, `merchant ${id} ${code}`, which);
    const { categories, names } = merchantKinds[id];
    const place = Math.floor(which / perTown) / townsEach;
    const town = townName(towns[Math.floor(place ** 1.5 * towns.length)] ?? '');
    const online = merchantKinds[id].online === true || id === 'airtime';
    const name = online ? random.pick(names) : `${random.pick(names)} ${town}`;
    const party = this.parties.addBeneficiary(random, 'merchant', country);
    const face = this.parties.addFace(random, {
      party,
      name,
      account: '',
      phone: '',
      type: 'organisation',
      method: 2,
      town: '',
      agent: '',
      batch: false,
      basis: 'address',
    });
    const index = this.cells.push(fixed(`${random.pick(categories)},${name}`)) - 1;
    return { index, face };
  }
}
