/** Which payments the truth of a stratum rests on, for whoever reads why (E9, E10); no score depends on it. */
import { isDeepStrictEqual } from 'node:util';
import { unreachable } from '../errors.js';
import type { Indicator } from './definition.js';
import type { Expression, Measure, Window } from './expression.js';
import { number, type Value } from './interpret-logic.js';
import { groupsOf, holds, keyOf, measureValue, sequencePairs, unlinkedFrom } from './interpret-measure.js';
import { compareRatios, type Ratio } from './interpret-ratio.js';
import { rowValue } from './interpret-row.js';
import { payments, type View } from './interpret-window.js';
import { walk } from './shape.js';
import type { PaymentEvent } from './stream.js';

type Payments = readonly PaymentEvent[];

/** Those with the extreme of the known values: the greatest for `sign` 1, the least for -1. */
function extremes<T>(all: readonly T[], sign: 1 | -1, measured: (one: T) => Value): T[] {
  let best: Ratio | undefined;
  let found: T[] = [];
  for (const one of all) {
    const value = number(measured(one));
    if (value === undefined) continue;
    const order = best === undefined ? 1 : sign * compareRatios(value, best);
    if (order > 0) [best, found] = [value, []];
    if (order >= 0) found.push(one);
  }
  return found;
}

/** All of a group when its condition rests on no payment, as one that only rules something out. */
function inGroup(condition: Expression, group: View): Payments {
  const found = behindTruth(condition, group);
  return found.length > 0 ? found : (group.sets.group ?? []);
}

/** E10. */
function behindMeasure(measure: Measure, view: View): Payments {
  const { moment, made } = view;
  const read = payments(measure.over, view);
  const at = (of: Expression, payment: PaymentEvent): Value => rowValue(of, payment, moment, made);
  const known = (of: Expression): PaymentEvent[] => read.filter((each) => at(of, each) !== undefined);
  switch (measure.kind) {
    case 'count':
    case 'gap':
    case 'gap-share':
      return read;
    case 'sum':
    case 'mean':
    case 'median':
      return known(measure.of);
    case 'slope':
      return measure.of === 'gap' ? read : known(measure.of);
    case 'min':
      return extremes(read, -1, (each) => at(measure.of, each));
    case 'max':
      return extremes(read, 1, (each) => at(measure.of, each));
    case 'first':
      return known(measure.of).slice(0, 1);
    case 'last':
      return known(measure.of).slice(-1);
    case 'distinct':
      return read.filter((each) => keyOf(each, measure.of, view) !== undefined);
    case 'share':
      return read.filter((each) => at(measure.test, each) === true);
    case 'span':
      return [...read.slice(0, 1), ...read.slice(-1)];
    case 'since':
      return read.slice(-1);
    case 'groups':
      return groupsOf(measure.by, measure.over, view)
        .filter((group) => holds(measure.having, group))
        .flatMap((group) => inGroup(measure.having, group));
    case 'group-max':
      return extremes(groupsOf(measure.by, measure.over, view), 1, (group) =>
        measureValue(measure.of, group),
      ).flatMap((group) => inGroup(measure.of, group));
    case 'peak':
      return extremes(
        read.map((anchor) => ({ ...view, anchor })),
        1,
        (each) => measureValue(measure.of, each),
      ).flatMap((each) => behindTruth(measure.of, each));
    case 'sequence':
      return sequencePairs(measure, view).flat();
    case 'absent':
      return [];
    case 'unlinked':
      return unlinkedFrom(measure, view);
    default:
      return unreachable(measure);
  }
}

/** What a subtraction takes away: of a sequence the payments that it counts, not those that they follow. */
function takenAway(expression: Expression, view: View): Payments {
  if (expression.kind !== 'sequence') return behindTruth(expression, view);
  return sequencePairs(expression, view).map(([, then]) => then);
}

/** A number of payments, parties or groups, or so many times one. */
function isNumber(expression: Expression): boolean {
  switch (expression.kind) {
    case 'count':
    case 'distinct':
    case 'groups':
    case 'unlinked':
      return true;
    case 'multiply':
      return isNumber(expression.left) || isNumber(expression.right);
    default:
      return false;
  }
}

/** `most of them`: two numbers of one kind, of which the right says only of how many the left is a part. */
function isPart({ left, op, right }: Extract<Expression, { kind: 'compare' }>): boolean {
  return (op === '>=' || op === '>') && isNumber(left) && isNumber(right);
}

function behindTruth(expression: Expression, view: View): Payments {
  switch (expression.kind) {
    case 'and':
      return expression.of.flatMap((part) => behindTruth(part, view));
    case 'or':
    case 'tally':
      return expression.of.filter((part) => holds(part, view)).flatMap((part) => behindTruth(part, view));
    case 'compare': {
      const left = behindTruth(expression.left, view);
      return isPart(expression) ? left : [...left, ...behindTruth(expression.right, view)];
    }
    case 'add':
    case 'multiply':
      return [...behindTruth(expression.left, view), ...behindTruth(expression.right, view)];
    case 'subtract': {
      const less = new Set(takenAway(expression.right, view));
      return behindTruth(expression.left, view).filter((payment) => !less.has(payment));
    }
    case 'known':
    case 'grade':
      return behindTruth(expression.of, view);
    case 'not':
    case 'constant':
    case 'parameter':
    case 'fact':
      return [];
    case 'column':
    case 'earlier':
    case 'counterparty':
    case 'earlier-counterparty':
    case 'pair':
    case 'status':
    case 'residual':
    case 'is':
      throw new Error(`${expression.kind} where the check promised a measure`);
    default:
      return behindMeasure(expression, view);
  }
}

/** Whether a part that must be true counts the very window that stands behind, so that nothing need be evaluated. */
export function restsOnAll(when: Expression, behind: Window): boolean {
  switch (when.kind) {
    case 'and':
      return when.of.some((part) => restsOnAll(part, behind));
    case 'compare':
      return restsOnAll(when.left, behind) || (!isPart(when) && restsOnAll(when.right, behind));
    case 'add':
    case 'multiply':
      return restsOnAll(when.left, behind) || restsOnAll(when.right, behind);
    case 'count':
    case 'gap':
    case 'gap-share':
      return isDeepStrictEqual(when.over, behind);
    default:
      return false;
  }
}

/** Whether an expression reads payments that it names, in scope or not. */
export function readsNamed(when: Expression): boolean {
  for (const part of walk(when)) if ('over' in part && part.over.set === 'named') return true;
  return false;
}

/** The named payments on which the stratum of a hit rests beside those behind it (E9). */
export function besidePayments({ strata, behind }: Indicator, stratum: number, view: View): Payments {
  const when = strata[stratum - 1]?.when;
  if (when === undefined || !readsNamed(when)) return [];
  const found = new Set(behindTruth(when, view));
  const evidence = new Set(view.sets[behind.set]);
  return (view.sets.named ?? []).filter((payment) => found.has(payment) && !evidence.has(payment));
}

/** Of the payments behind a hit those on which its stratum rests; all of them where it rests on none of these. */
export function matchedPayments({ strata, behind }: Indicator, stratum: number, view: View): Payments {
  const all = payments(behind, view);
  const when = strata[stratum - 1]?.when;
  if (when === undefined) return all;
  const found = new Set(behindTruth(when, view));
  const matched = all.filter((payment) => found.has(payment));
  return matched.length > 0 ? matched : all;
}
