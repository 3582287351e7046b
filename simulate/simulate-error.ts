/** What the simulator cannot do: an option that is wrong, or a file that cannot be written. */
export class SimulateError extends Error {
  override readonly name = 'SimulateError';
  readonly code: 'usage' | 'file';
  /** The option (`days`, `troubles.retries`) or the path. */
  readonly path: string;

  constructor(code: 'usage' | 'file', path: string, message: string, options?: { readonly cause: unknown }) {
    super(message, options);
    this.code = code;
    this.path = path;
  }
}
