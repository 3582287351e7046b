/**
 * The ties both of whose ends stand in one group, by group and in their order: one pass, however many groups there are.
 * Groups share nobody.
 */
export function tiesWithin<T>(
  groups: readonly (readonly number[])[],
  ties: readonly T[],
  endsOf: (tie: T) => readonly [number, number],
): readonly (readonly T[])[] {
  const groupOf = new Map<number, number>();
  for (const [group, members] of groups.entries()) for (const party of members) groupOf.set(party, group);
  const found: T[][] = groups.map(() => []);
  for (const tie of ties) {
    const [one, other] = endsOf(tie);
    const group = groupOf.get(one);
    if (group !== undefined && group === groupOf.get(other)) found[group]?.push(tie);
  }
  return found;
}
