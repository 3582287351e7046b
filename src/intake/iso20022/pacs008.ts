/** Customer credit transfers between institutions: docs/formats/pacs.008.md says which element is which column. */
import type { PaymentText } from '../payment.js';
import type { Place, RowSink } from '../reader.js';
import { all, type Element, find, firstOf, textOf } from '../xml/element.js';
import type { MessageFamily } from '../xml/family.js';
import { bicOf, sideOf } from './party.js';
import { announced } from './totals.js';
import { type Amount, amountOf, givenId, paymentId, purposeOf, timeOf } from './values.js';

export const pacs008: MessageFamily = {
  message: 'pacs.008',
  roots: ['FIToFICstmrCdtTrf'],
  around: [],
  transactions: ['CdtTrfTxInf'],
  read: (_head, sink) => {
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
      totals.add(header, amountOf(find(element, 'IntrBkSttlmAmt')));
      const cells = transfer(element, header, number, place, sink);
      sink.row('payment', cells, place);
    };
  },
};

function transfer(
  transaction: Element,
  header: Element | undefined,
  number: number,
  place: Place,
  sink: RowSink,
): PaymentText {
  const settled = amountOf(find(transaction, 'IntrBkSttlmAmt'));
  if (settled === undefined) sink.finding('missing-element', place, 'IntrBkSttlmAmt');
  const endToEnd = givenId(textOf(transaction, 'PmtId', 'EndToEndId'));
  const payer = side(transaction, 'payer', 'Dbtr');
  const beneficiary = side(transaction, 'beneficiary', 'Cdtr');
  if (payer.hasUltimate || beneficiary.hasUltimate) sink.finding('ultimate-party', place);
  if (all(find(transaction, 'RmtInf'), 'Ustrd').some(({ text }) => text.length > 140)) {
    sink.finding('text-too-long', place, 'RmtInf/Ustrd');
  }
  const providerId = bicOf(find(transaction, 'DbtrAgt'));
  const payoutAgent = bicOf(find(transaction, 'CdtrAgt'));
  return {
    payment_id: idOf(transaction, header, number, place, sink),
    ...timeOf(
      ['accepted', textOf(transaction, 'AccptncDtTm')],
      ['settled', textOf(transaction, 'SttlmTmIndctn', 'DbtDtTm')],
      ['settled', textOf(transaction, 'IntrBkSttlmDt')],
      ['settled', textOf(header, 'IntrBkSttlmDt')],
      ['message', textOf(header, 'CreDtTm')],
    ),
    ...amounts(amountOf(find(transaction, 'InstdAmt')), settled),
    channel: 'bank_transfer',
    ...(providerId === undefined ? {} : { provider_id: providerId }),
    ...(endToEnd === undefined ? {} : { transfer_reference: endToEnd }),
    ...payer.cells,
    ...beneficiary.cells,
    ...(payoutAgent === undefined ? {} : { payout_agent: payoutAgent }),
    ...purposeOf(transaction),
  };
}

function side(transaction: Element, role: 'payer' | 'beneficiary', name: 'Dbtr' | 'Cdtr') {
  return sideOf(
    role,
    find(transaction, name),
    find(transaction, `Ultmt${name}`),
    find(transaction, `${name}Acct`),
  );
}

/** What the payer instructed is the amount; what was settled is the pay-out wherever it is another. */
export function amounts(instructed: Amount | undefined, settled: Amount | undefined): PaymentText {
  const sent = firstOf(instructed, settled);
  if (sent === undefined) return {};
  if (settled === undefined || settled === sent) return { ...sent };
  const isSame = settled.amount === sent.amount && settled.currency === sent.currency;
  return isSame ? { ...sent } : { ...sent, payout_amount: settled.amount, payout_currency: settled.currency };
}

function idOf(
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
