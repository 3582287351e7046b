/**
 * Row expressions as JavaScript. An unknown number is NaN and a truth value becomes two pieces of code, "is true" and
 * "is false", both false when it is unknown: comparisons with NaN then follow W8 by themselves. No text of a
 * definition enters the code: columns are named from the closed list and numbers written anew.
 */

import { unreachable } from '../../errors.js';
import { statuses } from '../../intake/payment.js';
import type { ColumnName } from '../../ledger/columns.js';
import { columnOf } from '../../ledger/columns.js';
import type { Comparison, Expression, Window } from '../expression.js';
import { literal } from './literal.js';
import { columnCode, ownCode, pairCode } from './records-code.js';

/** Truth as two pieces of code. */
export interface Truth {
  readonly yes: string;
  readonly no: string;
}

/** The listed year, or the whole of the group that is being asked. */
export type Held = 'year' | 'group';

/** Where code finds what it names: fact kinds by position. */
export interface CodeContext {
  /** A list of numbers, made once. */
  list(values: readonly number[]): string;
  factKind(name: string): number;
  /** Code that is false while no payment of the stream can match a condition; `true` where columns do not tell. */
  met(where: Expression): string;
  /** What holds exactly the payments that stand in a window before its filter; undefined where they must be found. */
  held(over: Window): Held | undefined;
}

function truthOf(parts: readonly Truth[], kind: 'and' | 'or'): Truth {
  const all = (pieces: string[]): string => `(${pieces.join('&&')})`;
  const any = (pieces: string[]): string => `(${pieces.join('||')})`;
  if (parts.length === 0) return kind === 'and' ? { yes: 'true', no: 'false' } : { yes: 'false', no: 'true' };
  const yes = parts.map((part) => part.yes);
  const no = parts.map((part) => part.no);
  return kind === 'and' ? { yes: all(yes), no: any(no) } : { yes: any(yes), no: all(no) };
}

/** How many are true. */
export function tallyOf(parts: readonly string[]): string {
  return `(${parts.map((yes) => `(${yes}?1:0)`).join('+') || '0'})`;
}

/** A comparison of two numbers held in code; `!=` is false, not true, beside an unknown. */
export function comparison(op: Comparison, left: string, right: string): Truth {
  switch (op) {
    case '<':
      return { yes: `(${left}<${right})`, no: `(${left}>=${right})` };
    case '<=':
      return { yes: `(${left}<=${right})`, no: `(${left}>${right})` };
    case '>':
      return { yes: `(${left}>${right})`, no: `(${left}<=${right})` };
    case '>=':
      return { yes: `(${left}>=${right})`, no: `(${left}<${right})` };
    case '=':
      return { yes: `(${left}===${right})`, no: `(${left}<${right}||${left}>${right})` };
    case '!=':
      return { yes: `(${left}<${right}||${left}>${right})`, no: `(${left}===${right})` };
    default:
      return unreachable(op);
  }
}

function oneOf(value: string, codes: readonly number[]): Truth {
  const yes = codes.length === 0 ? 'false' : `(${codes.map((code) => `${value}===${code}`).join('||')})`;
  return { yes, no: `(${value}>=0&&!${yes})` };
}

function statusIs(value: string, one: readonly string[]): Truth {
  return oneOf(
    value,
    one.map((status) => statuses.indexOf(status as (typeof statuses)[number])),
  );
}

/** The values of an enumerated column as their positions. */
function positions(column: ColumnName, values: readonly string[]): number[] {
  const all = columnOf(column).values ?? [];
  return values.map((value) => all.indexOf(value));
}

export function isTruth(expression: Expression): boolean {
  switch (expression.kind) {
    case 'compare':
    case 'and':
    case 'or':
    case 'not':
    case 'is':
    case 'known':
    case 'status':
    case 'residual':
    case 'absent':
      return true;
    case 'pair':
      return expression.fact === 'first';
    case 'column':
    case 'earlier':
      return columnOf(expression.column).type === 'flag';
    default:
      return false;
  }
}

function loadColumn(column: ColumnName, row: string): string {
  const value = columnCode(column, row);
  const { type } = columnOf(column);
  return type === 'integer' || type === 'key' ? value : `small(${value})`;
}

/** Code for a row expression that is a number or a key, read at the entry named `e`, whose row is `r` (the earlier entry: `o`). */
export function rowNumber(expression: Expression, context: CodeContext): string {
  const number = (part: Expression): string => rowNumber(part, context);
  switch (expression.kind) {
    case 'constant':
      return literal(expression.value);
    case 'column':
      return loadColumn(expression.column, 'r');
    case 'earlier':
      return loadColumn(expression.column, 'o>>1');
    case 'counterparty':
      return `small(${pairCode('e')})`;
    case 'earlier-counterparty':
      return `small(${pairCode('o')})`;
    case 'pair':
      return ownCode('age', 'r');
    case 'fact': {
      const kind = context.factKind(expression.fact);
      return expression.of === 'self'
        ? `S.ownFacts[${kind}]`
        : `(${pairCode('e')}<0?NaN:S.facts[${pairCode('e')}*S.kinds+${kind}])`;
    }
    case 'add':
      return `safe(${number(expression.left)}+${number(expression.right)})`;
    case 'subtract':
      return `safe(${number(expression.left)}-${number(expression.right)})`;
    case 'multiply':
      return `safe(${number(expression.left)}*${number(expression.right)})`;
    case 'tally':
      return tallyOf(expression.of.map((part) => rowTruth(part, context).yes));
    case 'grade':
      return `graded(${number(expression.of)},${context.list(expression.cuts)})`;
    default:
      throw new Error(`a row expression of kind ${expression.kind} passed the check as a number`);
  }
}

/** Code for a row expression that is true, false or unknown. */
export function rowTruth(expression: Expression, context: CodeContext): Truth {
  switch (expression.kind) {
    case 'column':
    case 'earlier': {
      const row = expression.kind === 'column' ? 'r' : 'o>>1';
      const value = columnCode(expression.column, row);
      return { yes: `(${value}===1)`, no: `(${value}===0)` };
    }
    case 'pair':
      return { yes: `(${ownCode('first', 'r')}===1)`, no: `(${ownCode('first', 'r')}===0)` };
    case 'status':
      return statusIs(ownCode('status', 'r'), expression.one);
    case 'residual': {
      const is = 'holds(S.residual,S.residualCount,e)';
      return { yes: is, no: `!${is}` };
    }
    case 'is':
      return oneOf(columnCode(expression.column, 'r'), positions(expression.column, expression.one));
    case 'known': {
      if (isTruth(expression.of)) {
        const of = rowTruth(expression.of, context);
        return { yes: `(${of.yes}||${of.no})`, no: `!(${of.yes}||${of.no})` };
      }
      const value = rowNumber(expression.of, context);
      return { yes: `known(${value})`, no: `!known(${value})` };
    }
    case 'compare':
      return comparison(
        expression.op,
        rowNumber(expression.left, context),
        rowNumber(expression.right, context),
      );
    case 'and':
    case 'or':
      return truthOf(
        expression.of.map((part) => rowTruth(part, context)),
        expression.kind,
      );
    case 'not': {
      const of = rowTruth(expression.of, context);
      return { yes: of.no, no: of.yes };
    }
    default:
      throw new Error(`a row expression of kind ${expression.kind} passed the check as a truth`);
  }
}
