/** What is said alike is said once. */
type Some<T> = readonly [T, ...T[]];

/** Those with one key together, in the order of the first of each. */
export function alike<T>(all: readonly T[], keyOf: (each: T) => string): readonly Some<T>[] {
  const found = new Map<string, [T, ...T[]]>();
  for (const each of all) {
    const key = keyOf(each);
    const known = found.get(key);
    if (known === undefined) found.set(key, [each]);
    else known.push(each);
  }
  return [...found.values()];
}
