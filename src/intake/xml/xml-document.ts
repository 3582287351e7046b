import { SaxesParser } from 'saxes';
import type { Place } from '../reader.js';
import { bounds } from '../source/bounds.js';
import { bytesOf, type Encoding } from '../source/text.js';
import { faultOf, refuseXml, type XmlFault } from './xml-fault.js';

export interface XmlEvents {
  /** `name` is local. `place` may be asked for until the handler returns. */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>, place: () => Place) => void;
  /** Text between two tags; CDATA as well, on its own. */
  readonly text: (text: string, place: () => Place) => void;
  readonly close: () => void;
}

/** One document of a file, from its first character. */
export interface XmlDocument {
  /** Returns how many of these characters belong to the document, once it has ended. */
  readonly write: (text: string) => number | undefined;
  readonly end: () => void;
  readonly hasRoot: () => boolean;
  /** Behind what was written, or behind the end. */
  readonly place: () => Place;
}

/** Thrown through the parser, which can be stopped in no other way, at what follows the end of a document. */
const documentEnded: unique symbol = Symbol('document ended');

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

export function openDocument(path: string, encoding: Encoding, events: XmlEvents, start: Place): XmlDocument {
  const parser = new SaxesParser({
    xmlns: false,
    position: true,
    forceXMLVersion: true,
    defaultXMLVersion: '1.0',
  });
  const place = placeCounter(encoding, start);
  let eventEnd = 0;
  let depth = 0;
  let rooted = false;
  let ended: { readonly position: number; readonly place: Place } | undefined;

  const here = (): Place => place.at(parser.position, parser.line);
  const eventStart = (): Place => place.at(eventEnd, parser.line);
  const refuse = (fault: XmlFault): never => refuseXml(path, fault, here());
  const passed = (): void => {
    eventEnd = parser.position;
  };

  // Six handlers and no more: with an eighth the engine keeps the parser as a dictionary, five times slower.
  parser.on('error', (error) => {
    // A root whose tags do not match is found where it ends; anything later belongs to what follows.
    if (ended !== undefined && parser.position > ended.position) throw documentEnded;
    refuse(faultOf(error.message));
  });
  parser.on('doctype', () => (ended === undefined ? refuse('doctype') : undefined));
  parser.on('text', (text) => {
    if (depth > 0) events.text(text, eventStart);
    // The parser has seen the `<` behind the text.
    eventEnd = parser.position - 1;
  });
  parser.on('cdata', (text) => {
    events.text(text, eventStart);
    passed();
  });
  parser.on('opentag', (tag) => {
    if (ended !== undefined) throw documentEnded;
    rooted = true;
    if (++depth > bounds.depth) refuse('depth');
    events.open(localName(tag.name), tag.attributes, eventStart);
    passed();
  });
  parser.on('closetag', () => {
    depth--;
    events.close();
    passed();
    if (depth === 0) ended = { position: parser.position, place: here() };
  });

  return {
    write: (text) => {
      const begin = place.take(text, eventEnd);
      try {
        parser.write(text);
      } catch (error) {
        if (error !== documentEnded) throw error;
      }
      if (ended !== undefined) return ended.position - begin;
      if (parser.position - eventEnd > bounds.envelopeCharacters) refuse('too-long');
      return undefined;
    },
    end: () => {
      parser.close();
    },
    hasRoot: () => rooted,
    place: () => ended?.place ?? here(),
  };
}

interface PlaceCounter {
  /** The next characters of the document, and where the event that goes on in them began; returns their position. */
  readonly take: (text: string, eventAt: number) => number;
  readonly at: (position: number, line: number) => Place;
}

/** Bytes before a position, of which each character is counted once, however many places are asked for. */
function placeCounter(encoding: Encoding, start: Place): PlaceCounter {
  let text = '';
  let begin = 0;
  /** The texts before, as far as an event that has not ended may have begun in them. */
  let before = '';
  let markAt = 0;
  let markBytes = start.offset;
  const bytesBefore = (position: number): number => {
    // An event that began before this text.
    if (position < markAt) return markBytes - bytesBetween(position, markAt);
    markBytes += bytesOf(text.slice(markAt - begin, position - begin), encoding);
    markAt = position;
    return markBytes;
  };
  const bytesBetween = (from: number, to: number): number => {
    const all = before + text;
    const start = begin - before.length;
    return bytesOf(all.slice(from - start, to - start), encoding);
  };
  return {
    take: (next, eventAt) => {
      const end = begin + text.length;
      bytesBefore(end);
      before = eventAt < end ? (before + text).slice(eventAt - end) : '';
      begin = end;
      text = next;
      return begin;
    },
    at: (position, line) => ({ line: start.line + line - 1, offset: bytesBefore(position) }),
  };
}
