/** What the code of a measure depends on beside its kind. */
import type { Expression } from '../expression.js';

/** Whether its value is a numerator whose denominator is left in `D.d`. */
export function isRatio(expression: Expression): boolean {
  switch (expression.kind) {
    case 'mean':
    case 'median':
    case 'share':
    case 'gap':
    case 'gap-share':
    case 'slope':
      return true;
    case 'peak':
    case 'group-max':
      return isRatio(expression.of);
    default:
      return false;
  }
}

/** How many payments a group must have for `having` to be true. */
export function leastMembers(having: Expression): number {
  if (having.kind === 'and') return Math.max(0, ...having.of.map(leastMembers));
  if (having.kind !== 'compare' || having.op !== '>=') return 0;
  const { left, right } = having;
  const counts = left.kind === 'count' && left.over.set === 'group' && right.kind === 'constant';
  return counts ? Math.max(0, right.value) : 0;
}

/** Filters of which some payment of a group must match each for `having` to be true. */
export function filtersNeeded(having: Expression): readonly Expression[] {
  if (having.kind === 'and') return having.of.flatMap(filtersNeeded);
  if (having.kind !== 'compare' || having.op !== '>=') return [];
  const { left, right } = having;
  if (left.kind !== 'count' || right.kind !== 'constant' || right.value < 1) return [];
  return left.over.set === 'group' && left.over.where !== undefined ? [left.over.where] : [];
}
