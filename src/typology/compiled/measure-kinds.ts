/** What the code of a measure depends on beside its kind. */
import type { Expression, Measure } from '../expression.js';

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

/** Whether it is read from payments by itself, without other measures being reckoned together. */
export function isMeasure(expression: Expression): expression is Measure {
  return 'over' in expression;
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

/** Code that keeps the greatest of the known values `v`, of which a ratio has its denominator in `D.d`. */
export function greatestOf(ratio: boolean): {
  readonly before: string;
  readonly keep: string;
  readonly result: string;
} {
  return ratio
    ? {
        before: 'let best=NaN,bestD=1;',
        keep: 'const d=D.d;if(v===v&&!(compareRatios(v,d,best,bestD)<=0)){best=v;bestD=d;}',
        result: 'D.d=bestD;return best;',
      }
    : { before: 'let best=NaN;', keep: 'if(v===v&&!(v<=best))best=v;', result: 'return best;' };
}
