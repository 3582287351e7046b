/** When the engine of JavaScript takes a function for one that is worth optimising. */
import { setFlagsFromString } from 'node:v8';

/**
 * Bytes of code that a function runs before it is looked at for that; V8's own are 135,168. A screening runs much
 * generated code once for each of a few thousand leads: optimised as early as V8 would, the threads that optimise it took
 * a quarter of a screening of a million payments and gave less than that back. From here to eight times as many the
 * whole costs the same.
 */
const budget = 400_000;

/** For the process: before the code of a catalogue is made. */
export function optimiseLate(): void {
  setFlagsFromString(`--interrupt-budget=${budget}`);
}
