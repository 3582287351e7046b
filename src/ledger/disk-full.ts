/** A disk without room is nobody's mistake in this code: it is told as an error that a person can mend. */
import { VigieError } from '../errors.js';

/** Of a file system that is full, of a quota that is used up, of a file that may not grow; as the systems say it. */
const codes: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const texts = /No space left on device|Disk quota exceeded|File too large|not enough space on the disk/i;

/** The engine gives the system's words in its own message, as the reason for what it could not do. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('code' in error && codes.has(error.code)) || texts.test(error.message);
}

/**
 * Gives what `work` gives. Throws `VigieError('ledger')` with the cause where there was no room for the ledger or for
 * what stands beside it, and every other error as it is.
 */
export async function toldIfDiskFull<Result>(ledger: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof VigieError || !isDiskFull(cause)) throw cause;
    throw new VigieError(
      'ledger',
      ledger,
      'there is no room left on the disk; make some and run the same again: of each file the ledger holds all or nothing',
      { cause },
    );
  }
}
