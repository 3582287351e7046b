import type { Role } from '../src/intake/payment.js';
import { BytePool } from './byte-pool.js';
import { dateText } from './clock.js';
import { countryAt } from './countries.js';
import { fullName, type Person } from './person.js';
import { usualProvider, withoutIds } from './providers.js';
import type { Random } from './random.js';
import { hasNoBeneficiaryIds, isBirthMissing, isNameMissing, type Troubles } from './troubles.js';

export interface PayerDraft {
  readonly klass: string;
  readonly person: Person;
  readonly country: number;
  readonly address: string;
  readonly phone: string;
  readonly account: string;
  /** Day number of `customer_since`. */
  readonly since: number;
}

export const methods = ['cash_pickup', 'mobile_wallet', 'bank_account'] as const;
export type Method = 0 | 1 | 2;

const faceTypes = ['person', 'organisation', 'intermediary'] as const;
export type FaceType = (typeof faceTypes)[number];

/** One appearance of a beneficiary: most have one, a beneficiary with several names has several. */
export interface FaceDraft {
  readonly party: number;
  readonly name: string;
  readonly account: string;
  readonly phone: string;
  /** Day number, absent where nobody has one. */
  readonly birth?: number;
  readonly type: FaceType;
  readonly method: Method;
  readonly town: string;
  readonly agent: string;
  /** Everything that waits is collected at once, at one hour of the day. */
  readonly batch: boolean;
  /** What tells the country, where it is not how the money is paid out. */
  readonly basis?: 'address';
}

interface PartyColumns {
  readonly number: number[];
  readonly klass: number[];
  readonly country: number[];
}

/** Every party, rendered to text once; payments then only copy. Plain arrays of small integers stay unboxed. */
export class Parties {
  readonly classNames: string[] = [];
  readonly payers: PartyColumns = { number: [], klass: [], country: [] };
  readonly beneficiaries: PartyColumns = { number: [], klass: [], country: [] };
  readonly payerSalt: number[] = [];
  readonly faceParty: number[] = [];
  readonly pool: BytePool = new BytePool();
  readonly payerText: number[] = [];
  readonly faceText: number[] = [];
  /** Country and provider of a payer, in one number: each further array is a cache miss per row written. */
  private readonly payerTraits: number[] = [];
  /** Country, method, hour of collection and type of a face. */
  private readonly faceTraits: number[] = [];
  private readonly classOf = new Map<string, number>();
  private readonly taken: Record<Role, Set<number>> = { payer: new Set(), beneficiary: new Set() };
  private readonly troubles: Troubles;

  constructor(troubles: Troubles) {
    this.troubles = troubles;
  }

  addPayer(random: Random, draft: PayerDraft): number {
    const salt = random.bits() & 0x3fffffff;
    const payer = this.register('payer', random, draft.klass, draft.country);
    const { code, zone } = countryAt(draft.country);
    const name = isNameMissing(this.troubles, salt) ? '' : fullName(draft.person);
    const noBirth = isBirthMissing(this.troubles.missingPayerBirthDates, salt);
    this.payerSalt.push(salt);
    const provider = hasNoBeneficiaryIds(this.troubles, salt) ? withoutIds : usualProvider(salt);
    this.payerTraits.push(draft.country | (provider << 8));
    this.payerText.push(
      this.pool.add([
        [
          this.id('payer', payer),
          name,
          draft.account,
          code,
          zone.name,
          draft.address === '' ? '' : `"${draft.address}"`,
          draft.phone,
          salt % 4 === 0 ? '' : email(draft.person, salt),
          noBirth ? '' : dateText(draft.person.birth),
          'person',
          dateText(draft.since),
        ].join(','),
      ]),
    );
    return payer;
  }

  addBeneficiary(random: Random, klass: string, country: number): number {
    return this.register('beneficiary', random, klass, country);
  }

  addFace(random: Random, draft: FaceDraft): number {
    const salt = random.bits() & 0x3fffffff;
    const index = this.beneficiaries.country[draft.party] as number;
    const country = countryAt(index);
    const isPerson = draft.type === 'person';
    const name = isPerson && isNameMissing(this.troubles, salt) ? '' : draft.name;
    const noBirth = isBirthMissing(this.troubles.missingBeneficiaryBirthDates, salt);
    const birth = draft.birth === undefined || noBirth ? '' : dateText(draft.birth);
    this.faceParty.push(draft.party);
    const hour = draft.batch ? 8 + (salt % 10) : 0;
    this.faceTraits.push(index | (draft.method << 8) | (hour << 12) | (faceTypes.indexOf(draft.type) << 20));
    this.faceText.push(
      this.pool.add([
        [this.id('beneficiary', draft.party), name, draft.account].join(','),
        `${country.code},${draft.basis ?? (draft.method === 2 ? 'declared' : 'payout')}`,
        [draft.phone, birth, draft.type, draft.town, draft.agent].join(','),
      ]),
    );
    return this.faceParty.length - 1;
  }

  id(role: Role, index: number): string {
    const number = role === 'payer' ? this.payers.number[index] : this.beneficiaries.number[index];
    return (role === 'payer' ? 'C' : 'B') + String(number).padStart(9, '0');
  }

  payerCountry(payer: number): number {
    return (this.payerTraits[payer] as number) & 255;
  }

  payerProvider(payer: number): number {
    return (this.payerTraits[payer] as number) >> 8;
  }

  faceCountry(face: number): number {
    return (this.faceTraits[face] as number) & 255;
  }

  faceMethod(face: number): Method {
    return (((this.faceTraits[face] as number) >> 8) & 15) as Method;
  }

  /** Hour of the day at which waiting money is collected; 0 when there is none. */
  faceBatchHour(face: number): number {
    return ((this.faceTraits[face] as number) >> 12) & 255;
  }

  faceType(face: number): FaceType {
    return faceTypes[(this.faceTraits[face] as number) >> 20] as FaceType;
  }

  /** What stands in the extract of a face. */
  faceCells(face: number): { readonly name: string; readonly phone: string } {
    const address = this.faceText[face] as number;
    const [, name = ''] = this.pool.text(address, 0).split(',');
    const [phone = ''] = this.pool.text(address, 2).split(',');
    return { name, phone };
  }

  private register(role: Role, random: Random, klass: string, country: number): number {
    const columns = role === 'payer' ? this.payers : this.beneficiaries;
    columns.number.push(this.freshNumber(role, random));
    columns.klass.push(this.classIndex(klass));
    columns.country.push(country);
    return columns.number.length - 1;
  }

  /** Drawn, not counted: neighbouring ids must not tell that two parties are of one class. */
  private freshNumber(role: Role, random: Random): number {
    const taken = this.taken[role];
    let number = Math.floor(random.share() * 1e9);
    while (taken.has(number)) number = (number + 1) % 1e9;
    taken.add(number);
    return number;
  }

  private classIndex(klass: string): number {
    let index = this.classOf.get(klass);
    if (index === undefined) {
      index = this.classNames.push(klass) - 1;
      this.classOf.set(klass, index);
    }
    return index;
  }
}

function email(person: Person, salt: number): string {
  const plain = `${person.given}.${person.family}`.normalize('NFD').replace(/[^A-Za-z.]/g, '');
  return `${plain.toLowerCase()}${salt % 997}@example.org`;
}
