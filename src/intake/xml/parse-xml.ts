/**
 * XML as events, whatever its size; a file may hold several documents after each other. Nothing but well-formed XML
 * gets through, no DOCTYPE, no entity but the five, nothing deep or long without bounds.
 */
import type { Place } from '../reader.js';
import { bytesOf, type Encoding } from '../source/text.js';
import { openDocument, type XmlDocument, type XmlEvents } from './xml-document.js';
import { refuseXml } from './xml-fault.js';

export interface XmlParser {
  readonly write: (text: string) => void;
  readonly end: () => void;
}

/** @throws VigieError `file` from `write` and `end`. `start` is where the text begins in the file. */
export function xmlParser(
  path: string,
  encoding: Encoding,
  events: XmlEvents,
  start: Place = { line: 1, offset: 0 },
): XmlParser {
  let document: XmlDocument | undefined;
  let documents = 0;
  let place = start;
  /** The next document's declaration may stand only at its very start. */
  const withoutSpace = (text: string): string => {
    const rest = text.trimStart();
    const space = text.slice(0, text.length - rest.length);
    place = {
      line: place.line + space.split('\n').length - 1,
      offset: place.offset + bytesOf(space, encoding),
    };
    return rest;
  };
  return {
    write: (text) => {
      let rest = text;
      for (;;) {
        if (document === undefined) {
          rest = withoutSpace(rest);
          if (rest === '') return;
          document = openDocument(path, encoding, events, place);
        }
        const used = document.write(rest);
        if (used === undefined) return;
        place = document.place();
        rest = rest.slice(used);
        document = undefined;
        documents++;
      }
    },
    end: () => {
      // Behind the last document there may be comments, which need no further root.
      if (document?.hasRoot() === true || (document !== undefined && documents === 0)) document.end();
      else if (documents === 0) refuseXml(path, 'cut', place);
    },
  };
}
