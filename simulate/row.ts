import { channels, type PaymentColumn, relationships } from '../src/intake/payment.js';
import { formatAmount } from '../src/money.js';
import { day } from '../src/time.js';
import { ascii, type Fixed, fixed, hex32, localTime, padded, put } from './cells.js';
import { dateText, offsetAt } from './clock.js';
import { columnsWithout } from './columns-without.js';
import { countries, countryAt } from './countries.js';
import type { FileSink } from './file-sink.js';
import { methods } from './parties.js';
import { flags, states } from './payment-log.js';
import { payoutTime, returnTime } from './payout.js';
import { providerAt, withoutIds } from './providers.js';
import { mix32, shareOf } from './random.js';
import { ownSpelling } from './spelling.js';
import { purposeTexts } from './words.js';
import type { World } from './world.js';

export const columns: readonly PaymentColumn[] = columnsWithout(
  'original_payment_id',
  'transfer_reference',
  'beneficiary_address',
  'beneficiary_email',
  'wallet_id',
);

/** Draws of their own: whether the address on the net is known moves nothing else. */
const draws = { net: 33 } as const;
const comma = fixed(',');
const idPrefix = fixed('P');
const providerPrefix = fixed(',R');
const qualities = { accepted: fixed(',accepted,'), booked: fixed(',booked,') } as const;
const statusCells: readonly Fixed[] = [
  ',executed,,',
  ',refused,,insufficient funds',
  ',refused,,limit exceeded',
  ',refused,,compliance review',
  ',attempted,,technical',
].map(fixed);
const returnedCell = fixed(',returned,');
const complianceReason = fixed(',compliance review');
const refunded = fixed(',refunded by the merchant');
const returnReasons: readonly Fixed[] = [',not collected', ',account closed', ',beneficiary not found'].map(
  fixed,
);
const currencyCells: readonly Fixed[] = countries.map(({ currency }) => fixed(`,${currency},`));
const channelCells: readonly Fixed[] = channels.map(fixed);
const methodCells: readonly Fixed[] = methods.map((method) => fixed(`,${method},`));
/** The purpose, and no merchant. */
const purposeCells: readonly Fixed[] = purposeTexts.map((text) => fixed(`${text},,,,,`));
const nothingDeclared = fixed(',\n');
const declaredCells: readonly Fixed[] = relationships.map((value) => fixed(`${value},declared\n`));
const verifiedCells: readonly Fixed[] = relationships.map((value) => fixed(`${value},verified\n`));
const noPayout = fixed(',,,');
const nothingOnline = fixed(',,');
const notByCard = fixed(',,,');
const byCard = { present: fixed(',true,false,'), absent: fixed(',false,false,'), cash: fixed(',true,true,') };
const netCells: readonly Fixed[] = countries.map(({ code }) => fixed(`${code},`));
const devicePrefix = fixed('D');

