import { VigieError } from '../../errors.js';
import { byteOrderMark, type Encoding, encodings, unmarkedUtf16 } from '../source/text.js';

/** Other names of the encodings that are read. */
const aliases: Readonly<Record<string, Encoding>> = {
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  ascii: 'utf-8',
  latin1: 'iso-8859-1',
  'iso8859-1': 'iso-8859-1',
  'iso-8859-15': 'iso-8859-15',
  cp1252: 'windows-1252',
};

export interface XmlEncoding {
  readonly encoding: Encoding;
  /** Bytes of the mark at the start, which are no text. */
  readonly mark: number;
}

/** By the byte order mark, else by the XML declaration, else UTF-8. @throws VigieError `file`. */
export function xmlEncoding(path: string, head: Buffer): XmlEncoding {
  const mark = byteOrderMark(head);
  if (mark !== undefined) return { encoding: mark.encoding, mark: mark.bytes };
  const wide = unmarkedUtf16(head);
  if (wide !== undefined) return { encoding: wide, mark: 0 };
  const declaration = /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(
    head.subarray(0, 400).toString('latin1'),
  );
  const name = (declaration?.[1] ?? 'utf-8').toLowerCase();
  const known = encodings.find((encoding) => encoding === name) ?? aliases[name];
  if (known !== undefined && !known.startsWith('utf-16')) return { encoding: known, mark: 0 };
  throw new VigieError(
    'file',
    path,
    known === undefined && name !== 'utf-16'
      ? `the XML is declared to be ${name}; save it as UTF-8`
      : `the XML is declared to be ${name}, and its bytes are not; correct its declaration or save it as UTF-8`,
  );
}
