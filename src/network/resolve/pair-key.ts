/** Two numbers below 2^26, of records or of profiles, as one: keys of sets and maps. */

const room = 2 ** 26;

/** The same whichever is named first. */
export function pairKey(one: number, other: number): number {
  return Math.min(one, other) * room + Math.max(one, other);
}

/** The two of a key, the lesser one first. */
export function pairOf(key: number): readonly [number, number] {
  return [Math.floor(key / room), key % room];
}
