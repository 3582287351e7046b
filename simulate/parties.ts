import type { Role } from '../src/intake/payment.js';
import { BytePool } from './byte-pool.js';
import { dateText } from './clock.js';
import { countryAt } from './countries.js';
import { fullName, type Person } from './person.js';
import { usualProvider, withoutIds } from './providers.js';
import { mix32, type Random } from './random.js';
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
  /** The person of a record; 0 for a body. */
  readonly person: number[];
  /** Which of a person's names a record bears, however it is spelled: the first face that bore it. */
  readonly borne: (number | undefined)[];
}

/** What stands in a row of a payer, beside the id, country and zone; dates as there. */
export interface PayerCells {
  readonly name: string;
  readonly account: string;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
  readonly birth: string;
  readonly since: string;
}

/** What differs between a face and the record that one customer keeps of it. */
export interface FaceCopy {
  readonly name: string;
  readonly account: string;
  readonly phone: string;
  /** As it stands in a row: `YYYY-MM-DD`, empty where unknown. */
  readonly birth: string;
  readonly town: string;
}

/** Every party, rendered to text once; payments then only copy. Plain arrays of small integers stay unboxed. */
export class Parties {
  readonly classNames: string[] = [];
  readonly payers: PartyColumns = { number: [], klass: [], country: [], person: [], borne: [] };
  readonly beneficiaries: PartyColumns = { number: [], klass: [], country: [], person: [], borne: [] };
  readonly payerSalt: number[] = [];
  readonly faceParty: number[] = [];
  /** The face whose name a face bears: itself, or the one that it was copied from. */
  private readonly faceName: number[] = [];
  readonly pool: BytePool = new BytePool();
  readonly payerText: number[] = [];
  readonly faceText: number[] = [];
  /** Country and provider of a payer, in one number: each further array is a cache miss per row written. */
  private readonly payerTraits: number[] = [];
  /** Country, method, hour of collection and type of a face. */
  private readonly faceTraits: number[] = [];
  private readonly classOf = new Map<string, number>();
  private readonly personOf = new WeakMap<object, number>();
  /** Whose device the payments of a second record are made from, where it is that of the first. */
  private readonly devices = new Map<number, number>();
  private readonly taken: Record<Role, Set<number>> = { payer: new Set(), beneficiary: new Set() };
  private readonly troubles: Troubles;

  constructor(troubles: Troubles) {
    this.troubles = troubles;
  }

  addPayer(random: Random, draft: PayerDraft): number {
    const salt = random.bits() & 0x3fffffff;
    const payer = this.register('payer', random, draft.klass, draft.country, draft.person);
    const name = isNameMissing(this.troubles, salt) ? '' : fullName(draft.person);
    const noBirth = isBirthMissing(this.troubles.missingPayerBirthDates, salt);
    this.payerSalt.push(salt);
    const provider = hasNoBeneficiaryIds(this.troubles, salt) ? withoutIds : usualProvider(salt);
    this.payerTraits.push(draft.country | (provider << 8));
    this.payerText.push(
      this.payerRow(payer, {
        name,
        account: draft.account,
        address: draft.address,
        phone: draft.phone,
        email: salt % 4 === 0 ? '' : email(draft.person, salt),
        birth: noBirth ? '' : dateText(draft.person.birth),
        since: dateText(draft.since),
      }),
    );
    return payer;
  }

  /** What stands in the extract of a payer. */
  payerCells(payer: number): PayerCells {
    const text = this.pool.text(this.payerText[payer] as number, 0);
    // Nothing but an address can hold a comma, and it stands in quotes.
    const [before = '', quoted = '', after = ''] = text.includes('"') ? text.split('"') : halves(text);
    const [, name = '', account = ''] = before.split(',');
    const [, phone = '', email = '', birth = '', , since = ''] = after.split(',');
    return { name, account, address: quoted, phone, email, birth, since };
  }

  /** Another record of a payer. */
  copyPayer(random: Random, of: number, cells: PayerCells, provider: number, sameDevice: boolean): number {
    const { klass, country, person } = this.payers;
    const payer = this.add('payer', random, klass[of] as number, country[of] as number, person[of] as number);
    this.payerSalt.push(random.bits() & 0x3fffffff);
    this.payerTraits.push((country[of] as number) | (provider << 8));
    this.payerText.push(this.payerRow(payer, cells));
    if (sameDevice) this.devices.set(payer, this.deviceSalt(of));
    return payer;
  }

