/**
 * From XML events to transactions. Envelopes are passed through; a message is known by the name of its root, else by
 * what its namespace or its header says; a message that lies in an envelope as text is read as if it lay there as XML.
 */
import type { Place, RowSink } from '../reader.js';
import { bounds } from '../source/bounds.js';
import type { Encoding } from '../source/text.js';
import type { MessageFamily } from './family.js';
import { type MessageTree, messageTree } from './message-tree.js';
import { xmlParser } from './parse-xml.js';
import type { XmlEvents } from './xml-document.js';
import { refuseXml } from './xml-fault.js';

export interface MessageCounts {
  /** Messages that were read. */
  read: number;
  /** Names of the first messages that were not. */
  readonly unread: string[];
}

const messageId = /([a-z]{4}\.\d{3})\.(\d{3}\.\d{2})/;
/** Roots of messages end their `Document`; nothing else of a name stands directly below one. */
const namesMessage = /^[\w.-]{1,80}$/;
const shownUnread = 5;

export function messageEvents(
  path: string,
  encoding: Encoding,
  families: readonly MessageFamily[],
  sink: RowSink,
  counts: MessageCounts,
  nested = false,
): XmlEvents {
  const byRoot = new Map(families.flatMap((family) => family.roots.map((root) => [root, family] as const)));
  const byMessage = new Map(families.map((family) => [family.message, family]));
  let tree: MessageTree | undefined;
  /** Depth of the message's root while one is open, or of the elements outside. */
  let depth = 0;
  let documentDepth = 0;
  let header = '';
  let namespace = '';
  let inHeaderId = false;

  const begin = (name: string, place: Place): MessageTree | undefined => {
    const [, message = '', version = ''] =
      messageId.exec(name) ?? messageId.exec(namespace) ?? messageId.exec(header) ?? [];
    const inDocument = documentDepth > 0 && documentDepth === depth;
    const family = byRoot.get(name) ?? (inDocument ? byMessage.get(message) : undefined);
    if (family !== undefined) {
      counts.read++;
      return messageTree(path, family, { message: family.message, version, place }, sink);
    }
    if (inDocument) {
      const about = message !== '' ? message : namesMessage.test(name) ? name : '';
      if (counts.unread.length < shownUnread && !counts.unread.includes(about)) counts.unread.push(about);
      sink.finding('message-not-read', place, about);
    }
    return undefined;
  };

  return {
    open: (name, attributes, place) => {
      if (tree !== undefined) {
        tree.open(name, attributes, place);
        return;
      }
      tree = begin(name, place());
      depth++;
      if (tree !== undefined) tree.open(name, attributes, place);
      else if (name === 'Document') {
        documentDepth = depth;
        namespace = Object.values(attributes).find((value) => messageId.test(value)) ?? '';
      } else inHeaderId = name === 'MsgDefIdr';
    },
    text: (text, place) => {
      if (tree !== undefined) tree.text(text, place);
      else if (inHeaderId) header = text.trim();
      else if (text.length > 20 && /^\s*<[?\w]/.test(text)) {
        // One envelope in another is enough.
        if (nested) refuseXml(path, 'depth', place());
        const inner = xmlParser(
          path,
          encoding,
          messageEvents(path, encoding, families, sink, counts, true),
          place(),
        );
        inner.write(text);
        inner.end();
      } else if (text.length > bounds.textCharacters) refuseXml(path, 'too-long', place());
    },
    close: () => {
      if (tree !== undefined) {
        tree.close();
        if (!tree.isOver()) return;
        tree = undefined;
      }
      inHeaderId = false;
      depth--;
      if (depth < documentDepth) documentDepth = 0;
    },
  };
}
