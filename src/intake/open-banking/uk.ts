/** UK Open Banking, versions 3 and 4: account transactions and payment resources. */
import { type JsonFamily, readDocuments } from '../json/read-documents.js';
import type { Reader, RowSink } from '../reader.js';
import { contentIds } from './entry-ids.js';
import { ukPayment } from './uk-payment.js';
import { ukAmount } from './uk-side.js';
import { ukTransaction } from './uk-transaction.js';

export const openBankingUk: Reader = {
  format: 'open-banking-uk',
  absent: 'message',
  recognises: ({ text }) =>
    /^\s*[{[]/.test(text) &&
    /"Data"\s*:\s*\{/.test(text) &&
    /"(Transaction|Initiation|AccountId|ConsentId)"\s*:/.test(text),
  read: (source, sink, onBytes) => readDocuments(source, family, sink, onBytes),
};

function family(sink: RowSink): JsonFamily {
  const ids = contentIds();
  let isRead = false;
  return {
    isRecord: (path) => path.at(-1) === '[]' && path.at(-2) === 'Transaction' && path.at(-3) === 'Data',
    isReady: () => true,
    record: (record) => {
      isRead = true;
      ukTransaction(record, ids, sink);
    },
    amount: (value) => ukAmount(value.get('Amount')),
    around: (value, path, place) => {
      if (path.at(-1) !== 'Data') return;
      ids.begin();
      if (value.has('Transaction')) isRead = true;
      if (!value.has('Initiation')) return;
      isRead = true;
      ukPayment(value, place, sink);
    },
    missing: () =>
      isRead
        ? undefined
        : 'the JSON of UK Open Banking holds neither transactions nor payments; give the answer of /transactions',
  };
}
