import type { Channel, PaymentColumn, PaymentText } from '../../src/intake/payment.js';
import { formatAmount } from '../../src/money.js';
import { formatInstant, utcDay } from '../../src/time.js';
import { dateText } from '../clock.js';
import { columnsWithout } from '../columns-without.js';
import type { Zone } from '../countries.js';
import type { Draws } from './draws.js';
import type { PayeeRecord } from './payee.js';
import type { Payer } from './payer.js';
import type { Payment } from './payment.js';
import { placeOf } from './places.js';
import { dayMs, hourMs } from './window.js';
import { eastOf } from './zones.js';

const dayText = (at: number): string => dateText(utcDay(at));

function localTime(at: number, zone: Zone): string {
  return formatInstant(at + eastOf(zone, at)).slice(0, 19);
}

function timeWithOffset(at: number, zone: Zone): string {
  const hours = eastOf(zone, at) / hourMs;
  return `${localTime(at, zone)}${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:00`;
}

/** What only the writing decides, in the order in which it is drawn. */
interface Drawn {
  readonly countryKnown: boolean;
  readonly bookedNextDay: boolean;
  readonly bodyNamed: boolean;
  readonly verified: boolean;
}

function drawn(draws: Draws, { time, record, relationship }: Payment): Drawn {
  return {
    countryKnown: draws.chance(0.985),
    bookedNextDay: time === 'booked' && draws.chance(0.3),
    bodyNamed: record.type !== 'person' && draws.chance(0.97),
    verified: relationship !== '' && relationship !== 'friend' && draws.chance(0.03),
  };
}

export const columns: readonly PaymentColumn[] = columnsWithout('payer_account', 'beneficiary_email');

export function rowOf(draws: Draws, payment: Payment): PaymentText {
  const { record, payer, terms, time, status, relationship } = payment;
  const { countryKnown, bookedNextDay, bodyNamed, verified } = drawn(draws, payment);
  const place = placeOf(record.country);
  const body = record.type !== 'person';
  const channel = terms.channel ?? usualChannels[record.kind];
  const card = channel === 'card';
  const booked = time === 'booked';
  const paidOut = payment.payout > 0 && record.country !== payer.country && !body && !card;
  const online = !booked && terms.cardPresent !== true;
  return {
    payment_id: payment.id,
    executed_at: booked
      ? dayText(payment.at + (bookedNextDay ? dayMs : 0))
      : time === 'local'
        ? localTime(payment.at, payer.zone)
        : timeWithOffset(payment.at, payer.zone),
    time_quality: booked ? 'booked' : 'initiated',
    amount: formatAmount(payment.cents, 'EUR'),
    currency: 'EUR',
    payout_amount: paidOut ? payoutText(payment.payout, place.parts) : '',
    payout_currency: paidOut ? place.currency : '',
    channel,
    status,
    status_at:
      status === 'refused' || status === 'returned' ? timeWithOffset(payment.statusAt, payer.zone) : '',
    status_reason: payment.reason,
    original_payment_id: payment.retryOf?.id ?? '',
    provider_id: terms.atHome === true || record.kind === 'home' || card ? '' : partnerOf(record),
    transfer_reference: record.kind === 'cash' ? `R${payment.id.slice(1)}` : '',
    ...payerCells(payer),
    beneficiary_id: record.id,
    beneficiary_name: body ? (bodyNamed ? record.name.family : '') : payment.name,
    beneficiary_account: record.account,
    beneficiary_country: countryKnown ? record.country : '',
    beneficiary_country_basis: countryKnown ? record.basis : '',
    beneficiary_address: record.address,
    beneficiary_phone: record.phone,
    beneficiary_birth_date: record.birthKnown && !body ? dayText(record.payee.birth) : '',
    beneficiary_type: record.type,
    payout_city: payment.fetchedAt > 0 ? record.town : '',
    payout_agent: payment.fetchedAt > 0 ? record.agent : '',
    payout_at: payment.fetchedAt > 0 ? timeWithOffset(payment.fetchedAt, place.zone) : '',
    payout_method: payoutMethod(record, channel),
    purpose: terms.purpose ?? '',
    merchant_category: record.merchantCategory,
    merchant_name: body && (card || terms.merchant === true) ? record.name.family : '',
    card_present: card ? String(terms.cardPresent === true) : '',
    cash_withdrawal: card ? String(terms.cash === true) : '',
    wallet_id: record.wallet,
    device_id: online ? payment.device : '',
    ip_country: online ? payment.network : '',
    relationship,
    relationship_basis: relationship === '' ? '' : verified ? 'verified' : 'declared',
  };
}

function payerCells(payer: Payer): PaymentText {
  const person = payer.type === 'person';
  return {
    payer_id: payer.id,
    payer_name: person ? `${payer.given} ${payer.family}` : payer.family,
    payer_country: payer.country,
    payer_time_zone: payer.zone.name,
    payer_address: payer.addressKnown ? payer.address : '',
    payer_phone: payer.phone,
    payer_email: payer.email,
    payer_birth_date: payer.birthKnown && person ? dayText(payer.birth) : '',
    payer_type: payer.type,
    customer_since: dayText(payer.since),
  };
}

const usualChannels: Readonly<Record<PayeeRecord['kind'], Channel>> = {
  wallet: 'wallet',
  home: 'wallet',
  cash: 'money_transfer',
  account: 'bank_transfer',
  organisation: 'other',
};

/** The partner who pays out in a country. */
function partnerOf({ country, kind }: PayeeRecord): string {
  return `PR-${country}-${kind.slice(0, 2).toUpperCase()}`;
}

function payoutText(payout: number, parts: number): string {
  return parts === 1 ? String(payout) : (payout / parts).toFixed(2);
}

function payoutMethod({ kind }: PayeeRecord, channel: Channel): string {
  if (kind === 'cash') return 'cash_pickup';
  if (kind === 'account') return 'bank_account';
  if (kind === 'wallet') return channel === 'prepaid' ? 'airtime' : 'wallet';
  return '';
}
