/** Account reports of the Berlin Group's NextGenPSD2, and of those who hand them on. */
import { type JsonFamily, readDocuments } from '../json/read-documents.js';
import type { Reader, RowSink } from '../reader.js';
import { reportAccount } from './berlin-side.js';
import { berlinTransaction } from './berlin-transaction.js';
import { contentIds } from './entry-ids.js';

const lists = new Set(['booked', 'pending']);
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
      berlinTransaction(record, ids, sink);
    },
    around: (value, path, place) => {
      const isReport = holders.has(path.at(-1) ?? '') || [...lists].some((list) => value.has(list));
      if (isReport) isRead = true;
      if (path.at(-2) === 'information') sink.finding('message-not-read', place, 'information');
      if (path.length === 0 || path.at(-1) === '[]') ids.begin();
    },
    missing: () =>
      isRead ? undefined : 'the JSON holds no transactions of an account; give the answer of /transactions',
  };
}
