import type { Reader } from '../reader.js';
import type { MessageFamily } from '../xml/family.js';
import { readMessages } from '../xml/read-messages.js';
import { camt052, camt053, camt054 } from './camt/camt.js';
import { notRead } from './not-read.js';
import { pacs002 } from './pacs002.js';
import { pacs004 } from './pacs004.js';
import { pacs008 } from './pacs008.js';
import { pacs009 } from './pacs009.js';
import { pain001 } from './pain001.js';
import { pain002 } from './pain002.js';

/** One line per family, in the order of their names. */
export const families: readonly MessageFamily[] = [
  camt052,
  camt053,
  camt054,
  pacs002,
  pacs004,
  pacs008,
  pacs009,
  pain001,
  pain002,
];

export const iso20022: Reader = {
  format: 'iso20022',
  absent: 'message',
  recognises: ({ text }) => /^\s*<[?!\w]/.test(text),
  read: (source, sink, onBytes) => readMessages(source, families, sink, onBytes, notRead),
};
