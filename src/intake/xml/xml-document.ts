import { SaxesParser } from 'saxes';
import type { Place } from '../reader.js';
import { bounds } from '../source/bounds.js';
import type { Encoding } from '../source/text.js';
import { localName } from './local-name.js';
import { placeCounter } from './place-counter.js';
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
