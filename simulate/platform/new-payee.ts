import { accountNumber, hasIban } from './account-number.js';
import { phoneNumber } from './digits.js';
import type { Draws } from './draws.js';
import { type BorneName, familyName, givenName, type Sex } from './names.js';
import type { Payee, PayeeRecord } from './payee.js';
import { type Payout, placeOf } from './places.js';
import { dayMs, windowEnd, windowStart } from './window.js';
import { newId, newName, newPerson, type Source, type World } from './world.js';

/** What is known of a payee beforehand; everything else is drawn. */
export interface PayeeTraits {
  readonly sex?: Sex | undefined;
  readonly family?: string | undefined;
  readonly name?: BorneName;
  readonly town?: string;
  /** Years, in 2024. */
  readonly age?: readonly [number, number];
  readonly phone?: string;
  readonly kind?: Payout | undefined;
  readonly from?: number;
  readonly to?: number;
}

/** Where one telephone of an agent or a neighbour serves several people now and then. */
const sharing = new Set(['PH', 'MG', 'SN', 'CI', 'ML', 'BJ', 'CM', 'KE', 'PE', 'CO']);

export function drawName({ world, draws }: Source, country: string, sex: Sex, family?: string): BorneName {
  const { culture } = placeOf(country);
  const given = givenName(draws, culture, sex);
  return newName(world, given, family ?? familyName(draws, culture));
}

export function newPayee(source: Source, country: string, klass: string, traits: PayeeTraits = {}): Payee {
  const { world, draws } = source;
  const place = placeOf(country);
  const sex = traits.sex ?? (draws.chance(0.55) ? 'f' : 'm');
  const [youngest, oldest] = traits.age ?? [20, 65];
  let phone = traits.phone ?? phoneNumber(draws, place);
  if (traits.phone === undefined && sharing.has(country) && draws.chance(0.05)) {
    phone = sharedPhone(world, draws, country, phone);
  }
  const payee: Payee = {
    person: newPerson(world),
    country,
    town: traits.town ?? draws.pickRanked(place.towns),
    sex,
    birth: Date.UTC(2024, 0, 1) - draws.between(youngest, oldest) * 365.25 * dayMs,
    phone,
    records: [],
    klass,
    visit: draws.between(9 * 60, 18 * 60),
    from: traits.from ?? windowStart,
    to: traits.to ?? windowEnd,
    picks: 0,
    ring: -1,
  };
  addRecord(source, payee, traits.name ?? drawName(source, country, sex, traits.family), {
    kind: traits.kind,
  });
  return payee;
}

function sharedPhone(world: World, draws: Draws, country: string, phone: string): string {
  const phones = world.sharedPhones.get(country) ?? [];
  world.sharedPhones.set(country, phones);
  if (phones.length > 0 && draws.chance(0.7)) {
    return phones[Math.max(0, phones.length - 1 - draws.below(4))] as string;
  }
  phones.push(phone);
  return phone;
}

/** Telephones are known of nearly all wallets, most cash payees and the larger half of accounts. */
const phoneKnown: Readonly<Record<Payout, number>> = { wallet: 0.95, cash: 0.8, account: 0.6 };
const prefixes: Readonly<Record<Payout, string>> = { wallet: 'W', cash: 'P', account: 'K' };

export function addRecord(
  { world, draws }: Source,
  payee: Payee,
  name: BorneName,
  given: { readonly kind?: Payout | undefined; readonly phone?: string | undefined } = {},
): PayeeRecord {
  const place = placeOf(payee.country);
  const kind = given.kind ?? draws.weighted(place.payouts);
  const known = draws.chance(phoneKnown[kind]);
  const phone = given.phone ?? payee.phone;
  const record: PayeeRecord = {
    id: newId(world, prefixes[kind]),
    payee,
    name,
    kind,
    phone: known ? phone : '',
    account: kind === 'account' ? accountNumber(draws, place.code) : '',
    wallet: kind === 'wallet' ? `${draws.pick(place.wallets)}-${phone.slice(1)}` : '',
    klass: payee.klass,
    type: 'person',
    agent: kind === 'cash' ? agentOf(draws, payee) : '',
    town: payee.town,
    perSender: kind === 'cash' && !known,
    country: payee.country,
    basis: basisOf(kind, payee.country),
    birthKnown: draws.chance(0.12),
    address: kind === 'account' && draws.chance(0.3) ? `${1 + draws.below(90)} ${payee.town}` : '',
    merchantCategory: '',
  };
  payee.records.push(record);
  return record;
}

function basisOf(kind: Payout, country: string): PayeeRecord['basis'] {
  if (kind === 'account') return hasIban(country) ? 'iban' : 'bic';
  return kind === 'cash' ? 'payout' : 'declared';
}

/** Somebody with two cash records mostly goes to one agent. */
function agentOf(draws: Draws, payee: Payee): string {
  const same = draws.chance(0.7) ? payee.records.find(({ agent }) => agent !== '') : undefined;
  if (same !== undefined) return same.agent;
  const { agents } = placeOf(payee.country);
  return `${draws.pick(agents)}-${payee.town.slice(0, 4).toUpperCase()}-${1 + draws.rank(40)}`;
}
