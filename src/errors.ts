/**
 * The errors a person or an operator can act on. Bad input is never one of these: it is a value (`Rejected`).
 * An impossible state is a bare `Error`, because nobody outside this code can mend it.
 */
export type ErrorCode =
  | 'usage' // wrong command-line use
  | 'definition' // an indicator, fact or explanation that cannot be checked
  | 'configuration' // weights, corridors, rates, lists: unreadable or contradictory
  | 'ledger' // a ledger that cannot be opened, or is not one
  | 'file'; // an input or output file that cannot be read or written as a whole

const exitCodes: Readonly<Record<ErrorCode, number>> = {
  usage: 2,
  definition: 2,
  configuration: 2,
  ledger: 3,
  file: 3,
};

/** An error with a closed code, the place it concerns and a message that says what to do next. */
export class VigieError extends Error {
  override readonly name = 'VigieError';
  readonly code: ErrorCode;
  /** File, option, or path inside a definition (`indicator.strata[2].when`). */
  readonly path: string;

  constructor(code: ErrorCode, path: string, message: string, options?: { readonly cause: unknown }) {
    super(message, options);
    this.code = code;
    this.path = path;
  }

  get exitCode(): number {
    return exitCodes[this.code];
  }
}

/** The end of an exhaustive `switch` over a closed union. */
export function unreachable(value: never): never {
  throw new Error(`unexpected value ${JSON.stringify(value)}`);
}
