/** Customer credit transfers between institutions: docs/formats/pacs.008.md says which element is which column. */
import type { PaymentText, Role } from '../payment.js';
import type { Place, RowCells, RowSink } from '../reader.js';
import { type Element, find, firstOf, textOf } from '../xml/element.js';
import type { MessageFamily, OnElement } from '../xml/family.js';
import { bicOf, type ReadSide, sideOf } from './party.js';
import { announced } from './totals.js';
import { type Amount, amountOf, givenId, hasLongText, paymentId, purposeOf, timeOf } from './values.js';

export const pacs008: MessageFamily = {
  message: 'pacs.008',
  roots: ['FIToFICstmrCdtTrf'],
  around: [],
  transactions: ['CdtTrfTxInf'],
  read: (_head, sink) =>
    eachTransfer(sink, (element, header, number, place) => {
      sink.row('payment', transfer(element, header, number, place, sink), place);
    }),
};

type OnTransfer = (transaction: Element, header: Element | undefined, number: number, place: Place) => void;

/** Tells of each transfer of a message with its number, and compares what the header announces at the end. */
export function eachTransfer(sink: RowSink, tell: OnTransfer): OnElement {
  const totals = announced(sink, 'TtlIntrBkSttlmAmt');
  let number = 0;
  return (element, within, place) => {
    const [message = element] = within;
    const header = find(message, 'GrpHdr');
    if (element.name !== 'CdtTrfTxInf') {
      totals.compare(header, place);
      return;
    }
    number++;
    totals.add(header, find(element, 'IntrBkSttlmAmt'));
    tell(element, header, number, place);
  };
}

function transfer(
  transaction: Element,
  header: Element | undefined,
  number: number,
  place: Place,
  sink: RowSink,
): RowCells {
  const settled = amountOf(find(transaction, 'IntrBkSttlmAmt'));
  if (settled === undefined) sink.finding('missing-element', place, 'IntrBkSttlmAmt');
  const { payer, beneficiary } = sides(transaction);
  if (payer.hasUltimate || beneficiary.hasUltimate) sink.finding('ultimate-party', place);
  if (hasLongText(transaction)) sink.finding('text-too-long', place, 'RmtInf/Ustrd');
  return {
    payment_id: transferId(transaction, header, number, place, sink),
    ...transferTime(transaction, header),
    ...amounts(amountOf(find(transaction, 'InstdAmt')), settled),
    channel: 'bank_transfer',
    provider_id: bicOf(find(transaction, 'DbtrAgt')),
    transfer_reference: givenId(textOf(transaction, 'PmtId', 'EndToEndId')),
    ...payer.cells,
    ...beneficiary.cells,
    payout_agent: bicOf(find(transaction, 'CdtrAgt')),
    purpose: purposeOf(transaction, transaction, header),
  };
}

export function sides(transfer: Element): Readonly<Record<Role, ReadSide>> {
  const side = (role: Role, name: 'Dbtr' | 'Cdtr'): ReadSide =>
    sideOf(role, find(transfer, name), find(transfer, `Ultmt${name}`), find(transfer, `${name}Acct`));
  return { payer: side('payer', 'Dbtr'), beneficiary: side('beneficiary', 'Cdtr') };
}

export function transferTime(transaction: Element, header: Element | undefined): PaymentText {
  return timeOf(
    ['accepted', textOf(transaction, 'AccptncDtTm')],
    ['settled', textOf(transaction, 'SttlmTmIndctn', 'DbtDtTm')],
    ['settled', textOf(transaction, 'IntrBkSttlmDt')],
    ['settled', textOf(header, 'IntrBkSttlmDt')],
    ['message', textOf(header, 'CreDtTm')],
  );
}

/** What the payer instructed is the amount; what was settled is the pay-out wherever it is another. */
export function amounts(instructed: Amount | undefined, settled: Amount | undefined): RowCells {
  const sent = firstOf(instructed, settled);
  if (sent === undefined) return {};
  if (settled === undefined || settled === sent) return { ...sent };
  const isSame = settled.amount === sent.amount && settled.currency === sent.currency;
  return isSame ? { ...sent } : { ...sent, payout_amount: settled.amount, payout_currency: settled.currency };
}

export function transferId(
  transaction: Element,
  header: Element | undefined,
  number: number,
  place: Place,
  sink: RowSink,
): string {
  const ids = find(transaction, 'PmtId');
  const message = textOf(header, 'MsgId') ?? '';
  const transactionId = textOf(ids, 'TxId');
  const uetr = textOf(ids, 'UETR');
  const id = paymentId({
    uetr,
    transaction: transactionId,
    instruction: textOf(ids, 'InstrId'),
    endToEnd: textOf(ids, 'EndToEndId'),
    message,
  });
  if (givenId(uetr) === undefined && givenId(transactionId) === undefined) {
    sink.finding('id-from-message', place, 'PmtId');
  }
  return id ?? (message === '' ? '' : `${message}/#${number}`);
}
