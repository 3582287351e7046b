import { VigieError } from '../../errors.js';
import type { Place } from '../reader.js';

/** Why an XML file is refused whole. */
const faults = {
  malformed: 'the XML is not well-formed; ask for the file again, or mend it there',
  cut: 'the XML ends before its last element does; fetch the file again',
  doctype: 'the XML has a DOCTYPE, which payment messages have no use for; have it written without',
  entity: 'the XML uses an entity that is none of the five of XML itself; have it written without',
  depth: 'elements lie deeper in each other than in any payment message; check where the file comes from',
  'too-long': 'a text, tag or comment is longer than in any payment message; check where the file comes from',
  'too-much': 'one transaction is larger than in any payment message; check where the file comes from',
} as const;
export type XmlFault = keyof typeof faults;

export function refuseXml(path: string, fault: XmlFault, place: Place): never {
  throw new VigieError('file', path, `${faults[fault]} (line ${place.line}, byte ${place.offset})`);
}

/** The parser's own words may quote the text of the file, so that they are sorted and never handed on. */
export function faultOf(message: string): XmlFault {
  if (/entity/.test(message)) return 'entity';
  if (/unclosed tag|unexpected end|must contain a root/.test(message)) return 'cut';
  return 'malformed';
}
