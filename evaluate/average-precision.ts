/**
 * Average precision when an innocent counts `innocentWeight` times, so that a sample rich in targets is read at the
 * base rate of a real portfolio. Parties with equal scores are one group whose inner order must not matter: the j-th of
 * its t targets is taken to stand behind j / (t + 1) of its innocents, the expected number in a random order.
 */

/** Groups stand in rank order, best first; every target of the population is in one of them. */
export function averagePrecisionOfGroups(
  targets: ArrayLike<number>,
  innocents: ArrayLike<number>,
  innocentWeight: number,
): number {
  let targetsAhead = 0;
  let innocentsAhead = 0;
  let sum = 0;
  for (let group = 0; group < targets.length; group += 1) {
    const t = targets[group] ?? 0;
    const i = innocents[group] ?? 0;
    for (let j = 1; j <= t; j += 1) {
      const found = targetsAhead + j;
      sum += found / (found + innocentWeight * (innocentsAhead + (i * j) / (t + 1)));
    }
    targetsAhead += t;
    innocentsAhead += i;
  }
  return targetsAhead === 0 ? Number.NaN : sum / targetsAhead;
}

/** The weight at which targets are `prevalence` of the whole. */
export function weightForPrevalence(targets: number, innocents: number, prevalence: number): number {
  return innocents === 0 ? 0 : (targets * (1 - prevalence)) / (prevalence * innocents);
}

/** Items in any order: item k stands for `targets[k]` targets and `innocents[k]` innocents of one score. */
export function averagePrecision(
  scores: ArrayLike<number>,
  targets: ArrayLike<number>,
  innocents: ArrayLike<number>,
  innocentWeight: number,
): number {
  const scoreOf = (item: number): number => scores[item] ?? Number.NEGATIVE_INFINITY;
  const order = Array.from({ length: scores.length }, (_, item) => item).sort((a, b) =>
    scoreOf(a) === scoreOf(b) ? 0 : scoreOf(b) - scoreOf(a),
  );
  const groupTargets: number[] = [];
  const groupInnocents: number[] = [];
  let last = Number.NaN;
  for (const item of order) {
    if (scoreOf(item) !== last) {
      groupTargets.push(0);
      groupInnocents.push(0);
      last = scoreOf(item);
    }
    const group = groupTargets.length - 1;
    groupTargets[group] = (groupTargets[group] ?? 0) + (targets[item] ?? 0);
    groupInnocents[group] = (groupInnocents[group] ?? 0) + (innocents[item] ?? 0);
  }
  return averagePrecisionOfGroups(groupTargets, groupInnocents, innocentWeight);
}
