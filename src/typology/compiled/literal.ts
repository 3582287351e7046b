/** A number of a definition as code, which the engine compares with faster than with one that it has to look up. */
export function literal(value: number): string {
  // False of whatever is no number, so that nothing else can enter the code.
  if (!Number.isFinite(value)) throw new Error('a number that passed the check is none');
  return value < 0 ? `(${value})` : String(value);
}