  /** `who` is any object that stands for the person; a body has none. */
  addBeneficiary(random: Random, klass: string, country: number, who?: object): number {
    return this.register('beneficiary', random, klass, country, who);
  }

  /** The record that one customer keeps of a face: another party of the same person. */
  copyFace(random: Random, of: number, copy: FaceCopy): number {
    const { klass, country, person } = this.beneficiaries;
    const from = this.faceParty[of] as number;
    const party = this.add(
      'beneficiary',
      random,
      klass[from] as number,
      country[from] as number,
      person[from] as number,
    );
    const address = this.faceText[of] as number;
    const [, , type = '', , agent = ''] = this.pool.text(address, 2).split(',');
    this.bear(party, this.faceName[of] as number);
    this.faceTraits.push(this.faceTraits[of] as number);
    this.faceText.push(
      this.pool.add([
        [this.id('beneficiary', party), copy.name, copy.account].join(','),
        this.pool.text(address, 1),
        [copy.phone, copy.birth, type, copy.town, agent].join(','),
      ]),
    );
    return this.faceParty.length - 1;
  }

  addFace(random: Random, draft: FaceDraft): number {
    const salt = random.bits() & 0x3fffffff;
    const index = this.beneficiaries.country[draft.party] as number;
    const country = countryAt(index);
    const isPerson = draft.type === 'person';
    const name = isPerson && isNameMissing(this.troubles, salt) ? '' : draft.name;
    const noBirth = isBirthMissing(this.troubles.missingBeneficiaryBirthDates, salt);
    const birth = draft.birth === undefined || noBirth ? '' : dateText(draft.birth);
    this.bear(draft.party, this.faceParty.length);
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
  faceCells(face: number): FaceCopy {
    const address = this.faceText[face] as number;
    const [, name = '', account = ''] = this.pool.text(address, 0).split(',');
    const [phone = '', birth = '', , town = ''] = this.pool.text(address, 2).split(',');
    return { name, account, phone, birth, town };
  }

  deviceSalt(payer: number): number {
    const own = this.payerSalt[payer] as number;
    return this.devices.size === 0 ? own : (this.devices.get(payer) ?? own);
  }

  private payerRow(payer: number, cells: PayerCells): number {
    const { name, account, address, phone, email: mail, birth, since } = cells;
    const { code, zone } = countryAt(this.payers.country[payer] as number);
    const lives = address === '' ? '' : `"${address}"`;
    const id = this.id('payer', payer);
    return this.pool.add([
      [id, name, account, code, zone.name, lives, phone, mail, birth, 'person', since].join(','),
    ]);
  }

  /** One more face of a party, under a name that some face bore first. */
  private bear(party: number, name: number): void {
    this.faceParty.push(party);
    this.faceName.push(name);
    this.beneficiaries.borne[party] ??= name;
  }

  private register(role: Role, random: Random, klass: string, country: number, who?: object): number {
    const known = who === undefined ? 0 : this.personOf.get(who);
    const index = this.add(role, random, this.classIndex(klass), country, known ?? 0);
    if (who === undefined || known !== undefined) return index;
    const { number, person } = role === 'payer' ? this.payers : this.beneficiaries;
    // One to one from the number of the first record, and as little to be read from it.
    const first = mix32(2 * (number[index] as number) + (role === 'payer' ? 1 : 2));
    this.personOf.set(who, first);
    person[index] = first;
    return index;
  }

  private add(role: Role, random: Random, klass: number, country: number, person: number): number {
    const columns = role === 'payer' ? this.payers : this.beneficiaries;
    columns.number.push(this.freshNumber(role, random));
    columns.klass.push(klass);
    columns.country.push(country);
    columns.person.push(person);
    columns.borne.push(undefined);
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

/** A row without an address: what stands before its empty cell, nothing, and what stands behind. */
function halves(text: string): readonly [string, string, string] {
  const cells = text.split(',');
  return [cells.slice(0, 5).join(','), '', `,${cells.slice(6).join(',')}`];
}
