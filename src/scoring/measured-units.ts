/** In what the value of a measure is counted, where it is not a plain number. */
import type { Expression } from '../typology/expression.js';

/** Whether all that a measure takes its value from is one of these columns. */
function isOf(measure: Expression, columns: readonly string[]): boolean {
  switch (measure.kind) {
    case 'column':
    case 'earlier':
      return columns.includes(measure.column);
    case 'sum':
    case 'min':
    case 'max':
    case 'mean':
    case 'median':
    case 'first':
    case 'last':
    case 'group-max':
    case 'peak':
      return isOf(measure.of, columns);
    case 'add':
    case 'subtract':
      return isOf(measure.left, columns) && isOf(measure.right, columns);
    default:
      return false;
  }
}

/** An amount, in minor units of the reference currency. */
export function isMoney(measure: Expression): boolean {
  return isOf(measure, ['amount_ref_minor']);
}

export function isYears(measure: Expression): boolean {
  return isOf(measure, ['payer_age', 'beneficiary_age']);
}
