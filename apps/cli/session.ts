import type { Output } from './output.js';

/** What the verbs of one command line share: where they write, and the code it will end with. */
export interface Session {
  readonly output: Output;
  /** 0 done; 1 done, and a proof or a gate has failed. Errors are thrown. */
  exitCode: 0 | 1;
}
