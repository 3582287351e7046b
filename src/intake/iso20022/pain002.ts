/** pain.002, what became of a customer's orders: docs/formats/pain.002.md. */
import type { Place, RowSink } from '../reader.js';
import { type Element, find, firstOf, textOf } from '../xml/element.js';
import type { MessageFamily } from '../xml/family.js';
import { isAboutPayments, originalCells, reasonOf } from './original.js';
import { contradiction, outcomeOf } from './outcome.js';

export const pain002: MessageFamily = {
  message: 'pain.002',
  roots: ['CstmrPmtStsRpt'],
  around: ['OrgnlPmtInfAndSts'],
  transactions: ['TxInfAndSts'],
  read: (_head, sink) => {
    /** Whether the message, and the block that is open, list anything smaller. */
    let listed = false;
    let blockListed = false;
    /** Whether anything in it says of itself that it has no outcome, though the whole has one. */
    let open = false;
    let blockOpen = false;
    return (element, within, place) => {
      const [message = element] = within;
      const group = find(message, 'OrgnlGrpInfAndSts');
      const isAbout = isAboutPayments(textOf(group, 'OrgnlMsgNmId'));
      if (element.name === 'TxInfAndSts') {
        listed = blockListed = true;
        const block = within.length > 1 ? within.at(-1) : undefined;
        if (isAbout) {
          tellOne(element, block, message, place, sink);
          const own = textOf(element, 'TxSts');
          const ofBlock = contradiction(textOf(block, 'PmtInfSts'), own);
          const ofGroup = contradiction(textOf(group, 'GrpSts'), own);
          blockOpen ||= ofBlock === 'open';
          open ||= ofGroup === 'open';
          if (ofBlock !== undefined || ofGroup !== undefined)
            sink.finding('status-contradicts', place, 'TxSts');
        } else sink.finding('status-of-unread', place, 'OrgnlMsgNmId');
        return;
      }
      const isBlock = element.name === 'OrgnlPmtInfAndSts';
      const lists = isBlock ? blockListed : listed;
      if (!isAbout && !lists) sink.finding('status-of-unread', place, 'OrgnlMsgNmId');
      if (isAbout && isBlock) {
        const ofGroup = contradiction(textOf(group, 'GrpSts'), textOf(element, 'PmtInfSts'));
        open ||= ofGroup === 'open';
        if (ofGroup !== undefined) sink.finding('status-contradicts', place, 'PmtInfSts');
        if (!blockOpen) tellAll(element, 'PmtInfSts', message, lists, place, sink);
      }
      if (isAbout && !isBlock && !open) tellAll(group, 'GrpSts', message, lists, place, sink);
      listed = isBlock;
      open &&= isBlock;
      blockListed = blockOpen = false;
    };
  },
};

function tellOne(
  transaction: Element,
  block: Element | undefined,
  message: Element,
  place: Place,
  sink: RowSink,
): void {
  const group = find(message, 'OrgnlGrpInfAndSts');
  const outcome = outcomeOf(
    firstOf(textOf(transaction, 'TxSts'), textOf(block, 'PmtInfSts'), textOf(group, 'GrpSts')),
    textOf(message, 'GrpHdr', 'CreDtTm'),
    reasonOf('StsRsnInf', transaction, block, group),
  );
  if (outcome === undefined) {
    sink.finding('status-without-outcome', place, 'TxSts');
    return;
  }
  // Early versions name the block in the transaction.
  const blockId = firstOf(textOf(block, 'OrgnlPmtInfId'), textOf(transaction, 'OrgnlPmtInfId')) ?? '';
  const original = `${textOf(group, 'OrgnlMsgId') ?? ''}/${blockId}`;
  sink.row('status', { ...originalCells(transaction, original, 'message'), ...outcome }, place);
}

/** Of a whole block or group; one that is only a sum of what it lists says nothing. */
function tellAll(
  from: Element | undefined,
  name: 'PmtInfSts' | 'GrpSts',
  message: Element,
  lists: boolean,
  place: Place,
  sink: RowSink,
): void {
  const group = find(message, 'OrgnlGrpInfAndSts');
  const outcome = outcomeOf(
    textOf(from, name),
    textOf(message, 'GrpHdr', 'CreDtTm'),
    reasonOf('StsRsnInf', from, group),
  );
  const id = textOf(group, 'OrgnlMsgId');
  if (outcome === undefined || id === undefined) {
    if (!lists) sink.finding('status-without-outcome', place, name);
    return;
  }
  const block = name === 'GrpSts' ? '' : `${textOf(from, 'OrgnlPmtInfId') ?? ''}/`;
  sink.row('statuses', { payment_id: `${id}/${block}`, ...outcome }, place);
}
