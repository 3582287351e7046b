/** The forms in which payments come, told apart by what a file begins with and never by its name. */
import { VigieError } from '../errors.js';
import { iso20022 } from './iso20022/iso20022.js';
import { ivms101 } from './ivms101/ivms101.js';
import { ndjson } from './ndjson/ndjson.js';
import { berlinGroup } from './open-banking/berlin-group.js';
import { openBankingUk } from './open-banking/uk.js';
import type { Head, Reader } from './reader.js';
import type { Source } from './source/source.js';
import { byteOrderMark, headText, unmarkedUtf16 } from './source/text.js';
import { swift } from './swift/swift.js';

/** Forms that a reader turns into rows. The first that recognises a file reads it. */
const readers: readonly Reader[] = [iso20022, swift, openBankingUk, ivms101, berlinGroup, ndjson];

/** `csv` and `parquet` are read by the engine as they lie. */
export type Form = 'csv' | 'parquet' | Reader;

/** @throws VigieError `file` for a file of no form that is read. */
export function formOf({ path, head }: Source): Form {
  if (head.subarray(0, 4).toString('latin1') === 'PAR1') return 'parquet';
  if (head.subarray(8, 12).toString('latin1') === 'DUCK') {
    throw new VigieError('file', path, 'this is a ledger and no payment file; give it with --ledger');
  }
  const seen: Head = { bytes: head, text: headText(head) };
  const reader = readers.find((each) => each.recognises(seen));
  if (reader !== undefined) return reader;
  if (/^\s*[{[]/.test(seen.text)) {
    throw new VigieError(
      'file',
      path,
      'this is JSON of a form that is not read; UK Open Banking, Berlin Group and IVMS101 beside a transfer are, and one payment a line with the columns of a payment as keys',
    );
  }
  if ((byteOrderMark(head)?.encoding ?? unmarkedUtf16(head))?.startsWith('utf-16') === true) {
    throw new VigieError(
      'file',
      path,
      'the file is UTF-16; save it as UTF-8, or read it by a mapping (vigie intake describe)',
    );
  }
  return 'csv';
}
