import type { RowSink } from '../../reader.js';
import { type Element, find } from '../../xml/element.js';
import type { MessageHead, OnElement } from '../../xml/family.js';
import { type Account, accountOf } from './account.js';
import { type Balances, balances } from './balances.js';
import { type EntryTotals, entryTotals } from './entry-totals.js';
import { type EntryReader, entryReader } from './read-entry.js';

/** The elements of one message; a message holds statements, a statement entries, an entry transactions. */
export function readStatements(_head: MessageHead, sink: RowSink): OnElement {
  let account: Account | undefined;
  let entries: EntryReader | undefined;
  let totals: EntryTotals | undefined;
  let balance: Balances | undefined;
  return (element, within, place) => {
    const [message, statement] = within;
    const level = levelOf(element, within);
    if (level === 'statement') {
      // A statement may announce entries, and hold none.
      (totals ?? entryTotals(sink)).compare(element, place);
      (balance ?? balances(element, sink)).compare(place);
      totals = undefined;
      balance = undefined;
      if (find(element, 'CpyDplctInd') !== undefined) sink.finding('copy', place, 'CpyDplctInd');
      account = undefined;
      return;
    }
    if (level === undefined || message === undefined || statement === undefined) {
      if (records.has(element.name)) sink.reject(place, '', 'out-of-place', element.name);
      return;
    }
    if (account === undefined) {
      account = accountOf(find(message, 'GrpHdr'), statement);
      entries = entryReader(account, sink);
      totals = entryTotals(sink);
      balance = balances(statement, sink);
    }
    if (level === 'transaction') entries?.transaction(element, within, place);
    else if (level === 'details') entries?.details(element, within, place);
    else {
      entries?.end(element, place);
      totals?.add(statement, element);
      balance?.add(element);
    }
  };
}

type Level = 'statement' | 'entry' | 'details' | 'transaction';

const isStatement = (name: string): boolean => name === 'Stmt' || name === 'Ntfctn' || name === 'Rpt';
const records = new Set(['Ntry', 'TxDtls']);

/** What an element is by where it stands; undefined where the message has no place for it. */
function levelOf({ name }: Element, within: readonly Element[]): Level | undefined {
  if (within.length === 1) return isStatement(name) ? 'statement' : undefined;
  if (!isStatement(within[1]?.name ?? '')) return undefined;
  if (within.length === 2) return name === 'Ntry' ? 'entry' : undefined;
  if (within[2]?.name !== 'Ntry') return undefined;
  if (within.length === 3)
    return name === 'TxDtls' ? 'transaction' : name === 'NtryDtls' ? 'details' : undefined;
  return name === 'TxDtls' && within.length === 4 && within[3]?.name === 'NtryDtls'
    ? 'transaction'
    : undefined;
}
