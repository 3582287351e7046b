/** What both levels of the language share: three-valued logic (W8), comparison, integer arithmetic, grading (W11). */
import { unreachable } from '../errors.js';
import type { Comparison, Expression } from './expression.js';
import { compareRatios, exactly, type Ratio, safely } from './interpret-ratio.js';

/** `undefined` is unknown. Enumerations, keys and parties are integers that stand for them. */
export type Value = boolean | Ratio | undefined;

export function truth(value: Value): boolean | undefined {
  if (typeof value === 'object') throw new Error('a number where the check promised a truth value');
  return value;
}

export function number(value: Value): Ratio | undefined {
  if (typeof value === 'boolean') throw new Error('a truth value where the check promised a number');
  return value;
}

function holds(op: Comparison, sign: number): boolean {
  switch (op) {
    case '<':
      return sign < 0;
    case '<=':
      return sign <= 0;
    case '=':
      return sign === 0;
    case '!=':
      return sign !== 0;
    case '>=':
      return sign >= 0;
    case '>':
      return sign > 0;
    default:
      return unreachable(op);
  }
}

function every(parts: readonly (boolean | undefined)[]): boolean | undefined {
  if (parts.includes(false)) return false;
  return parts.includes(undefined) ? undefined : true;
}

function negated(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value;
}

function arithmetic(kind: 'add' | 'subtract' | 'multiply', left: bigint, right: bigint): bigint {
  switch (kind) {
    case 'add':
      return left + right;
    case 'subtract':
      return left - right;
    case 'multiply':
      return left * right;
    default:
      return unreachable(kind);
  }
}

/** The expressions that mean the same of one payment and of a party. */
export type Shared = Extract<
  Expression,
  {
    readonly kind:
      | 'constant'
      | 'parameter'
      | 'known'
      | 'compare'
      | 'and'
      | 'or'
      | 'not'
      | 'add'
      | 'subtract'
      | 'multiply'
      | 'grade'
      | 'tally';
  }
>;

/** The value of a shared expression, its parts being evaluated by `evaluate`. */
export function combine(expression: Shared, evaluate: (part: Expression) => Value): Value {
  switch (expression.kind) {
    case 'constant':
      return exactly(expression.value);
    case 'parameter':
      throw new Error(`parameter ${expression.name} is left after normalising`);
    case 'known':
      return evaluate(expression.of) !== undefined;
    case 'and':
      return every(expression.of.map((part) => truth(evaluate(part))));
    case 'or':
      return negated(every(expression.of.map((part) => negated(truth(evaluate(part))))));
    case 'not':
      return negated(truth(evaluate(expression.of)));
    case 'compare': {
      const left = number(evaluate(expression.left));
      const right = number(evaluate(expression.right));
      if (left === undefined || right === undefined) return undefined;
      return holds(expression.op, compareRatios(left, right));
    }
    case 'add':
    case 'subtract':
    case 'multiply': {
      const left = number(evaluate(expression.left));
      const right = number(evaluate(expression.right));
      if (left === undefined || right === undefined) return undefined;
      return safely(arithmetic(expression.kind, left.n, right.n));
    }
    case 'grade': {
      const value = number(evaluate(expression.of));
      if (value === undefined) return undefined;
      return exactly(expression.cuts.filter((cut) => compareRatios(value, exactly(cut)) >= 0).length);
    }
    case 'tally':
      return exactly(expression.of.filter((part) => truth(evaluate(part)) === true).length);
    default:
      return unreachable(expression);
  }
}
