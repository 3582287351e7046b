/**
 * The form of each kind of expression, as data: which fields it has and what each holds. The check of untyped
 * definitions, the walks over a tree and its rendering as text read this one table.
 */
import type { Expression, Window } from './expression.js';

export type Field =
  | 'number'
  | 'numbers'
  | 'text'
  | 'texts'
  | 'truth'
  | 'column'
  | 'group-key'
  | 'statuses'
  | 'window'
  | 'expression'
  | 'expressions'
  | 'gap-or-expression'
  | readonly string[];

const of = 'expression';
const over = 'window';
const sides = { left: 'expression', right: 'expression' } as const;
const graded = { of, over, atLeast: 'number' } as const;

export const shapes: Readonly<Record<Expression['kind'], Readonly<Record<string, Field>>>> = {
  constant: { value: 'number' },
  parameter: { name: 'text' },
  column: { column: 'column' },
  earlier: { column: 'column' },
  counterparty: {},
  'earlier-counterparty': {},
  pair: { fact: ['first', 'age'] },
  fact: { of: ['self', 'counterparty'], fact: 'text' },
  status: { one: 'statuses' },
  residual: {},
  is: { column: 'column', one: 'texts' },
  known: { of },
  compare: { left: 'expression', op: ['<', '<=', '=', '!=', '>=', '>'], right: 'expression' },
  and: { of: 'expressions' },
  or: { of: 'expressions' },
  not: { of },
  add: sides,
  subtract: sides,
  multiply: sides,
  grade: { of, cuts: 'numbers' },
  tally: { of: 'expressions' },
  count: { over },
  sum: { of, over },
  min: { of, over },
  max: { of, over },
  mean: graded,
  median: graded,
  first: { of, over },
  last: { of, over },
  distinct: { of: 'group-key', over },
  share: { test: 'expression', over, atLeast: 'number' },
  gap: { take: ['median', 'mean', 'min', 'max'], over, atLeast: 'number' },
  'gap-share': { from: 'number', to: 'number', over, atLeast: 'number' },
  slope: { of: 'gap-or-expression', over, atLeast: 'number' },
  span: { over },
  since: { over },
  groups: { by: 'group-key', over, having: 'expression' },
  'group-max': { by: 'group-key', over, of },
  peak: { of, over },
  sequence: {
    first: 'expression',
    // biome-ignore lint/suspicious/noThenProperty: it names a field of the language and is never awaited
    then: 'expression',
    within: 'number',
    order: ['strict', 'either'],
    over,
  },
  absent: { over, for: 'number' },
  unlinked: { over, leaveOut: 'truth', having: 'expression' },
};

export const windowSets: readonly Window['set'][] = [
  'residual',
  'scoped',
  'named',
  'forward',
  'back',
  'group',
];

type Node = Readonly<Record<string, unknown>>;

/** Its parts, the filters of its windows among them. */
export function childrenOf(node: Expression): Expression[] {
  const found: Expression[] = [];
  for (const [name, field] of Object.entries(shapes[node.kind])) {
    const value = (node as unknown as Node)[name];
    if (field === 'expression') found.push(value as Expression);
    if (field === 'expressions') found.push(...(value as readonly Expression[]));
    if (field === 'gap-or-expression' && value !== 'gap') found.push(value as Expression);
    if (field === 'window') {
      const { where } = value as Window;
      if (where !== undefined) found.push(where);
    }
  }
  return found;
}

function* descend(expression: Expression): Generator<Expression> {
  yield expression;
  for (const child of childrenOf(expression)) yield* descend(child);
}

/** Kept with each expression that was asked for, since the same ones are asked for at every instant of a stream. */
const parts = new WeakMap<Expression, readonly Expression[]>();

/** The expression and everything inside it, the filters of its windows too, outermost first. */
export function walk(expression: Expression): readonly Expression[] {
  const known = parts.get(expression);
  if (known !== undefined) return known;
  const found = [...descend(expression)];
  parts.set(expression, found);
  return found;
}

/** A copy whose direct parts, windows included, are what `expressions` and `windows` make of them. */
export function mapParts(
  node: Expression,
  expressions: (part: Expression) => Expression,
  windows: (part: Window) => Window,
): Expression {
  const copy: Record<string, unknown> = { ...node };
  for (const [name, field] of Object.entries(shapes[node.kind])) {
    const value = copy[name];
    if (field === 'expression') copy[name] = expressions(value as Expression);
    if (field === 'expressions') copy[name] = (value as readonly Expression[]).map(expressions);
    if (field === 'gap-or-expression' && value !== 'gap') copy[name] = expressions(value as Expression);
    if (field === 'window') copy[name] = windows(value as Window);
  }
  return copy as unknown as Expression;
}
