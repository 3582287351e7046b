import type { Reader } from '../reader.js';
import type { MessageFamily } from '../xml/family.js';
import { readMessages } from '../xml/read-messages.js';
import { camt052, camt053, camt054 } from './camt/camt.js';
import { pacs008 } from './pacs008.js';

/** One line per family, in the order of their names. */
export const families: readonly MessageFamily[] = [camt052, camt053, camt054, pacs008];

export const iso20022: Reader = {
  format: 'iso20022',
  absent: 'message',
  recognises: ({ text }) => /^\s*<[?!\w]/.test(text),
  read: (source, sink, onBytes) => readMessages(source, families, sink, onBytes),
};
