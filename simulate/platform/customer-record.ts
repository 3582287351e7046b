import type { PayeeRecord } from './payee.js';
import type { Payer } from './payer.js';
import { newName, type World } from './world.js';

/** A customer as somebody who is paid: the id is the same in both roles. The class is that of whom the customer is last met as. */
export function customerRecord(world: World, payer: Payer, klass?: string): PayeeRecord {
  payer.asPayee ??= recordOf(world, payer, klass ?? 'home-contact');
  if (klass !== undefined) payer.asPayee.klass = klass;
  return payer.asPayee;
}

function recordOf(world: World, payer: Payer, klass: string): PayeeRecord {
  const { id, person, country, town, sex, birth, phone, from, to, type, birthKnown } = payer;
  const payee: PayeeRecord['payee'] = {
    person,
    country,
    town,
    sex,
    birth,
    phone,
    records: [],
    klass,
    visit: 0,
    from,
    to,
    picks: 0,
    ring: -1,
  };
  const record: PayeeRecord = {
    id,
    payee,
    name: newName(world, payer.given, payer.family),
    kind: 'home',
    phone,
    account: '',
    wallet: id,
    klass,
    type,
    agent: '',
    town,
    perSender: false,
    country,
    basis: 'declared',
    birthKnown,
    address: '',
    merchantCategory: '',
  };
  payee.records.push(record);
  return record;
}
