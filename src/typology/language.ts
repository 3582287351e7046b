/**
 * Words to write definitions with, so that one reads like a sentence. Each is a plain constructor of the language in
 * `expression.ts`; a bare number stands for a constant.
 */
import { unreachable } from '../errors.js';
import type { Status } from '../intake/payment.js';
import type { ColumnName } from '../ledger/columns.js';
import { day, year } from '../time.js';
import type { Comparison, Expression, GroupKey, Measure, Window } from './expression.js';

export type Operand = Expression | number;

function expression(operand: Operand): Expression {
  return typeof operand === 'number' ? { kind: 'constant', value: operand } : operand;
}

/** Seconds. */
export function days(count: number): number {
  return count * day;
}

export interface Reading {
  readonly within?: number;
  readonly where?: Expression;
  readonly statuses?: readonly Status[];
}

function over(set: Window['set'], { within = year, where, statuses }: Reading): Window {
  return {
    set,
    within,
    ...(statuses === undefined ? {} : { statuses }),
    ...(where === undefined ? {} : { where }),
  };
}

/** In-scope payments of relations that nothing explains. */
export function residual(reading: Reading = {}): Window {
  return over('residual', reading);
}

/** In-scope payments, explained or not: what list evidence reads. */
export function scoped(reading: Reading = {}): Window {
  return over('scoped', reading);
}

/** Payments of the party that `where` names by their columns, in scope or not. They stand beside what is residual. */
export function named(where: Expression, reading: Omit<Reading, 'where'> = {}): Window {
  return over('named', { ...reading, where });
}

/** Payments of a pair, payer to beneficiary (explanations). */
export function forward(reading: Reading = {}): Window {
  return over('forward', reading);
}

/** Payments of a pair, beneficiary to payer (explanations). */
export function back(reading: Reading = {}): Window {
  return over('back', reading);
}

/** Payments of the enclosing group. */
export function group(reading: Reading = {}): Window {
  return over('group', reading);
}

export function parameter(name: string): Expression {
  return { kind: 'parameter', name };
}

export function column(name: ColumnName): Expression {
  return { kind: 'column', column: name };
}

/** In the `then` of a sequence: the column of the payment that came first. */
export function earlier(name: ColumnName): Expression {
  return { kind: 'earlier', column: name };
}

/** The reference amount in minor units. */
export const amount: Expression = column('amount_ref_minor');
export const counterparty: Expression = { kind: 'counterparty' };
export const earlierCounterparty: Expression = { kind: 'earlier-counterparty' };
/** In scope, and of a relation that nothing explains. */
export const isResidual: Expression = { kind: 'residual' };
/** Nothing executed went to this beneficiary before. */
export const firstOfPair: Expression = { kind: 'pair', fact: 'first' };
/** Seconds since the pair's first payment. */
export const ageOfPair: Expression = { kind: 'pair', fact: 'age' };

export function fact(of: 'self' | 'counterparty', name: string): Expression {
  return { kind: 'fact', of, fact: name };
}

export function is(name: ColumnName, ...one: readonly string[]): Expression {
  return { kind: 'is', column: name, one };
}

export function standsAs(...one: readonly Status[]): Expression {
  return { kind: 'status', one };
}

export function known(of: Expression): Expression {
  return { kind: 'known', of };
}

export function and(...of: readonly Expression[]): Expression {
  return { kind: 'and', of };
}

export function or(...of: readonly Expression[]): Expression {
  return { kind: 'or', of };
}

export function not(of: Expression): Expression {
  return { kind: 'not', of };
}

/** `compare(gap, '<', 20 * day)`. */
export function compare(left: Operand, op: Comparison, right: Operand): Expression {
  return { kind: 'compare', op, left: expression(left), right: expression(right) };
}

export function atLeast(left: Operand, right: Operand): Expression {
  return compare(left, '>=', right);
}

export function below(left: Operand, right: Operand): Expression {
  return compare(left, '<', right);
}

