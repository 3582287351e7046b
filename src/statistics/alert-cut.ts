/** How many of so many may be alerted at a rate. */
export function mostAlerted(rate: number, total: number): number {
  // 0.0005 x 60,000 must allow 30 although the product of two doubles may fall just short.
  return Math.floor(rate * total + 1e-9);
}

/** The score that at most so many lie above; who is tied at the cut is not alerted. -Infinity where none need be left out. */
export function scoreCut(scores: readonly number[], most: number): number {
  return scores.toSorted((a, b) => b - a)[most] ?? Number.NEGATIVE_INFINITY;
}

/**
 * The tie group at which the cut lies when at most `rate` of the innocents may stand above it: the lowest such one, for
 * the most recall. Alerted is strictly above, so parties tied at the cut are all left out; the last group, without a
 * score, is never alerted. `innocents` counts them per tie group, best first.
 */
export function alertCut(innocents: ArrayLike<number>, total: number, rate: number): number {
  const allowed = mostAlerted(rate, total);
  let above = 0;
  for (let tie = 0; tie < innocents.length - 1; tie += 1) {
    above += innocents[tie] ?? 0;
    if (above > allowed) return tie;
  }
  return innocents.length - 1;
}
