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
 * Makes `named_row(seq, party, is_read, named_0 …)`: the payments of parties of the role of which a naming is true, or
 * which are read (`read`, or a payer under 18); and `named_payment(party, named_0 …)`, how many of each party's every
 * naming is true of. In one scan, since what is named tells both who can matter and what is read of them.
 */
export function namedPaymentSql(
  role: Role,
  namings: readonly Expression[],
  read: Expression | undefined,
): readonly string[] {
  const tests = namings.map(namingSql);
  const isRead = [
    ...(read === undefined ? [] : [namingSql(read)]),
    ...(role === 'payer' ? ['p.payer_age < 18'] : []),
  ];
  const any = [...tests, ...isRead];
  if (any.length === 0) return [];
  const columns = tests.map((test, n) => `, coalesce(${test}, false) AS named_${n}`).join('');
  const counts = tests.map((_, n) => `, count_if(named_${n})::BIGINT AS named_${n}`).join('');
  return [
    `CREATE OR REPLACE TEMP TABLE named_row AS
     SELECT p.seq, m.party, coalesce(${isRead.join(' OR ') || 'false'}, false) AS is_read${columns}
     FROM run_source p JOIN run_party m ON m.record = p.${role}_record WHERE ${any.join(' OR ')}`,
    `CREATE OR REPLACE TEMP TABLE named_payment AS SELECT party${counts} FROM named_row GROUP BY party`,
  ];
}
