/** One entry as a row: who paid whom, and whether it turns an earlier payment back. */
import type { Channel } from '../payment.js';
import type { Place, RowCells, RowSink } from '../reader.js';
import { clockOf, institutionZone } from '../statement-clock.js';
import type { Details } from './details/details.js';
import type { EntryLine } from './entry-line.js';
import { type CurrencyAmount, givenReference } from './swift-values.js';

export interface Statement {
  readonly account: string;
  readonly currency: string;
  /** Of the account's holder. */
  readonly name: string | undefined;
  /** BIC of who keeps the account. */
  readonly bank: string | undefined;
}

const transfers = new Set(['TRF', 'STO', 'DDT', 'RTI', 'SAL']);
const others = new Set('BRF CHG CHK COM DCR DIV ECK INT LDP SEC TCK'.split(' '));

export function entryRow(
  of: Statement,
  line: EntryLine,
  details: Details,
  id: string,
  place: Place,
  sink: RowSink,
): void {
  const turnsBack = isTurnedBack(line, details);
  // RD turns back a debit; a debit that is a return turns back a credit.
  const isDebit = turnsBack && !line.isReversal ? !line.isDebit : line.isDebit;
  const day = line.bookedDay ?? line.valueDay;
  const quality = line.bookedDay === undefined ? 'settled' : 'booked';
  const zone = institutionZone({ number: of.account, bic: of.bank });
  const cells: RowCells = {
    payment_id: id,
    executed_at: day,
    time_quality: quality,
    ...amounts({ amount: line.amount, currency: of.currency }, details.original, isDebit),
    channel: channelOf(line, details),
    transfer_reference: details.reference ?? referenceOf(line, details),
    provider_id: isDebit ? of.bank : details.bic,
    payout_agent: isDebit ? details.bic : of.bank,
    ...sides(of, details, isDebit),
    payer_time_zone: clockOf(zone, { at: day, quality }, isDebit ? 'payer' : 'beneficiary'),
    purpose: details.purpose,
  };
  if (turnsBack) {
    const reason = details.returnReason;
    sink.row('status', { ...cells, status: 'returned', status_at: day, status_reason: reason }, place);
  } else sink.row('payment', line.isExpected ? { ...cells, status: 'attempted' } : cells, place);
}

export function isTurnedBack(line: EntryLine, details: Details): boolean {
  return line.isReversal || line.type === 'RTI' || details.isReturn === true;
}

function sides(of: Statement, details: Details, isDebit: boolean): RowCells {
  const holder = { name: of.name, account: of.account };
  const [payer, beneficiary] = isDebit ? [holder, details] : [details, holder];
  return {
    payer_name: payer.name,
    payer_account: payer.account,
    beneficiary_name: beneficiary.name,
    beneficiary_account: beneficiary.account,
  };
}

/** The amount is what the payer sends: of a debit what left the account, of a credit what was sent to it. */
function amounts(booked: CurrencyAmount, original: CurrencyAmount | undefined, isDebit: boolean): RowCells {
  if (original === undefined) return { ...booked };
  const [sent, received] = isDebit ? [booked, original] : [original, booked];
  if (isSame(sent, received)) return { ...sent };
  return { ...sent, payout_amount: received.amount, payout_currency: received.currency };
}

export function isSame(one: CurrencyAmount, other: CurrencyAmount): boolean {
  return one.amount === other.amount && one.currency === other.currency;
}

/** The reference of a line may be the other side's account, which is none. */
function referenceOf(line: EntryLine, details: Details): string | undefined {
  const reference = givenReference(line.reference);
  return reference === details.account ? undefined : reference;
}

export function channelOf(line: EntryLine, details: Details): Channel | undefined {
  if (details.channel !== undefined || transfers.has(line.type)) return 'bank_transfer';
  return others.has(line.type) ? 'other' : undefined;
}
