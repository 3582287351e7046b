/** Conditions on the columns of one payment as SQL over `run_source p`: what definitions name (S6, X2). */
import { literal } from '../../intake/facts/quote.js';
import type { Role } from '../../intake/payment.js';
import { columnOf } from '../../ledger/columns.js';
import type { Comparison, Expression } from '../expression.js';
import { walk } from '../shape.js';

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

/** Alternatives without those that say one of the others and more besides. */
function alternatives(all: readonly Expression[]): readonly string[] {
  const flat = all.flatMap((one) => (one.kind === 'or' ? one.of : [one]));
  const said = flat.map((one) => new Set((one.kind === 'and' ? one.of : [one]).map(namingSql)));
  const isSpare = (mine: ReadonlySet<string>, at: number): boolean =>
    said.some((other, n) => {
      const isPart = n !== at && [...other].every((part) => mine.has(part));
      // Of two that say the same the first stays.
      return isPart && (other.size < mine.size || n < at);
    });
  return flat.filter((_, at) => !isSpare(said[at] as ReadonlySet<string>, at)).map(namingSql);
}

function columnsOf(all: readonly Expression[]): readonly string[] {
  const named = all.flatMap((one) =>
    [...walk(one)].flatMap((part) => ('column' in part ? [part.column] : [])),
  );
  return [...new Set(named)];
}

/**
 * Makes `named_row(seq)`: the payments of parties of the role which are read (`read`, or a payer under 18); and
 * `named_payment(party, named_0 …)`, of how many of each party's payments every naming is true. In one scan, since
 * what is named tells both who can matter and what is read of them; then of the few found each condition by itself, as
 * a filter, which leaves alone what its first part rules out.
 */
export function namedPaymentSql(
  role: Role,
  namings: readonly Expression[],
  read: Expression | undefined,
): readonly string[] {
  const conditions = read === undefined ? namings : [...namings, read];
  const minors = role === 'payer' ? ['p.payer_age < 18'] : [];
  const any = [...alternatives(conditions), ...minors];
  if (any.length === 0) return [];
  const isRead = [...(read === undefined ? [] : alternatives([read])), ...minors];
  const columns = new Set([...columnsOf(conditions), ...(role === 'payer' ? ['payer_age'] : [])]);
  const named = namings.map(
    (naming, n) => `SELECT record, ${n} AS naming FROM named_source p WHERE ${namingSql(naming)}`,
  );
  const counts = namings.map((_, n) => `, count_if(naming = ${n})::BIGINT AS named_${n}`).join('');
  return [
    `CREATE OR REPLACE TEMP TABLE named_source AS
     SELECT p.seq, p.${role}_record AS record${[...columns].map((name) => `, p."${name}"`).join('')}
     FROM run_source p WHERE ${any.join(' OR ')}`,
    `CREATE OR REPLACE TEMP TABLE named_row AS SELECT seq FROM named_source p WHERE ${isRead.join(' OR ') || 'false'}`,
    ...(named.length === 0
      ? []
      : [
          `CREATE OR REPLACE TEMP TABLE named_payment AS SELECT m.party${counts}
           FROM (${named.join(' UNION ALL ')}) JOIN run_party m USING (record) GROUP BY m.party`,
        ]),
    'DROP TABLE named_source',
  ];
}
