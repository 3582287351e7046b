/** One of several files could not be read: what became of the others. */
import { VigieError } from '../../errors.js';
import type { FileReport } from './report.js';

/** As the error that stopped the batch, with the books of the files before it, which stay loaded. */
export class StoppedBatch extends VigieError {
  readonly loaded: readonly FileReport[];
  readonly notTried: readonly string[];

  constructor(cause: VigieError, loaded: readonly FileReport[], notTried: readonly string[]) {
    super(cause.code, cause.path, messageOf(cause, loaded, notTried), { cause });
    this.loaded = loaded;
    this.notTried = notTried;
  }
}

function messageOf(cause: VigieError, loaded: readonly FileReport[], notTried: readonly string[]): string {
  const parts = [
    cause.message.replace(/[.\s]+$/, ''),
    ...(loaded.length === 0 ? [] : [`read before it: ${loaded.map(({ file }) => file).join(', ')}`]),
    ...(notTried.length === 0 ? [] : [`not tried: ${notTried.join(', ')}`]),
    'mend this file or leave it out, and run the same again: no payment counts twice',
  ];
  return parts.join('; ');
}
