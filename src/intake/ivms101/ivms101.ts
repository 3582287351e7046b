/** Identities of IVMS101 beside their transfers: docs/formats/ivms101.md says which value is which column. */
import type { JsonObject } from '../json/json-value.js';
import { type JsonFamily, readDocuments } from '../json/read-documents.js';
import type { Place, Reader, RowCells, RowSink } from '../reader.js';
import { institution, ivmsParty } from './ivms-party.js';
import { bare, type Spelled, spelled } from './spelling.js';
import { transferCells } from './transfer-cells.js';

export const ivms101: Reader = {
  format: 'ivms101',
  absent: 'message',
  recognises: ({ text }) => /^\s*[{[]/.test(text) && /"(originator|beneficiary)_?persons"\s*:/i.test(text),
  read: (source, sink, onBytes) => readDocuments(source, family, sink, onBytes),
};

const lists = new Set(['transfers', 'transactions', 'records', 'payments', 'data']);
const identities = ['identity', 'ivms101', 'identitypayload', 'ivms'];
const transfers = ['transaction', 'transfer', 'payment'];

function family(sink: RowSink): JsonFamily {
  let identitiesAlone = 0;
  let rows = 0;
  const read = (value: JsonObject, place: Place): void => {
    const top = spelled(value);
    const identity = [top, ...identities.map((name) => top.child(name))].find(isIdentity);
    if (identity === undefined) return;
    const cells = transferOf(top);
    if (cells === undefined) {
      identitiesAlone++;
      if (rows > 0) sink.reject(place, 'payment_id', 'missing', [...value.keys()].join('\n'));
      return;
    }
    rows++;
    sink.row(
      'payment',
      {
        ...cells,
        provider_id: cells.provider_id ?? institution(identity, 'originatingvasp'),
        payout_agent: cells.payout_agent ?? institution(identity, 'beneficiaryvasp'),
        ...ivmsParty('payer', identity.child('originator'), place, sink),
        ...ivmsParty('beneficiary', identity.child('beneficiary'), place, sink),
      },
      place,
    );
  };
  return {
    isRecord: (path) => path.at(-1) === '[]' && (path.length === 1 || lists.has(bare(path.at(-2) ?? ''))),
    isReady: () => true,
    record: ({ value, place }) => read(value, place),
    amount: (value) => transferOf(spelled(value)),
    around: (value, path, place) => {
      if (path.length === 0) read(value, place);
    },
    missing: () => {
      if (rows > 0) return undefined;
      return identitiesAlone > 0
        ? 'the file tells who stands behind a transfer, and no transfer; give each identity beside its transfer'
        : 'the JSON holds no identity of IVMS101';
    },
  };
}

function transferOf(top: Spelled): RowCells | undefined {
  const own = transfers.map((name) => top.child(name)).find((each) => transferCells(each) !== undefined);
  return transferCells(own ?? top);
}

function isIdentity(side: Spelled): boolean {
  const has = (name: string, persons: string): boolean => side.child(name).value(persons) !== undefined;
  return has('originator', 'originatorpersons') || has('beneficiary', 'beneficiarypersons');
}
