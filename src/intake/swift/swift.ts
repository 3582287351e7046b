/** Messages of SWIFT: MT103, MT940 and MT942, in files of many messages and in every wrapping that banks use. */
import { VigieError } from '../../errors.js';
import type { Reader, RowSink } from '../reader.js';
import { eachLine } from '../source/lines.js';
import { chunksOf, type OnBytes, type Source } from '../source/source.js';
import { byteOrderMark, unmarkedUtf16 } from '../source/text.js';
import { entryIds } from './entry-id.js';
import type { Header, MessageTaker } from './field.js';
import { messageLines } from './message-lines.js';
import { mt103 } from './mt103.js';
import { statement } from './statement.js';
import { undecided } from './undecided.js';

/** A header, or a tag at the start of one of the first lines, before which banks put some of their own. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the DOS form begins with one.
const beginning = /^[\s\x01$]*(?:\{1:[A-Z]\d\d|(?:[^\n]{0,80}\n){0,5}[ \x01]*:(?:\d\d[A-Z]?|NS|940|942):)/;

export const swift: Reader = {
  format: 'swift',
  absent: 'message',
  recognises: ({ text }) => beginning.test(text),
  read: readMessages,
};

/** @throws VigieError `file` when the file holds no message that is read. */
async function readMessages(source: Source, sink: RowSink, onBytes: OnBytes): Promise<void> {
  const mark = byteOrderMark(source.head);
  if ((mark?.encoding ?? unmarkedUtf16(source.head) ?? 'utf-8') !== 'utf-8') {
    throw new VigieError('file', source.path, 'the file is UTF-16; save it as UTF-8');
  }
  const unread = new Set<string>();
  const ids = entryIds();
  let messages = 0;
  const begin = (header: Header): MessageTaker | undefined => {
    messages++;
    if (header.type === '103') return mt103(header, sink);
    if (header.type === '940' || header.type === '942') return statement(header, sink, ids);
    messages--;
    const name = header.type === '' ? '' : `MT${header.type}`;
    if (name !== '' && unread.size < mostUnread) unread.add(name);
    sink.finding('message-not-read', header.place, name);
    return undefined;
  };
  const lines = messageLines((header) => (header.type === '' ? undecided(header, begin) : begin(header)));
  const decoder = new TextDecoder('windows-1252');
  await eachLine(chunksOf(source, onBytes), mark?.bytes ?? 0, {
    line: lines.line,
    bad: (reason, place, bytes) => {
      if (reason === 'line-too-long') sink.reject(place, '', reason, bytes.toString('latin1'));
      else {
        sink.finding('text-not-utf-8', place);
        lines.line(decoder.decode(bytes), place);
      }
    },
  });
  lines.end();
  if (messages > 0) return;
  const held = unread.size === 0 ? '' : ` but ${[...unread].join(', ')}`;
  throw new VigieError(
    'file',
    source.path,
    `the file holds no payment message of SWIFT${held}; these are read: MT103, MT940, MT942`,
  );
}

const mostUnread = 5;
