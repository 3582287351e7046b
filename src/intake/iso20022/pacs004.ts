/** pacs.004, transfers that come back: docs/formats/pacs.004.md. */
import type { Place, RowCells, RowSink } from '../reader.js';
import { type Element, find, firstOf, textOf } from '../xml/element.js';
import type { MessageFamily } from '../xml/family.js';
import { isAboutPayments, originalCells, reasonOf } from './original.js';
import { announced } from './totals.js';
import { amountOf, isoTime } from './values.js';

export const pacs004: MessageFamily = {
  message: 'pacs.004',
  roots: ['PmtRtr'],
  around: [],
  transactions: ['TxInf'],
  read: (_head, sink) => {
    const totals = announced(sink, 'TtlRtrdIntrBkSttlmAmt');
    return (element, within, place) => {
      const [message = element] = within;
      const header = find(message, 'GrpHdr');
      const group = find(message, 'OrgnlGrpInf');
      const names = find(element, 'OrgnlGrpInf');
      const id = firstOf(textOf(names, 'OrgnlMsgId'), textOf(group, 'OrgnlMsgId'));
      const isAbout = isAboutPayments(firstOf(textOf(names, 'OrgnlMsgNmId'), textOf(group, 'OrgnlMsgNmId')));
      if (element.name === 'TxInf') {
        totals.add(header, find(element, 'RtrdIntrBkSttlmAmt'));
        if (isAbout) tellOne(element, id ?? '', header, group, place, sink);
        else sink.finding('status-of-unread', place, 'OrgnlMsgNmId');
        return;
      }
      totals.compare(header, place);
      if (id === undefined || !isTrue(textOf(header, 'GrpRtr'))) return;
      if (!isAbout) sink.finding('status-of-unread', place, 'OrgnlMsgNmId');
      else sink.row('statuses', { payment_id: `${id}/`, ...returned(undefined, header, group) }, place);
    };
  },
};

function isTrue(text: string | undefined): boolean {
  return text === 'true' || text === '1';
}

function tellOne(
  transaction: Element,
  message: string,
  header: Element | undefined,
  group: Element | undefined,
  place: Place,
  sink: RowSink,
): void {
  const settled = amountOf(
    firstOf(find(transaction, 'OrgnlIntrBkSttlmAmt'), find(transaction, 'OrgnlTxRef', 'IntrBkSttlmAmt')),
  );
  const back = amountOf(find(transaction, 'RtrdIntrBkSttlmAmt'));
  if (back === undefined) sink.finding('missing-element', place, 'RtrdIntrBkSttlmAmt');
  if (settled !== undefined && settled.currency === back?.currency && !isSame(settled.amount, back.amount)) {
    sink.finding('returned-in-part', place, 'RtrdIntrBkSttlmAmt');
  }
  sink.row(
    'status',
    { ...originalCells(transaction, message, 'own-id'), ...returned(transaction, header, group) },
    place,
  );
}

function returned(
  transaction: Element | undefined,
  header: Element | undefined,
  group: Element | undefined,
): RowCells {
  return {
    status: 'returned',
    status_at: isoTime(
      firstOf(
        textOf(transaction, 'SttlmTmIndctn', 'DbtDtTm'),
        textOf(transaction, 'IntrBkSttlmDt'),
        textOf(header, 'IntrBkSttlmDt'),
        textOf(header, 'CreDtTm'),
      ),
    ),
    status_reason: reasonOf('RtrRsnInf', transaction, group),
  };
}

/** As decimals, whatever zeros they end with. */
function isSame(one: string, other: string): boolean {
  const plain = (text: string) => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);
  return plain(one) === plain(other);
}
