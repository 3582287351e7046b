/** One booked or pending payment: docs/formats/berlin-group.md says which value is which column. */
import { givenId } from '../iso20022/values.js';
import { firstTextAt, type JsonObject, listOf, textAt, textsOf, valueAt } from '../json/json-value.js';
import type { JsonRecord } from '../json/read-documents.js';
import type { Channel } from '../payment.js';
import type { RowCells, RowSink } from '../reader.js';
import { clockOf, institutionZone } from '../statement-clock.js';
import { onLines } from '../text-lines.js';
import { accountNumber, berlinSide, reportAccount } from './berlin-side.js';
import type { ContentIds } from './entry-ids.js';
import { directionAmong } from './holder-side.js';
import { onUsReport, ownBic } from './on-us-report.js';
import { type Amount, twoAmounts } from './two-amounts.js';

const returns = /(RRTN|RPCR|UPDD|PRDD|UPCT)$/;

export function berlinTransaction(record: JsonRecord, ids: ContentIds, sink: RowSink): void {
  const { value, within, path, place } = record;
  const account = reportAccount(within);
  const holder = accountNumber(account) ?? textAt(account, 'resourceId');
  if (holder === undefined) sink.finding('account-missing', place, 'account');
  const booked = signedAmount(value);
  const said = firstTextAt(value, 'creditDebitIndicator');
  const isOut = said === undefined ? booked?.amount.startsWith('-') === true : /^(debit|dbit)$/i.test(said);
  const code = textAt(value, 'bankTransactionCode') ?? '';
  const turnsBack = returns.test(code);
  // What comes back was paid the other way.
  const isDebitAsTold = isOut !== turnsBack;
  const isSigned = said !== undefined || /^[+-]/.test(booked?.amount ?? '');
  const direction =
    holder === undefined ? 'as-told' : directionAmong(value, account, isDebitAsTold, isSigned);
  if (direction === 'unknown') {
    sink.reject(place, '', 'no-direction', [...value.keys()].join('\n'), bookedAmount(value));
    return;
  }
  if (direction !== 'as-told') sink.finding('sign-differs', place, 'transactionAmount');
  const isDebit = isDebitAsTold !== (direction === 'turned');
  const isApart = direction === 'apart';
  const time = timeOf(value);
  const amounts = twoAmounts(unsigned(booked), unsigned(instructedOf(value)), isDebit);
  const isTransfer = !turnsBack && !path.includes('pending');
  const shared = isTransfer ? onUsReport(value, account, isDebit, time.executed_at, amounts) : undefined;
  if (shared?.isSure === false) sink.finding('told-on-both-accounts', place, 'endToEndId');
  const cells: RowCells = {
    payment_id:
      shared?.id === undefined
        ? idOf(value, holder ?? '', time.executed_at ?? '', record, ids, sink)
        : ids.numbered(shared.id),
    ...time,
    ...amounts,
    channel: channelOf(code, path),
    transfer_reference: givenId(textAt(value, 'endToEndId')),
    provider_id: textAt(value, 'debtorAgent'),
    ...(isApart && isDebit ? {} : berlinSide('payer', value, place, sink)),
    ...(isApart && !isDebit ? {} : berlinSide('beneficiary', value, place, sink)),
    payout_agent: textAt(value, 'creditorAgent'),
    purpose: onLines(textAt(value, 'purposeCode'), ...remittanceOf(value)),
    merchant_category: textAt(value, 'merchantCategoryCode'),
  };
  if (firstTextAt(value, 'ultimateDebtor', 'ultimateCreditor') !== undefined)
    sink.finding('ultimate-party', place);
  const name = textAt(account, 'ownerName') ?? textAt(account, 'name');
  // The institution is named as that of a side, and only there.
  const zone = institutionZone({
    number: holder,
    bic: ownBic(value, account, isDebit),
  });
  const clock = { at: time.executed_at, quality: time.time_quality };
  const told = {
    ...withHolder(cells, holder, name, isDebit),
    payer_time_zone: clockOf(zone, clock, isDebit ? 'payer' : 'beneficiary'),
  };
  if (turnsBack) sink.row('status', { ...told, status: 'returned', status_at: time.executed_at }, place);
  else sink.row('payment', path.includes('pending') ? { ...told, status: 'attempted' } : told, place);
}

