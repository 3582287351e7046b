import { VigieError } from '../errors.js';
import { firstNotUtf8 } from '../intake/source/utf8-faults.js';

/**
 * The text of a file that people write. Read with replacement characters, one of another encoding would be said to be
 * wrong in what it says.
 * @throws VigieError `file` with the line where it stops being UTF-8.
 */
export function utf8Text(bytes: Buffer, path: string): string {
  const at = firstNotUtf8(bytes);
  if (at === undefined) return bytes.toString('utf8');
  const line = bytes.subarray(0, at).toString('latin1').split('\n').length;
  throw new VigieError(
    'file',
    `${path}:${line}`,
    'is not UTF-8: save the file as UTF-8 in your editor and try again.',
  );
}
