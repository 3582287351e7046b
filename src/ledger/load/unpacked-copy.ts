import { writeSync } from 'node:fs';
import { chunksOf, type Source } from '../../intake/source/source.js';
import { besideLedger } from '../beside.js';
import type { Ledger } from '../ledger.js';
import { withPrivateCopy } from './private-copy.js';

/** What the engine reads as it lies must lie unpacked: in a private copy beside the ledger, removed whatever happens. */
export async function withUnpackedCopy<T>(
  ledger: Ledger,
  source: Source,
  use: (path: string) => Promise<T>,
): Promise<T> {
  const path = besideLedger(ledger.path, 'rows');
  return withPrivateCopy(path, async (output) => {
    for await (const chunk of chunksOf(source)) {
      for (let at = 0; at < chunk.length; ) at += writeSync(output, chunk, at);
    }
    return use(path);
  });
}