function signedAmount(value: JsonObject): Amount | undefined {
  return amountAt(value, 'transactionAmount') ?? amountAt(value, 'amount');
}

export function bookedAmount(value: JsonObject): Amount | undefined {
  return unsigned(signedAmount(value));
}

function withHolder(
  cells: RowCells,
  account: string | undefined,
  name: string | undefined,
  isDebit: boolean,
): RowCells {
  return isDebit
    ? { ...cells, payer_account: account ?? cells.payer_account, payer_name: cells.payer_name ?? name }
    : {
        ...cells,
        beneficiary_account: account ?? cells.beneficiary_account,
        beneficiary_name: cells.beneficiary_name ?? name,
      };
}

function timeOf(value: JsonObject): { executed_at?: string; time_quality?: 'booked' | 'settled' } {
  const booked = firstTextAt(value, 'bookingDateTime', 'bookingDate');
  if (booked !== undefined) return { executed_at: booked, time_quality: 'booked' };
  const settled = firstTextAt(value, 'valueDateTime', 'valueDate');
  if (settled !== undefined) return { executed_at: settled, time_quality: 'settled' };
  const made = firstTextAt(value, 'transactionDateTime', 'transactionDate');
  return made === undefined ? {} : { executed_at: made, time_quality: 'booked' };
}

function idOf(
  value: JsonObject,
  account: string,
  time: string,
  { place }: JsonRecord,
  ids: ContentIds,
  sink: RowSink,
): string {
  const own = firstTextAt(
    value,
    'transactionId',
    'cardTransactionId',
    'entryReference',
    'internalTransactionId',
  );
  if (own !== undefined) return account === '' ? own : `${account}/${own}`;
  sink.finding('id-from-content', place, 'transactionId');
  return ids.next(account, time.slice(0, 10), value);
}

function amountAt(value: JsonObject, ...keys: readonly string[]): Amount | undefined {
  const amount = valueAt(value, ...keys);
  const text = textAt(amount, 'amount') ?? textAt(amount, 'content');
  return text === undefined ? undefined : { amount: text.trim(), currency: textAt(amount, 'currency') ?? '' };
}

function instructedOf(value: JsonObject): Amount | undefined {
  const [exchange] = listOf(value.get('currencyExchange') ?? value.get('exchangeRate'));
  const inside = valueAt(exchange, 'instructedAmount');
  return (
    amountAt(value, 'instructedAmount') ??
    amountAt(value, 'originalAmount') ??
    (inside instanceof Map
      ? amountAt(new Map([['instructedAmount', inside]]), 'instructedAmount')
      : undefined)
  );
}

function unsigned(amount: Amount | undefined): Amount | undefined {
  return amount === undefined ? undefined : { ...amount, amount: amount.amount.replace(/^[+-]/, '') };
}

function remittanceOf(value: JsonObject): readonly string[] {
  const texts = [
    ...textsOf(value.get('remittanceInformationUnstructured')),
    ...textsOf(value.get('remittanceInformationUnstructuredArray')),
  ];
  if (texts.length > 0) return texts;
  const structured = [
    ...listOf(value.get('remittanceInformationStructured')),
    ...listOf(value.get('remittanceInformationStructuredArray')),
  ];
  const references = structured.flatMap((each) =>
    textsOf(typeof each === 'string' ? each : valueAt(each, 'reference')),
  );
  return references.length > 0 ? references : textsOf(value.get('additionalInformation'));
}

function channelOf(code: string, path: readonly string[]): Channel | undefined {
  if (path.includes('cardTransactions') || /(^|-)CCRD(-|$)/.test(code)) return 'card';
  return /(^|-)(ICDT|RCDT|IRCT|RRCT|IDDT|RDDT)(-|$)/.test(code) ? 'bank_transfer' : undefined;
}
