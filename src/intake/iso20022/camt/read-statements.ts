import type { RowSink } from '../../reader.js';
import { find } from '../../xml/element.js';
import type { MessageHead, OnElement } from '../../xml/family.js';
import { announced, type Totals } from '../totals.js';
import { type Account, accountOf } from './account.js';
import { type EntryReader, entryReader } from './read-entry.js';

/** The elements of one message; a message holds statements, a statement entries, an entry transactions. */
export function readStatements(_head: MessageHead, sink: RowSink): OnElement {
  let account: Account | undefined;
  let entries: EntryReader | undefined;
  let totals: Totals | undefined;
  return (element, within, place) => {
    const [message, statement] = within;
    if (message === undefined) return;
    if (statement === undefined) {
      totals?.compare(find(element, 'TxsSummry', 'TtlNtries'), place);
      if (find(element, 'CpyDplctInd') !== undefined) sink.finding('copy', place, 'CpyDplctInd');
      account = undefined;
      return;
    }
    if (account === undefined) {
      account = accountOf(find(message, 'GrpHdr'), statement);
      entries = entryReader(account, sink);
      totals = announced(sink, 'Sum', 'NbOfNtries');
    }
    if (element.name === 'TxDtls') entries?.transaction(element, within, place);
    else if (element.name === 'NtryDtls') entries?.details(element, within, place);
    else {
      entries?.end(element, place);
      totals?.add(find(statement, 'TxsSummry', 'TtlNtries'), find(element, 'Amt'));
    }
  };
}
