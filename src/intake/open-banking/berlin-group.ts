/** Account reports of the Berlin Group's NextGenPSD2, and of those who hand them on. */
import { type JsonFamily, readDocuments } from '../json/read-documents.js';
import type { Reader, RowSink } from '../reader.js';
import { reportAccount } from './berlin-side.js';
import { berlinTransaction, bookedAmount } from './berlin-transaction.js';
import { contentIds } from './entry-ids.js';

const lists = new Set(['booked', 'pending', 'information']);
const holders = new Set(['transactions', 'cardTransactions']);

export const berlinGroup: Reader = {
  format: 'berlin-group',
  absent: 'message',
  recognises: ({ text }) =>
    /^\s*[{[]/.test(text) &&
    (/"(booked|pending)"\s*:\s*\[/.test(text) ||
      (/"(cardT|t)ransactions"\s*:\s*[[{]/.test(text) && /"transactionAmount"\s*:/.test(text))),
  read: (source, sink, onBytes) => readDocuments(source, family, sink, onBytes),
};

function family(sink: RowSink): JsonFamily {
  const ids = contentIds();
  let isRead = false;
  return {
    isRecord: (path) => {
      const list = path.at(-2) ?? '';
      return path.at(-1) === '[]' && (lists.has(list) || holders.has(list));
    },
    isReady: (within) => reportAccount(within) !== undefined,
    record: (record) => {
      isRead = true;
      // Standing orders: nothing was paid.
      if (record.path.includes('information')) sink.finding('message-not-read', record.place, 'information');
      else berlinTransaction(record, ids, sink);
    },
    amount: (value, path) => (path.includes('information') ? undefined : bookedAmount(value)),
    around: (value, path) => {
      const isReport = [...holders].some((key) => value.has(key));
      if (isReport || [...lists].some((list) => value.has(list))) isRead = true;
      if (isReport || path.length === 0) ids.begin();
    },
    missing: () =>
      isRead ? undefined : 'the JSON holds no transactions of an account; give the answer of /transactions',
  };
}
