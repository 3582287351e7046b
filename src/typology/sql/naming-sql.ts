/** Conditions on the columns of one payment as SQL over `run_source p`: what definitions name (S6, X2). */
import { literal } from '../../intake/facts/quote.js';
import type { Role } from '../../intake/payment.js';
import { columnOf } from '../../ledger/columns.js';
import type { Comparison, Expression } from '../expression.js';

const operators: Readonly<Record<Comparison, string>> = {
  '<': '<',
  '<=': '<=',
  '=': '=',
  '!=': '<>',
  '>=': '>=',
  '>': '>',
};

function joined(of: readonly Expression[], by: 'AND' | 'OR'): string {
  return `(${of.map(namingSql).join(` ${by} `)})`;
}

/** True where the condition is; null or false where it is unknown or false. Takes what `namesByColumns` gives. */
export function namingSql(expression: Expression): string {
  switch (expression.kind) {
    case 'and':
      return joined(expression.of, 'AND');
    case 'or':
      return joined(expression.of, 'OR');
    case 'not':
      return `(NOT ${namingSql(expression.of)})`;
    case 'column':
      return `p."${expression.column}"`;
    case 'is':
      return `(p."${expression.column}" IN (${expression.one.map(literal).join(', ')}))`;
    case 'known':
      if (expression.of.kind === 'column') return `(p."${expression.of.column}" IS NOT NULL)`;
      break;
    case 'compare': {
      const { left, op, right } = expression;
      if (left.kind !== 'column' || right.kind !== 'constant') break;
      // A small column is never negative, and neither it nor its bound is a fraction of more than eighths.
      const type = columnOf(left.column).type === 'small' ? 'SMALLINT' : 'DOUBLE';
      return `(p."${left.column}"::${type} ${operators[op]} ${right.value})`;
    }
    default:
      break;
  }
  throw new Error(`${expression.kind} where a condition on columns was promised`);
}

/**
 * Makes `named_payment(party, named_0 …)`: how many payments of each party of the role every naming is true of. The
 * parties on whom nothing is named are not in it.
 */
export function namedPaymentSql(role: Role, namings: readonly Expression[]): string {
  const tests = namings.map(namingSql);
  const counts = tests.map((test, n) => `count_if(${test})::BIGINT AS named_${n}`);
  return `CREATE OR REPLACE TEMP TABLE named_payment AS
    SELECT m.party, ${counts.join(', ')} FROM run_source p JOIN run_party m ON m.record = p.${role}_record
    WHERE ${tests.join(' OR ')} GROUP BY m.party`;
}
