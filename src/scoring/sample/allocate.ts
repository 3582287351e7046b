/** How many of each stratum are drawn. */

export interface Stratum {
  readonly name: string;
  readonly parties: number;
  /** The mean probability that the scores of its parties stand for. */
  readonly likely: number;
}

/** Of each stratum at least so many, or all of it: without two nothing could be said of how sure one is. */
export const leastPerStratum = 2;

/**
 * Neyman's allocation: in proportion to size times the standard deviation of the outcome, which the scores' own scale
 * guesses. A wrong guess makes the sample less sharp and not wrong: what is drawn is known either way. Remainders go to
 * the greatest, equal ones to the stratum that comes first.
 */
export function allocate(strata: readonly Stratum[], size: number): readonly number[] {
  const least = strata.map(({ parties }) => Math.min(parties, leastPerStratum));
  const drawn = [...least];
  let left = size - least.reduce((sum, one) => sum + one, 0);
  const worth = strata.map(({ parties, likely }) => parties * Math.sqrt(likely * (1 - likely)));
  while (left > 0) {
    const open = strata.flatMap(({ parties }, at) => ((drawn[at] ?? 0) < parties ? [at] : []));
    if (open.length === 0) break;
    const all = open.reduce((sum, at) => sum + (worth[at] ?? 0), 0);
    const shares = open.map((at) => ({
      at,
      share: all === 0 ? left / open.length : (left * (worth[at] ?? 0)) / all,
    }));
    const before = left;
    for (const { at, share } of shares) {
      const more = Math.min(Math.floor(share), (strata[at]?.parties ?? 0) - (drawn[at] ?? 0), left);
      drawn[at] = (drawn[at] ?? 0) + more;
      left -= more;
    }
    if (left < before) continue;
    // Nothing whole is left to give: one to each, the greatest remainder first.
    for (const { at } of shares.toSorted((a, b) => b.share - a.share || a.at - b.at)) {
      if (left === 0) break;
      drawn[at] = (drawn[at] ?? 0) + 1;
      left -= 1;
    }
  }
  return drawn;
}
