import { inspect } from 'node:util';
import { VigieError } from '../../src/errors.js';

const internal = 4;

/** 2 wrong use, 3 bad input, 4 internal; codes 0 and 1 are no errors. */
export function exitCodeOf(error: unknown): number {
  return error instanceof VigieError ? error.exitCode : internal;
}

/** What a person reads: the place, what is wrong and the next step. The trace only when `debug` asks for it. */
export function errorText(error: unknown, debug: boolean): string {
  const trace = debug ? `\n${inspect(error)}` : '';
  if (error instanceof VigieError) return `${error.path}: ${error.message}${trace}`;
  const said = (error instanceof Error ? error.message : String(error)).split('\n', 1)[0];
  const next = debug ? '' : '. Run it again with VIGIE_DEBUG=1 for the trace, and report it.';
  return `internal error: ${said}${next}${trace}`;
}
