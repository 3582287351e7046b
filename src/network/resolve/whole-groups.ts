/** Pairs that join nobody through somebody in between, and no crowd. */

interface Pair {
  readonly one: number;
  readonly other: number;
}

/**
 * Of pairs, strongest first, those that put together only such of whom every two have something in `common`; none of whoever
 * hangs together with more than `most`.
 */
export function wholeGroups<T extends Pair>(
  pairs: readonly T[],
  most: number,
  common: (one: number, other: number) => boolean,
): readonly T[] {
  const beside = new Map<number, Set<number>>();
  const besides = (each: number): Set<number> => {
    const known = beside.get(each) ?? new Set([each]);
    beside.set(each, known);
    return known;
  };
  for (const { one, other } of pairs) {
    besides(one).add(other);
    besides(other).add(one);
  }
  const groups = new Map([...beside.keys()].map((each): [number, readonly number[]] => [each, [each]]));
  return pairs.filter(({ one, other }) => {
    const [ones, others] = [groups.get(one) ?? [], groups.get(other) ?? []];
    if (ones === others || hangTogether(beside, one, most) > most) return false;
    if (!ones.every((a) => others.every((b) => common(a, b)))) return false;
    const all = [...ones, ...others];
    for (const each of all) groups.set(each, all);
    return true;
  });
}

/** How many, counted until they are too many. */
function hangTogether(beside: ReadonlyMap<number, ReadonlySet<number>>, from: number, most: number): number {
  const reached = new Set([from]);
  // Whoever is added is walked through as well.
  for (const each of reached) {
    if (reached.size > most) break;
    for (const next of beside.get(each) ?? []) reached.add(next);
  }
  return reached.size;
}
