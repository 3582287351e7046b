/** pacs.002, what became of transfers between institutions: docs/formats/pain.002.md. */
import { all, type Element, find, firstOf, textOf } from '../xml/element.js';
import type { MessageFamily } from '../xml/family.js';
import { isAboutPayments, originalCells, reasonOf } from './original.js';
import { contradiction, outcomeOf } from './outcome.js';

export const pacs002: MessageFamily = {
  message: 'pacs.002',
  roots: ['FIToFIPmtStsRpt'],
  around: [],
  transactions: ['TxInfAndSts'],
  read: (_head, sink) => {
    let listed = false;
    return (element, within, place) => {
      const [message = element] = within;
      const told = textOf(message, 'GrpHdr', 'CreDtTm');
      if (element.name === 'TxInfAndSts') {
        listed = true;
        const group = groupOf(element, message);
        const names = find(element, 'OrgnlGrpInf');
        const name = firstOf(textOf(names, 'OrgnlMsgNmId'), textOf(group, 'OrgnlMsgNmId'));
        const outcome = outcomeOf(
          firstOf(textOf(element, 'TxSts'), textOf(group, 'GrpSts')),
          told,
          reasonOf('StsRsnInf', element, group),
        );
        const isContradicted = contradiction(textOf(group, 'GrpSts'), textOf(element, 'TxSts')) !== undefined;
        if (isContradicted && isAboutPayments(name)) sink.finding('status-contradicts', place, 'TxSts');
        if (!isAboutPayments(name)) sink.finding('status-of-unread', place, 'OrgnlMsgNmId');
        else if (outcome === undefined) sink.finding('status-without-outcome', place, 'TxSts');
        else {
          const original = firstOf(textOf(names, 'OrgnlMsgId'), textOf(group, 'OrgnlMsgId')) ?? '';
          sink.row('status', { ...originalCells(element, original, 'own-id'), ...outcome }, place);
        }
        return;
      }
      // Payments that go by an id of their own are not found by their message, so that a list stands for all.
      if (listed) return;
      const groups = all(element, 'OrgnlGrpInfAndSts');
      if (groups.length === 0) sink.finding('status-without-outcome', place, 'GrpSts');
      for (const group of groups) {
        const id = textOf(group, 'OrgnlMsgId');
        const outcome = outcomeOf(textOf(group, 'GrpSts'), told, reasonOf('StsRsnInf', group));
        if (!isAboutPayments(textOf(group, 'OrgnlMsgNmId')))
          sink.finding('status-of-unread', place, 'OrgnlMsgNmId');
        else if (outcome === undefined || id === undefined)
          sink.finding('status-without-outcome', place, 'GrpSts');
        else sink.row('statuses', { payment_id: `${id}/`, ...outcome }, place);
      }
    };
  },
};

/** The group that a transaction names, else the last before it. */
function groupOf(transaction: Element, message: Element): Element | undefined {
  const groups = all(message, 'OrgnlGrpInfAndSts');
  const named = textOf(transaction, 'OrgnlGrpInf', 'OrgnlMsgId');
  const same = groups.find((group) => textOf(group, 'OrgnlMsgId') === named);
  return same ?? (named === undefined || groups.length === 1 ? groups.at(-1) : undefined);
}
