/**
 * How strong a definition can become for a party of whom only totals are known: interval arithmetic over its
 * expressions. It never says less than what `interpret` can find, so a party that cannot reach anything that matters
 * may be left unread (X2). The totals are what one aggregate query gives.
 */
import { unreachable } from '../errors.js';
import type { FactDefinition, Indicator } from './definition.js';
import type { Comparison, Expression, Measure, Window } from './expression.js';
import { bothOf, countingOf } from './naming.js';

export interface Totals {
  /** In-scope payments of the party in its role, whatever their status. */
  readonly payments: number;
  /** Distinct counterparties of those payments. */
  readonly counterparties: number;
  /** At most this many of those payments, all with one counterparty, lie in any window of so many seconds. */
  readonly withinPair: (seconds: number) => number;
  /** The greatest known amount of those payments is not above it, in hundredths of the reference currency. */
  readonly amount: number;
  /** At most so many payments of the party in its role, in scope or not, of which this condition on columns is true; infinity where they are not counted. */
  readonly named: (naming: Expression) => number;
  /** The greatest value that a fact of this kind ever has for the party or for a counterparty of it. */
  readonly fact: (kind: string) => number;
}

/** What a number can be when it is known; `undefined` when it cannot be known. */
interface Range {
  readonly low: number;
  readonly high: number;
}

interface Chance {
  readonly yes: boolean;
  readonly no: boolean;
}

interface Frame {
  readonly totals: Totals;
  /** At most this many payments stand in the enclosing group. */
  readonly group: number;
  readonly oneCounterparty: boolean;
  /** The filter of the window of `named` that is grouped. */
  readonly naming?: Expression | undefined;
}

const any: Range = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
const either: Chance = { yes: true, no: true };

/** The strongest stratum that the totals leave possible; 0 when none is. */
export function reachableStratum(definition: Indicator | FactDefinition, totals: Totals): number {
  const frame: Frame = { totals, group: 0, oneCounterparty: false };
  for (let i = definition.strata.length; i > 0; i--) {
    const stratum = definition.strata[i - 1];
    if (stratum !== undefined && truth(stratum.when, frame).yes) return i;
  }
  return 0;
}

/** What a row expression can be: facts are bounded, of columns everything is possible. */
function rowTruth(expression: Expression, frame: Frame): Chance {
  switch (expression.kind) {
    case 'and':
    case 'or':
    case 'not':
      return combined(expression, (part) => rowTruth(part, frame));
    case 'compare': {
      const left = rowRange(expression.left, frame);
      const right = rowRange(expression.right, frame);
      return { yes: may(expression.op, left, right), no: may(opposite[expression.op], left, right) };
    }
    default:
      return either;
  }
}

function rowRange(expression: Expression, frame: Frame): Range {
  switch (expression.kind) {
    case 'constant':
      return { low: expression.value, high: expression.value };
    case 'fact':
      return upTo(frame.totals.fact(expression.fact));
    default:
      return any;
  }
}

function most(over: Window, frame: Frame): number {
  if (over.where !== undefined && !rowTruth(over.where, frame).yes) return 0;
  const { payments, withinPair } = frame.totals;
  if (over.set === 'named') return mostNamed(over.where, frame);
  if (over.set !== 'group') return payments;
  if (frame.naming !== undefined && over.where !== undefined) {
    return Math.min(frame.group, mostNamed(bothOf(frame.naming, over.where), frame));
  }
  return frame.oneCounterparty ? Math.min(frame.group, withinPair(over.within)) : frame.group;
}

/** Those that its columns match; else of residual payments all, where it can be true of one, and of others those named. */
function mostNamed(where: Expression | undefined, { totals }: Frame): number {
  if (where === undefined) return Number.POSITIVE_INFINITY;
  const { matching, naming, mayBeResidual } = countingOf(where);
  if (matching !== undefined) return totals.named(matching);
  const residual = mayBeResidual ? totals.payments : 0;
  if (typeof naming === 'boolean') return naming ? Number.POSITIVE_INFINITY : residual;
  return residual + totals.named(naming);
}

/** At most so many payments of a window match a condition besides. */
function matching(over: Window, condition: Expression, frame: Frame): number {
  const high = most(over, frame);
  if (over.set !== 'named' || over.where === undefined) return high;
  return Math.min(high, mostNamed(bothOf(over.where, condition), frame));
}

function upTo(high: number): Range {
  return { low: 0, high };
}

function combined(
  expression: Extract<Expression, { kind: 'and' | 'or' | 'not' }>,
  part: (of: Expression) => Chance,
): Chance {
  switch (expression.kind) {
    case 'and': {
      const parts = expression.of.map(part);
      return { yes: parts.every(({ yes }) => yes), no: parts.some(({ no }) => no) };
    }
    case 'or': {
      const parts = expression.of.map(part);
      return { yes: parts.some(({ yes }) => yes), no: parts.every(({ no }) => no) };
    }
    case 'not': {
      const of = part(expression.of);
      return { yes: of.no, no: of.yes };
    }
    default:
      return unreachable(expression);
  }
}

function truth(expression: Expression, frame: Frame): Chance {
  switch (expression.kind) {
    case 'and':
    case 'or':
    case 'not':
      return combined(expression, (part) => truth(part, frame));
    case 'compare': {
      const left = range(expression.left, frame);
      const right = range(expression.right, frame);
      if (left === undefined || right === undefined) return { yes: false, no: false };
      return { yes: may(expression.op, left, right), no: may(opposite[expression.op], left, right) };
    }
    default:
      return either;
  }
}

const opposite: Readonly<Record<Comparison, Comparison>> = {
  '<': '>=',
  '<=': '>',
  '=': '!=',
  '!=': '=',
  '>=': '<',
  '>': '<=',
};

