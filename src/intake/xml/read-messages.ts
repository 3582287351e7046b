import { VigieError } from '../../errors.js';
import type { RowSink } from '../reader.js';
import { chunksOf, type OnBytes, type Source } from '../source/source.js';
import { decoded } from '../source/text.js';
import type { MessageFamily } from './family.js';
import { type MessageCounts, messageEvents } from './message-events.js';
import { xmlParser } from './parse-xml.js';
import { xmlEncoding } from './xml-encoding.js';

/** @throws VigieError `file`: not well-formed, hostile, or without any message of the families. */
export async function readMessages(
  source: Source,
  families: readonly MessageFamily[],
  sink: RowSink,
  onBytes: OnBytes,
  /** Why a message is of no family, for some. */
  notRead: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { path, head } = source;
  const { encoding, mark } = xmlEncoding(path, head);
  const counts: MessageCounts = { read: 0, unread: [] };
  const parser = xmlParser(path, encoding, messageEvents(path, encoding, families, sink, counts), {
    line: 1,
    offset: mark,
  });
  for await (const text of decoded(path, encoding, withoutMark(chunksOf(source, onBytes), mark), mark)) {
    parser.write(text);
  }
  parser.end();
  if (counts.read > 0) return;
  const held = counts.unread
    .filter((name) => name !== '')
    .map((name) => (Object.hasOwn(notRead, name) ? `${name} (${notRead[name]})` : name))
    .join(', ');
  throw new VigieError(
    'file',
    path,
    `the XML holds no payment message${held === '' ? '' : ` but ${held}`}; these are read: ${families
      .map((family) => family.message)
      .join(', ')}`,
  );
}

async function* withoutMark(chunks: AsyncIterable<Buffer>, mark: number): AsyncGenerator<Buffer> {
  let left = mark;
  for await (const chunk of chunks) {
    const skipped = Math.min(left, chunk.length);
    left -= skipped;
    yield chunk.subarray(skipped);
  }
}
