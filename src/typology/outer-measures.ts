/** The outermost measures of an expression: what a reader is told was measured. */
import type { Expression } from './expression.js';
import { shapes } from './shape.js';

type GroupMax = Extract<Expression, { kind: 'group-max' }>;
type Tally = Extract<Expression, { kind: 'tally' }>;

/** A tally by counterparty: what stands together of one. */
export function isTallied(measure: Expression): measure is GroupMax & { readonly of: Tally } {
  return measure.kind === 'group-max' && measure.by === 'counterparty' && measure.of.kind === 'tally';
}

export function measuresOf(expression: Expression): Expression[] {
  if ('over' in shapes[expression.kind] || expression.kind === 'fact') return [expression];
  if ('of' in expression && Array.isArray(expression.of)) return expression.of.flatMap(measuresOf);
  if (expression.kind === 'known' || expression.kind === 'not' || expression.kind === 'grade') {
    return measuresOf(expression.of);
  }
  if ('left' in expression) return [...measuresOf(expression.left), ...measuresOf(expression.right)];
  return [];
}
