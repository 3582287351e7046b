/** Which numbers are known of every stream, so that nothing need be asked of what follows from their being unknown. */
import type { Expression } from '../expression.js';
import { windowCap } from './window-cap.js';

/** What an 8-bit integer holds at most. */
const greatestFact = 127;

/** A bound of the number's magnitude where it is always known and exact; undefined of what can be unknown. */
export function knownUpTo(expression: Expression): number | undefined {
  switch (expression.kind) {
    case 'constant':
      return Math.abs(expression.value);
    case 'count':
    case 'distinct':
    case 'groups':
    case 'sequence':
      return windowCap;
    case 'tally':
      return expression.of.length;
    case 'fact':
      return expression.of === 'self' ? greatestFact : undefined;
    case 'add':
    case 'subtract':
    case 'multiply': {
      const left = knownUpTo(expression.left);
      const right = knownUpTo(expression.right);
      if (left === undefined || right === undefined) return undefined;
      const bound = expression.kind === 'multiply' ? left * right : left + right;
      return bound <= Number.MAX_SAFE_INTEGER ? bound : undefined;
    }
    default:
      return undefined;
  }
}
