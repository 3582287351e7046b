/** Whether the value of a measure is an amount, in minor units of the reference currency. */
import type { Expression } from '../typology/expression.js';

export function isMoney(measure: Expression): boolean {
  switch (measure.kind) {
    case 'column':
    case 'earlier':
      return measure.column === 'amount_ref_minor';
    case 'sum':
    case 'min':
    case 'max':
    case 'mean':
    case 'median':
    case 'first':
    case 'last':
    case 'group-max':
    case 'peak':
      return isMoney(measure.of);
    case 'add':
    case 'subtract':
      return isMoney(measure.left) && isMoney(measure.right);
    default:
      return false;
  }
}