function may(op: Comparison, left: Range, right: Range): boolean {
  switch (op) {
    case '<':
      return left.low < right.high;
    case '<=':
      return left.low <= right.high;
    case '>':
      return left.high > right.low;
    case '>=':
      return left.high >= right.low;
    case '=':
      return left.low <= right.high && right.low <= left.high;
    case '!=':
      return left.low < left.high || right.low < right.high || left.low !== right.low;
    default:
      return unreachable(op);
  }
}

function range(expression: Expression, frame: Frame): Range | undefined {
  switch (expression.kind) {
    case 'constant':
      return { low: expression.value, high: expression.value };
    case 'fact':
      return upTo(frame.totals.fact(expression.fact));
    case 'add':
    case 'subtract':
    case 'multiply':
      return any;
    case 'tally':
      return upTo(expression.of.filter((part) => truth(part, frame).yes).length);
    case 'grade': {
      const of = range(expression.of, frame);
      if (of === undefined) return undefined;
      const reached = (value: number): number => expression.cuts.filter((cut) => value >= cut).length;
      return { low: reached(of.low), high: reached(of.high) };
    }
    default:
      return measure(expression as Measure, frame);
  }
}

function measure(expression: Measure, frame: Frame): Range | undefined {
  switch (expression.kind) {
    case 'count':
      return upTo(most(expression.over, frame));
    case 'distinct': {
      const high = most(expression.over, frame);
      if (expression.over.set === 'named') return upTo(high);
      const counterparties = frame.oneCounterparty ? 1 : frame.totals.counterparties;
      return upTo(expression.of === 'counterparty' ? Math.min(high, counterparties) : high);
    }
    case 'unlinked': {
      // The payer left out has a payment in scope, though perhaps none in this window.
      const leftOut = expression.leaveOut ? 1 : 0;
      const { payments, counterparties } = frame.totals;
      if (expression.over.set === 'named') return upTo(2 * most(expression.over, frame));
      const payers = Math.min(most(expression.over, frame), payments - leftOut, counterparties - leftOut);
      return upTo(2 * Math.max(0, payers));
    }
    case 'sequence': {
      const { over, first, then } = expression;
      const all = most(over, frame);
      return upTo(all < 2 || matching(over, first, frame) < 1 ? 0 : matching(over, then, frame));
    }
    case 'max':
    case 'min':
    case 'first':
    case 'last':
      if (most(expression.over, frame) < 1) return undefined;
      return valueRange(expression.of, expression.over, frame);
    case 'mean':
    case 'median':
      return most(expression.over, frame) < Math.max(1, expression.atLeast) ? undefined : any;
    case 'share':
      return most(expression.over, frame) < Math.max(1, expression.atLeast) ? undefined : { low: 0, high: 1 };
    case 'gap':
    case 'gap-share':
      return most(expression.over, frame) - 1 < Math.max(1, expression.atLeast) ? undefined : any;
    case 'slope': {
      const values = most(expression.over, frame) - (expression.of === 'gap' ? 1 : 0);
      return values < Math.max(2, expression.atLeast) ? undefined : any;
    }
    case 'span':
    case 'since':
      return most(expression.over, frame) < 1 ? undefined : any;
    case 'groups': {
      const inside = groupFrame(expression.over, expression.by === 'counterparty', frame);
      const ofScope = expression.over.set !== 'named';
      const high =
        ofScope && expression.by === 'counterparty'
          ? Math.min(inside.group, frame.totals.counterparties)
          : inside.group;
      return upTo(truth(expression.having, inside).yes ? high : 0);
    }
    case 'group-max': {
      const inside = groupFrame(expression.over, expression.by === 'counterparty', frame);
      return inside.group < 1 ? undefined : range(expression.of, inside);
    }
    case 'peak':
      return most(expression.over, frame) < 1 ? undefined : range(expression.of, frame);
    case 'sum':
    case 'absent':
      return any;
    default:
      return unreachable(expression);
  }
}

/** What one payment's value in a window can be. */
function valueRange(of: Expression, over: Window, { totals }: Frame): Range {
  if (of.kind === 'fact') return upTo(totals.fact(of.fact));
  const isAmount = of.kind === 'column' && of.column === 'amount_ref_minor';
  return isAmount && over.set !== 'named' ? { low: any.low, high: totals.amount } : any;
}

function groupFrame(over: Window, oneCounterparty: boolean, frame: Frame): Frame {
  const group = most(over, frame);
  const { totals } = frame;
  // What is known of pairs is known of their payments in scope.
  if (over.set === 'named') return { totals, group, oneCounterparty: false, naming: over.where };
  return {
    totals,
    group: oneCounterparty ? Math.min(group, totals.withinPair(over.within)) : group,
    oneCounterparty,
  };
}

/** The amounts with which definitions compare, in ascending order: what `Totals.amount` should tell apart. */
export function comparedAmounts(definitions: readonly (Indicator | FactDefinition)[]): number[] {
  const found = definitions.flatMap(({ parameters }) =>
    Object.values(parameters).flatMap(({ unit, value }) => (unit === 'minor' ? [value] : [])),
  );
  return [...new Set(found)].sort((a, b) => a - b);
}

/** The windows shorter than `limit` seconds that a definition counts in: what `Totals.withinPair` should know. */
export function shortWindows(definitions: readonly (Indicator | FactDefinition)[], limit: number): number[] {
  const found = new Set<number>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { set, within } = value as { readonly set?: unknown; readonly within?: unknown };
    if (typeof set === 'string' && typeof within === 'number' && within < limit) found.add(within);
    for (const part of Object.values(value)) visit(part);
  };
  for (const definition of definitions) visit(definition.strata);
  return [...found].sort((a, b) => a - b);
}
