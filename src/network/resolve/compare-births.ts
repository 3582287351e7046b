/** Dates of birth as they are mistyped: one part wrong, or day and month the wrong way round. */

export const birthLevels = { unknown: -1, differs: 0, near: 1, same: 2 } as const;
export type BirthLevel = (typeof birthLevels)[keyof typeof birthLevels];

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function partsOf(days: number): Parts {
  const date = new Date(days * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Days since 1970-01-01. */
export function compareBirths(one: number, other: number): BirthLevel {
  if (one === other) return birthLevels.same;
  const [a, b] = [partsOf(one), partsOf(other)];
  const equal = Number(a.year === b.year) + Number(a.month === b.month) + Number(a.day === b.day);
  const swapped = a.year === b.year && a.month === b.day && a.day === b.month;
  return equal === 2 || swapped ? birthLevels.near : birthLevels.differs;
}

/**
 * Whether a date of the one contradicts a date of the other, by dates of each. Whoever bears both of them already, to an
 * institution of its own or by an account, is written with either.
 */
export function birthsDiffer(one: readonly number[], other: readonly number[]): boolean {
  return one.some((a) =>
    other.some((b) => compareBirths(a, b) === birthLevels.differs && !one.includes(b) && !other.includes(a)),
  );
}
