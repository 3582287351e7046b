/** One element of `Data/Transaction`: docs/formats/open-banking-uk.md says which value is which column. */
import { firstTextAt, type JsonObject, textAt, valueAt } from '../json/json-value.js';
import type { JsonRecord } from '../json/read-documents.js';
import type { Channel, Status } from '../payment.js';
import type { RowCells, RowSink } from '../reader.js';
import { clockOf, institutionZone } from '../statement-clock.js';
import { onLines } from '../text-lines.js';
import type { ContentIds } from './entry-ids.js';
import { twoAmounts } from './two-amounts.js';
import { ukAgent, ukAmount, ukSide } from './uk-side.js';

const statuses: Readonly<Record<string, Status>> = {
  Booked: 'executed',
  BOOK: 'executed',
  Pending: 'attempted',
  PDNG: 'attempted',
  Rejected: 'refused',
  RJCT: 'refused',
};

export function ukTransaction({ value, place }: JsonRecord, ids: ContentIds, sink: RowSink): void {
  const sign = textAt(value, 'CreditDebitIndicator') ?? '';
  const isDebit = /^(Debit|DBIT)$/i.test(sign);
  if (!isDebit && !/^(Credit|CRDT)$/i.test(sign)) {
    sink.reject(place, '', 'no-direction', [...value.keys()].join('\n'), ukAmount(value.get('Amount')));
    return;
  }
  const account = textAt(value, 'AccountId') ?? '';
  if (account === '') sink.finding('account-missing', place, 'AccountId');
  if (valueAt(value, 'UltimateDebtor') !== undefined || valueAt(value, 'UltimateCreditor') !== undefined) {
    sink.finding('ultimate-party', place);
  }
  const told = textAt(value, 'Status');
  const booked = textAt(value, 'BookingDateTime');
  const time = booked ?? textAt(value, 'ValueDateTime');
  const own = textAt(value, 'TransactionId');
  if (own === undefined) sink.finding('id-from-content', place, 'TransactionId');
  const holder = account === '' ? undefined : `AccountId/${account}`;
  // The standard names the other side: who alone is named on the holder's need not be the holder.
  const isAgainst = isDebit
    ? value.has('DebtorAccount') && !value.has('CreditorAccount')
    : value.has('CreditorAccount') && !value.has('DebtorAccount');
  if (isAgainst) sink.finding('sign-differs', place, 'CreditDebitIndicator');
  const cells: RowCells = {
    payment_id: own === undefined ? ids.next(account, time?.slice(0, 10) ?? '', value) : `${account}/${own}`,
    executed_at: time,
    time_quality: booked === undefined ? 'settled' : 'booked',
    ...twoAmounts(
      ukAmount(value.get('Amount')),
      ukAmount(value.get('InstructedAmount') ?? valueAt(value, 'CurrencyExchange', 'InstructedAmount')),
      isDebit,
    ),
    channel: channelOf(value),
    status: told === undefined ? undefined : (statuses[told] ?? told),
    transfer_reference: textAt(value, 'TransactionReference'),
    provider_id: ukAgent(value.get('DebtorAgent')),
    ...ukSide('payer', isAgainst && isDebit ? undefined : value.get('DebtorAccount')),
    ...ukSide('beneficiary', isAgainst && !isDebit ? undefined : value.get('CreditorAccount')),
    payout_agent: ukAgent(value.get('CreditorAgent')),
    purpose: onLines(textAt(value, 'PaymentPurposeCode'), textAt(value, 'TransactionInformation')),
    merchant_name: textAt(value, 'MerchantDetails', 'MerchantName'),
    merchant_category: textAt(value, 'MerchantDetails', 'MerchantCategoryCode'),
    card_present: /^(Contactless|PIN)$/i.test(textAt(value, 'CardInstrument', 'AuthorisationType') ?? '')
      ? 'true'
      : undefined,
  };
  // Times have an offset; who leaves it out writes in the clock of the holder's institution.
  const agent = value.get(isDebit ? 'DebtorAgent' : 'CreditorAgent');
  const number = textAt(value, isDebit ? 'DebtorAccount' : 'CreditorAccount', 'Identification');
  const zone = institutionZone({ number: isAgainst ? undefined : number, bic: ukAgent(agent) });
  const clock = { at: time, quality: cells.time_quality === 'booked' ? 'booked' : 'settled' } as const;
  const payer_time_zone = clockOf(zone, clock, isDebit ? 'payer' : 'beneficiary');
  // Of the holder's own account only the id is always told, so that all their payments go by it.
  const side: RowCells = isDebit ? { payer_account: holder } : { beneficiary_account: holder };
  sink.row('payment', { ...cells, payer_time_zone, ...(holder === undefined ? {} : side) }, place);
}

function channelOf(value: JsonObject): Channel | undefined {
  const code = firstTextAt(value.get('BankTransactionCode'), 'Code', 'SubCode') ?? '';
  if (/CreditTransfer|DirectDebit|^(ICDT|RCDT|IDDT|RDDT|IRCT|RRCT)$/i.test(code)) return 'bank_transfer';
  if (/Card|^CCRD$/i.test(code) || value.has('CardInstrument')) return 'card';
  return undefined;
}
