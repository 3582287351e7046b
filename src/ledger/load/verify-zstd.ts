import { VigieError } from '../../errors.js';
import { literal } from '../../intake/facts/quote.js';
import type { Ledger } from '../ledger.js';
import { withEngineApart } from './engine-apart.js';

/** Has the engine unpack the whole file for the checksums of its frames; what stands in it is not looked at. */
export async function verifyZstd(ledger: Ledger, path: string): Promise<void> {
  const lines = `read_csv(${literal(path)}, compression = 'zstd', auto_detect = false, header = false, delim = '\x1f',
    quote = '', escape = '', strict_mode = false, ignore_errors = true, max_line_size = 8000000, columns = {'line': 'VARCHAR'})`;
  const counting = withEngineApart(ledger, ({ run }) => run(`SELECT count(*) FROM ${lines}`));
  await counting.catch((cause: unknown) => {
    // Text that the engine cannot read as lines is for the reader to judge.
    if (!(cause instanceof Error) || !/corrupt|checksum|zstd/i.test(cause.message)) return;
    throw new VigieError('file', path, 'the zstd file is damaged or cut off; fetch it again', { cause });
  });
}
