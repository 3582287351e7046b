/**
 * How each kind of expression is written in a file of definitions. Reader, writer and schema are functions over this
 * one table, whose type is closed over the language: a kind that is added to the language fails to compile here.
 */
import type { Comparison, Expression } from '../expression.js';
import { type Field, shapes } from '../shape.js';

export type Form =
  /** A bare number, or a duration. */
  | { readonly as: 'number' }
  /** `$name`. */
  | { readonly as: 'parameter' }
  /** The bare name of a column. */
  | { readonly as: 'column' }
  /** The bare name of the kind. */
  | { readonly as: 'word' }
  /** `at-least: [left, right]`. */
  | { readonly as: 'comparison' }
  /** `is: { amount_band: [5_60, 60_150] }`. */
  | { readonly as: 'values' }
  /** A key with the name of the kind, which holds its `main` fields (two as a list); the others stand beside it. */
  | {
      readonly as: 'keys';
      readonly main: readonly [string] | readonly [string, string];
      /** Field of the language by the key in the file. */
      readonly beside: Readonly<Record<string, string>>;
    };

const word: Form = { as: 'word' };
const over = { over: 'over' } as const;
/** How many values must be known before there is a result. */
const needs = { over: 'over', needs: 'atLeast' } as const;

function keys(
  main: readonly [string] | readonly [string, string],
  beside: Readonly<Record<string, string>> = {},
): Form {
  return { as: 'keys', main, beside };
}

const sides: Form = keys(['left', 'right']);
const valued: Form = keys(['of'], over);

export const forms: Readonly<Record<Expression['kind'], Form>> = {
  constant: { as: 'number' },
  parameter: { as: 'parameter' },
  column: { as: 'column' },
  counterparty: word,
  'earlier-counterparty': word,
  residual: word,
  compare: { as: 'comparison' },
  is: { as: 'values' },
  earlier: keys(['column']),
  pair: keys(['fact']),
  fact: keys(['fact'], { of: 'of' }),
  status: keys(['one']),
  known: keys(['of']),
  and: keys(['of']),
  or: keys(['of']),
  not: keys(['of']),
  add: sides,
  subtract: sides,
  multiply: sides,
  grade: keys(['of'], { cuts: 'cuts' }),
  tally: keys(['of']),
  count: keys(['over']),
  sum: valued,
  min: valued,
  max: valued,
  mean: keys(['of'], needs),
  median: keys(['of'], needs),
  first: valued,
  last: valued,
  distinct: valued,
  share: keys(['test'], needs),
  gap: keys(['take'], needs),
  'gap-share': keys(['from', 'to'], needs),
  slope: keys(['of'], needs),
  span: keys(['over']),
  since: keys(['over']),
  groups: keys(['by'], { over: 'over', having: 'having' }),
  'group-max': keys(['of'], { by: 'by', over: 'over' }),
  peak: valued,
  sequence: keys(['first', 'then'], { within: 'within', order: 'order', over: 'over' }),
  absent: keys(['over'], { for: 'for' }),
  unlinked: keys(['leaveOut'], { over: 'over', having: 'having' }),
};

export const comparisonWords: Readonly<Record<Comparison, string>> = {
  '<': 'below',
  '<=': 'at-most',
  '=': 'equals',
  '!=': 'differs-from',
  '>=': 'at-least',
  '>': 'above',
};

/** Whose others `unlinked` counts: `leaveOut` by its word. */
export const unlinkedWords = { everyone: false, others: true } as const;

export type WrittenField = Field | 'duration' | 'unlinked';

/** Numbers that are times, and the one truth value, are written in words. */
const written: Readonly<Record<string, WrittenField>> = {
  'sequence.within': 'duration',
  'absent.for': 'duration',
  'unlinked.leaveOut': 'unlinked',
};

export function fieldOf(kind: Expression['kind'], name: string): WrittenField {
  const field = written[`${kind}.${name}`] ?? shapes[kind][name];
  if (field === undefined) throw new Error(`${kind} has no field ${name}`);
  return field;
}

export const kinds: readonly Expression['kind'][] = Object.keys(forms).filter(
  (name): name is Expression['kind'] => Object.hasOwn(forms, name),
);

export const comparisons: readonly Comparison[] = Object.keys(comparisonWords).filter(
  (name): name is Comparison => Object.hasOwn(comparisonWords, name),
);

/** The kind and, of a comparison, its sign, by the key that says so. */
export const heads: ReadonlyMap<string, { readonly kind: Expression['kind']; readonly op?: Comparison }> =
  new Map([
    ...kinds
      .filter((kind) => forms[kind].as === 'keys' || forms[kind].as === 'values')
      .map((kind) => [kind, { kind }] as const),
    ...comparisons.map((op) => [comparisonWords[op], { kind: 'compare', op }] as const),
  ]);

/** Kinds that are written as a bare word. */
export const bareWords: ReadonlySet<string> = new Set(kinds.filter((kind) => forms[kind].as === 'word'));
