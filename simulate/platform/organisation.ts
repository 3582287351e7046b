import type { PartyType } from '../../src/intake/payment.js';
import { phoneNumber } from './digits.js';
import type { Payee, PayeeRecord } from './payee.js';
import { placeOf } from './places.js';
import { windowEnd, windowStart } from './window.js';
import { newId, newName, newPerson, type Source } from './world.js';

export interface Body {
  readonly name: string;
  readonly klass: string;
  readonly merchantCategory: string;
  readonly type?: PartyType;
}

const openingMinute = 600;

/** A body that is paid: shop, association, firm. */
export function organisation(
  { world, draws }: Source,
  country: string,
  { name, klass, merchantCategory, type = 'organisation' }: Body,
): PayeeRecord {
  const place = placeOf(country);
  const town = draws.pick(place.towns);
  const payee: Payee = {
    person: newPerson(world),
    country,
    town,
    sex: 'f',
    birth: Number.NaN,
    phone: phoneNumber(draws, place),
    records: [],
    klass,
    visit: openingMinute,
    from: windowStart,
    to: windowEnd,
    picks: 0,
    ring: -1,
  };
  const record: PayeeRecord = {
    id: newId(world, 'M'),
    payee,
    name: newName(world, '', name),
    kind: 'organisation',
    phone: draws.chance(0.4) ? payee.phone : '',
    account: '',
    wallet: '',
    klass,
    type,
    agent: '',
    town,
    perSender: false,
    country,
    basis: 'address',
    birthKnown: false,
    address: '',
    merchantCategory,
  };
  payee.records.push(record);
  return record;
}