export function plus(left: Operand, right: Operand): Expression {
  return { kind: 'add', left: expression(left), right: expression(right) };
}

export function minus(left: Operand, right: Operand): Expression {
  return { kind: 'subtract', left: expression(left), right: expression(right) };
}

export function times(left: Operand, right: Operand): Expression {
  return { kind: 'multiply', left: expression(left), right: expression(right) };
}

export function grade(of: Expression, ...cuts: readonly number[]): Expression {
  return { kind: 'grade', of, cuts };
}

/** How many of these are true; what is unknown adds nothing. */
export function tally(...of: readonly Expression[]): Expression {
  return { kind: 'tally', of };
}

export function count(window: Window): Measure {
  return { kind: 'count', over: window };
}

export function sum(of: Expression, window: Window): Measure {
  return { kind: 'sum', of, over: window };
}

export function least(of: Expression, window: Window): Measure {
  return { kind: 'min', of, over: window };
}

export function greatest(of: Expression, window: Window): Measure {
  return { kind: 'max', of, over: window };
}

export function mean(of: Expression, window: Window, atLeastKnown: number): Measure {
  return { kind: 'mean', of, over: window, atLeast: atLeastKnown };
}

export function median(of: Expression, window: Window, atLeastKnown: number): Measure {
  return { kind: 'median', of, over: window, atLeast: atLeastKnown };
}

export function first(of: Expression, window: Window): Measure {
  return { kind: 'first', of, over: window };
}

export function last(of: Expression, window: Window): Measure {
  return { kind: 'last', of, over: window };
}

export function distinct(of: GroupKey, window: Window): Measure {
  return { kind: 'distinct', of, over: window };
}

/** Compare it with a parameter in percent. */
export function share(test: Expression, window: Window, atLeastKnown: number): Measure {
  return { kind: 'share', test, over: window, atLeast: atLeastKnown };
}

export function gap(take: 'median' | 'mean' | 'min' | 'max', window: Window, atLeastGaps: number): Measure {
  return { kind: 'gap', take, over: window, atLeast: atLeastGaps };
}

/** Share of the gaps that last between `from` and `to` percent of their median. */
export function gapShare(from: number, to: number, window: Window, atLeastGaps: number): Measure {
  return { kind: 'gap-share', from, to, over: window, atLeast: atLeastGaps };
}

export function slope(of: 'gap' | Expression, window: Window, atLeastKnown: number): Measure {
  return { kind: 'slope', of, over: window, atLeast: atLeastKnown };
}

export function span(window: Window): Measure {
  return { kind: 'span', over: window };
}

export function since(window: Window): Measure {
  return { kind: 'since', over: window };
}

export function groups(by: GroupKey, window: Window, having: Expression): Measure {
  return { kind: 'groups', by, over: window, having };
}

export function groupMax(by: GroupKey, window: Window, of: Expression): Measure {
  return { kind: 'group-max', by, over: window, of };
}

export function peak(of: Expression, window: Window): Measure {
  return { kind: 'peak', of, over: window };
}

/** Payments that are `then` and lie at most `within` seconds after (`strict`) or around (`either`) a `first`. */
export function sequence(
  order: 'strict' | 'either',
  firstOne: Expression,
  then: Expression,
  within: number,
  window: Window,
): Measure {
  return { kind: 'sequence', order, first: firstOne, then, within, over: window };
}

/** No payment of the window for so many seconds up to T. */
export function absent(window: Window, seconds: number): Measure {
  return { kind: 'absent', over: window, for: seconds };
}

/** Every payer with a payment. */
const anyone: Expression = atLeast(count(group()), 1);

/** `having` (measures over `group`) says which payers count; all of them unless given. */
export function unlinked(window: Window, who: 'everyone' | 'others', having: Expression = anyone): Measure {
  switch (who) {
    case 'everyone':
      return { kind: 'unlinked', over: window, leaveOut: false, having };
    case 'others':
      return { kind: 'unlinked', over: window, leaveOut: true, having };
    default:
      return unreachable(who);
  }
}
