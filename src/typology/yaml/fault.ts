/** What is wrong in a file of definitions, as a value: a file is read to its end, so that all faults are said at once. */
import { VigieError } from '../../errors.js';

export type FaultCode =
  | 'yaml' // no YAML that is read
  | 'not-allowed' // an alias, anchor, tag, or something nested too deep
  | 'missing'
  | 'unknown-key'
  | 'wrong-type'
  | 'unknown-word' // a column, value or form that does not exist
  | 'meaning' // well written, and refused by the check of definitions
  | 'together'; // does not fit the other definitions or the weights

export interface Fault {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  readonly code: FaultCode;
  /** Inside the file: `short-gaps.strata[0].when.left`, or `weights.short-gaps`. */
  readonly path: string;
  /** What is wrong and what to do next. */
  readonly message: string;
}

export function placeOf({ file, line, column }: Fault): string {
  return `${file}:${line}:${column}`;
}

/** `own.yaml:12:9: short-gaps.strata[0].when: … [meaning]`. */
export function faultText(fault: Fault): string {
  return `${placeOf(fault)}: ${fault.path}: ${fault.message} [${fault.code}]`;
}

/** @throws VigieError `definition` with the place of the first fault and how many follow, where there is one. */
export function refuseFaults(faults: readonly Fault[]): void {
  const [first, ...rest] = faults;
  if (first === undefined) return;
  const more =
    rest.length === 0 ? '' : ` ${rest.length} more: "vigie indicators check" names every one of them.`;
  throw new VigieError('definition', placeOf(first), `${first.path}: ${first.message}${more}`);
}