/** One row; `id` counts the payments in time order. */
export function writeRow(sink: FileSink, world: World, row: number, id: number, returned: boolean): void {
  const { log, parties } = world;
  const payer = log.payer[row] as number;
  const face = log.face[row] as number;
  const at = log.at[row] as number;
  const marks = log.flags[row] as number;
  const salt = log.salt[row] as number;
  const state = log.state[row] as number;
  const home = parties.payerCountry(payer);
  const there = parties.faceCountry(face);
  const { zone, currency } = countryAt(home);
  const offset = offsetAt(zone, at);
  const provider = (log.provider[row] as number) || parties.payerProvider(payer);
  const { asks, net } = providerAt(provider);
  put(sink, idPrefix);
  padded(sink, id, 9);
  put(sink, comma);
  if ((marks & flags.dateOnly) !== 0) ascii(sink, dateText(Math.floor((at + offset) / day)));
  else localTime(sink, at, offset);
  put(sink, (marks & (flags.dateOnly | flags.bookingTime)) !== 0 ? qualities.booked : qualities.accepted);
  ascii(sink, formatAmount(log.amount[row] as number, currency));
  put(sink, currencyCells[home] as Fixed);
  ascii(sink, formatAmount(log.payout[row] as number, countryAt(there).currency));
  put(sink, currencyCells[there] as Fixed);
  put(sink, channelCells[log.channel[row] as number] as Fixed);
  if (returned) {
    put(sink, returnedCell);
    localTime(sink, returnTime(at, salt), 0);
    put(sink, returnReason(marks, log.merchant[row] as number, salt));
  } else put(sink, statusCells[state] as Fixed);
  put(sink, providerPrefix);
  padded(sink, provider, 1);
  put(sink, comma);
  sink.at = parties.pool.copy(parties.payerText[payer] as number, 0, sink.buffer, sink.at);
  put(sink, comma);
  writeBeneficiary(sink, world, payer, face, provider === withoutIds, (marks & flags.noCountry) !== 0);
  put(sink, comma);
  const merchant = log.merchant[row] as number;
  if (merchant === 0) {
    const method = parties.faceMethod(face);
    const paidOut = state === states.executed && (marks & flags.returned) === 0 && method === 0;
    if (paidOut) {
      localTime(sink, payoutTime(at, salt, parties.faceBatchHour(face), countryAt(there).zone), 0);
    }
    put(sink, methodCells[method] as Fixed);
    put(sink, purposeCells[log.purpose[row] as number] as Fixed);
  } else writeMerchant(sink, world.merchants.cells[merchant] as Fixed, marks);
  // Who is there with a card uses no device and no net.
  if ((marks & (flags.cardPresent | flags.cash)) !== 0) put(sink, nothingOnline);
  else {
    writeDevice(sink, parties.deviceSalt(payer), salt);
    const elsewhere = log.net[row] as number;
    if (shareOf(salt, draws.net) >= net) put(sink, comma);
    else put(sink, netCells[elsewhere === 0 ? home : elsewhere - 1] as Fixed);
  }
  const declared = asks ? (log.relationship[row] as number) : 0;
  const cells = (declared & 64) !== 0 ? verifiedCells : declaredCells;
  put(sink, declared === 0 ? nothingDeclared : (cells[(declared & 63) - 1] as Fixed));
}

/** No pay-out and no purpose. */
function writeMerchant(sink: FileSink, cells: Fixed, marks: number): void {
  put(sink, noPayout);
  put(sink, cells);
  if ((marks & flags.cash) !== 0) put(sink, byCard.cash);
  else if ((marks & flags.cardPresent) !== 0) put(sink, byCard.present);
  else put(sink, (marks & flags.cardAbsent) !== 0 ? byCard.absent : notByCard);
}

function returnReason(marks: number, merchant: number, salt: number): Fixed {
  if (merchant !== 0) return refunded;
  if ((marks & flags.complianceReturn) !== 0) return complianceReason;
  return returnReasons[salt % returnReasons.length] as Fixed;
}

function writeBeneficiary(
  sink: FileSink,
  world: World,
  payer: number,
  face: number,
  noIds: boolean,
  noCountry: boolean,
): void {
  const { pool, faceText, payerSalt } = world.parties;
  const address = faceText[face] as number;
  if (noIds) {
    const name = pool.text(address, 0).split(',')[1] ?? '';
    sink.text(`,${ownSpelling(name, mix32((payerSalt[payer] as number) ^ face))},`);
  } else sink.at = pool.copy(address, 0, sink.buffer, sink.at);
  put(sink, comma);
  if (noCountry) put(sink, comma);
  else sink.at = pool.copy(address, 1, sink.buffer, sink.at);
  put(sink, comma);
  if (noIds) sink.text(pool.text(address, 2).replace(/^[^,]*/, ''));
  else sink.at = pool.copy(address, 2, sink.buffer, sink.at);
}

/** Most payers use one device, a third of them sometimes a second one, a few none that is known. */
function writeDevice(sink: FileSink, payerSalt: number, salt: number): void {
  if (payerSalt % 20 !== 0) {
    const second = payerSalt % 3 === 1 && (salt & 7) === 0;
    put(sink, devicePrefix);
    hex32(sink, mix32(payerSalt + (second ? 1 : 0)));
  }
  put(sink, comma);
}
