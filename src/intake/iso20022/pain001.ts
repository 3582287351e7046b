/** pain.001, a customer orders credit transfers: docs/formats/pain.001.md says which element becomes which column. */
import type { Place, RowCells, RowSink } from '../reader.js';
import { type Element, find, firstOf, textOf } from '../xml/element.js';
import type { MessageFamily } from '../xml/family.js';
import { accountKey, bicOf, sideOf } from './party.js';
import { announced, type Totals } from './totals.js';
import {
  amountOf,
  givenId,
  hasLongText,
  instructedOf,
  isoTime,
  paymentId,
  purposeOf,
  timeOf,
} from './values.js';

export const pain001: MessageFamily = {
  message: 'pain.001',
  roots: ['CstmrCdtTrfInitn'],
  around: ['PmtInf'],
  transactions: ['CdtTrfTxInf'],
  read: (_head, sink) => {
    const ofMessage = announced(sink, 'CtrlSum');
    let ofBlock: Totals | undefined;
    let number = 0;
    return (element, within, place) => {
      const header = find(within[0], 'GrpHdr');
      if (element.name === 'CdtTrfTxInf') {
        ofBlock ??= announced(sink, 'CtrlSum');
        number++;
        const block = within.at(-1);
        const amount = instructedOf(find(element, 'Amt'));
        ofMessage.add(header, amount);
        ofBlock.add(block, amount);
        sink.row('payment', order(element, block, header, number, place, sink), place);
      } else if (element.name === 'PmtInf') {
        (ofBlock ?? announced(sink, 'CtrlSum')).compare(element, place);
        ofBlock = undefined;
        number = 0;
      } else ofMessage.compare(find(element, 'GrpHdr'), place);
    };
  },
};

function order(
  transaction: Element,
  block: Element | undefined,
  header: Element | undefined,
  number: number,
  place: Place,
  sink: RowSink,
): RowCells {
  const payer = sideOf(
    'payer',
    find(block, 'Dbtr'),
    firstOf(find(transaction, 'UltmtDbtr'), find(block, 'UltmtDbtr')),
    find(block, 'DbtrAcct'),
  );
  const beneficiary = sideOf(
    'beneficiary',
    find(transaction, 'Cdtr'),
    find(transaction, 'UltmtCdtr'),
    find(transaction, 'CdtrAcct'),
  );
  if (payer.hasUltimate || beneficiary.hasUltimate) sink.finding('ultimate-party', place);
  if (hasLongText(transaction)) sink.finding('text-too-long', place, 'RmtInf/Ustrd');
  const day = find(block, 'ReqdExctnDt');
  return {
    payment_id: idOf(transaction, block, header, number),
    ...timeOf(
      ['unknown', firstOf(textOf(day, 'DtTm'), textOf(day, 'Dt'), textOf(day))],
      ['message', textOf(header, 'CreDtTm')],
    ),
    ...amountOf(instructedOf(find(transaction, 'Amt'))),
    payout_currency: textOf(transaction, 'Amt', 'EqvtAmt', 'CcyOfTrf'),
    channel: textOf(block, 'PmtMtd') === 'CHK' ? 'other' : 'bank_transfer',
    status: 'attempted',
    // With a time of its own an order that is told again takes nothing back that was told since (I9).
    status_at: isoTime(textOf(header, 'CreDtTm')),
    provider_id: bicOf(find(block, 'DbtrAgt')),
    transfer_reference: givenId(textOf(transaction, 'PmtId', 'EndToEndId')),
    ...payer.cells,
    ...beneficiary.cells,
    payout_agent: bicOf(find(transaction, 'CdtrAgt')),
    purpose: purposeOf(transaction, transaction, block),
  };
}

/**
 * With who ordered it, since customers call their messages the same. Never the UETR, which is that of the transfer to come: its time and amount are others.
 */
function idOf(
  transaction: Element,
  block: Element | undefined,
  header: Element | undefined,
  number: number,
): string {
  const ids = find(transaction, 'PmtId');
  const message = `${textOf(header, 'MsgId') ?? ''}/${textOf(block, 'PmtInfId') ?? ''}`;
  const id = paymentId({
    instruction: textOf(ids, 'InstrId'),
    endToEnd: textOf(ids, 'EndToEndId'),
    message,
  });
  const by =
    accountKey(find(block, 'DbtrAcct'), find(block, 'DbtrAgt')) ?? initiatorOf(find(header, 'InitgPty'));
  return `${id ?? `${message}/#${number}`}${by === undefined ? '' : `/@${by.replaceAll('@', ' ')}`}`;
}

function initiatorOf(party: Element | undefined): string | undefined {
  const id = find(party, 'Id');
  return firstOf(textOf(id, 'OrgId', 'Othr', 'Id'), textOf(id, 'PrvtId', 'Othr', 'Id'), textOf(party, 'Nm'));
}
