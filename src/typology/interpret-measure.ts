/** Measure expressions: what they say of a party or a pair, seen from an anchor. */
import { unreachable } from '../errors.js';
import type { Expression, GroupKey, Measure, Window } from './expression.js';
import { elapsed } from './interpret-elapsed.js';
import { combine, number, truth, type Value } from './interpret-logic.js';
import { otherRole } from './interpret-moment.js';
import { compareRatios, exactly, type Ratio, ratio } from './interpret-ratio.js';
import { columnValue, counterpartyValue, factOfCounterparty, rowValue } from './interpret-row.js';
import {
  greatestOf,
  leastOf,
  meanOf,
  medianOf,
  numberOf,
  shareOf,
  slopeOf,
  sumOf,
} from './interpret-statistics.js';
import { type PayerGroups, payerGroups, payersReadOfHub, unlinkedPayers } from './interpret-unlinked.js';
import { laterPayments, payments, type View } from './interpret-window.js';
import type { PaymentEvent } from './stream.js';

/** The known values of a row expression along a window (W6). */
function valuesOf(of: Expression, over: Window, view: View): bigint[] {
  return payments(over, view).flatMap((payment) => {
    const value = number(rowValue(of, payment, view.moment, view.made));
    return value === undefined ? [] : [value.n];
  });
}

function firstKnown(of: Expression, read: readonly PaymentEvent[], view: View): Value {
  for (const payment of read) {
    const value = rowValue(of, payment, view.moment, view.made);
    if (value !== undefined) return number(value);
  }
  return undefined;
}

function asRatios(values: readonly bigint[]): Ratio[] {
  return values.map((n) => ({ n, d: 1n }));
}

/** The known times between consecutive payments (W5). */
function gapsOf(over: Window, view: View): bigint[] {
  const read = payments(over, view);
  return read.slice(1).flatMap((payment, i) => {
    const before = read[i];
    const gap = before && elapsed(before, payment);
    return gap === undefined ? [] : [BigInt(gap)];
  });
}

export function keyOf(payment: PaymentEvent, by: GroupKey, view: View): string | undefined {
  const key = by === 'counterparty' ? counterpartyValue(view.moment, payment) : columnValue(payment, by);
  return typeof key === 'object' ? `${key.n}` : key?.toString();
}

/** A view of each group, for measures over `group`. */
export function groupsOf(by: GroupKey, over: Window, view: View): readonly View[] {
  return view.kept?.groups(by).of(over, view, () => grouping(by, over, view)) ?? grouping(by, over, view);
}

function grouping(by: GroupKey, over: Window, view: View): View[] {
  const members = new Map<string, PaymentEvent[]>();
  for (const payment of payments(over, view)) {
    const key = keyOf(payment, by, view);
    if (key === undefined) continue;
    const group = members.get(key);
    if (group === undefined) members.set(key, [payment]);
    else group.push(payment);
  }
  return [...members.values()].map((group) => ({ ...view, sets: { group } }));
}

function between(from: PaymentEvent | undefined, to: PaymentEvent | undefined): Value {
  const seconds = from && to && elapsed(from, to);
  return seconds === undefined ? undefined : exactly(seconds);
}

/** W10: each payment that follows another, with every one that it follows. */
export function sequencePairs(
  measure: Extract<Measure, { kind: 'sequence' }>,
  view: View,
): (readonly [first: PaymentEvent, then: PaymentEvent])[] {
  const { moment, made } = view;
  const read = payments(measure.over, view);
  return read.flatMap((payment, i) =>
    read
      .filter((other, j) => {
        if (measure.order === 'strict' ? j >= i : j === i) return false;
        const apart = j < i ? elapsed(other, payment) : elapsed(payment, other);
        return (
          apart !== undefined &&
          Math.abs(apart) <= measure.within &&
          rowValue(measure.first, other, moment, made) === true &&
          rowValue(measure.then, payment, moment, made, other) === true
        );
      })
      .map((other) => [other, payment] as const),
  );
}

function sequenceOf(measure: Extract<Measure, { kind: 'sequence' }>, view: View): Ratio {
  return numberOf([...new Set(sequencePairs(measure, view).map(([, then]) => then))]);
}

/** The payment of its kind that came before a silence had lasted long enough (T4). */
function brokenBy(measure: Absent, from: PaymentEvent, view: View): PaymentEvent | undefined {
  return laterPayments(measure.over, view).find(({ at }) => at < from.at + measure.for * 1000);
}

/** The instant from which an `absent` is true, while nothing has broken it (T4). */
export function deadlineOf(measure: Absent, view: View): number | undefined {
  const last = payments(measure.over, view).at(-1);
  if (last === undefined || brokenBy(measure, last, view) !== undefined) return undefined;
  return last.at + measure.for * 1000;
}

function absentOf(measure: Absent, view: View): Value {
  const last = payments(measure.over, view).at(-1);
  if (last === undefined) return undefined;
  if (brokenBy(measure, last, view) !== undefined) return false;
  return view.moment.at >= last.at + measure.for * 1000 ? true : undefined;
}

type Absent = Extract<Measure, { kind: 'absent' }>;
type Unlinked = Extract<Measure, { kind: 'unlinked' }>;

/** Whether an expression is true. A part that is not true settles `and`, whatever the others are, and one that is, `or`. */
export function holds(expression: Expression, view: View): boolean {
  return view.kept?.truths.of(expression, view, () => isTrue(expression, view)) ?? isTrue(expression, view);
}

function isTrue(expression: Expression, view: View): boolean {
  switch (expression.kind) {
    case 'and':
      return expression.of.every((part) => holds(part, view));
    case 'or':
      return expression.of.some((part) => holds(part, view));
    default:
      return measureValue(expression, view) === true;
  }
}

/** The payments of the payers that count (N5). */
export function unlinkedFrom(measure: Unlinked, view: View): PaymentEvent[] {
  const read = payersReadOfHub(payments(measure.over, view));
  if (read !== undefined) view.flags.hub = true;
  return groupsOf('counterparty', measure.over, view)
    .filter(({ sets }) => read === undefined || sets.group?.some(({ payer }) => read.has(payer)))
    .filter((group) => holds(measure.having, group))
    .flatMap(({ sets }) => sets.group ?? []);
}

/** What does not depend on the payer concerned: else a fact would be asked as often as squares of payers. */
const grouped = new WeakMap<View['sets'], Map<Unlinked, { anchor: PaymentEvent; groups: PayerGroups }>>();

function payerGroupsOf(measure: Unlinked, view: View): PayerGroups {
  const known = grouped.get(view.sets) ?? new Map();
  const found = known.get(measure);
  if (found?.anchor === view.anchor) return found.groups;
  const groups = payerGroups(unlinkedFrom(measure, view));
  grouped.set(view.sets, known.set(measure, { anchor: view.anchor, groups }));
  return groups;
}

function unlinkedOf(measure: Unlinked, view: View): Value {
  const groups = payerGroupsOf(measure, view);
  return exactly(unlinkedPayers(groups, measure.leaveOut ? view.counterparty : undefined));
}

function measureOf(measure: Measure, view: View): Value {
  const { moment, made } = view;
  const known = (of: Value[]): Ratio[] => of.map(number).filter((value) => value !== undefined);
  switch (measure.kind) {
    case 'count':
      return numberOf(payments(measure.over, view));
    case 'sum':
      return sumOf(valuesOf(measure.of, measure.over, view));
    case 'min':
      return leastOf(asRatios(valuesOf(measure.of, measure.over, view)));
    case 'max':
      return greatestOf(asRatios(valuesOf(measure.of, measure.over, view)));
    case 'mean':
      return meanOf(valuesOf(measure.of, measure.over, view), measure.atLeast);
    case 'median':
      return medianOf(valuesOf(measure.of, measure.over, view), measure.atLeast);
    case 'first':
      return firstKnown(measure.of, payments(measure.over, view), view);
    case 'last':
      return firstKnown(measure.of, payments(measure.over, view).toReversed(), view);
    case 'distinct': {
      const keys = payments(measure.over, view).map((payment) => keyOf(payment, measure.of, view));
      return numberOf([...new Set(keys)].filter((key) => key !== undefined));
    }
    case 'share': {
      const read = payments(measure.over, view);
      const tests = read.map((payment) => truth(rowValue(measure.test, payment, moment, made)));
      return shareOf(tests, measure.atLeast);
    }
    case 'gap':
      return gapOf(measure, gapsOf(measure.over, view));
    case 'gap-share':
      return evenGaps(measure, gapsOf(measure.over, view));
    case 'slope':
      return slopeOf(
        measure.of === 'gap' ? gapsOf(measure.over, view) : valuesOf(measure.of, measure.over, view),
        measure.atLeast,
      );
    case 'span': {
      const read = payments(measure.over, view);
      return between(read[0], read.at(-1));
    }
    case 'since':
      return between(payments(measure.over, view).at(-1), view.anchor);
    case 'groups': {
      const groups = groupsOf(measure.by, measure.over, view);
      return numberOf(groups.filter((group) => holds(measure.having, group)));
    }
    case 'group-max':
      return greatestOf(
        known(groupsOf(measure.by, measure.over, view).map((group) => measureValue(measure.of, group))),
      );
    case 'peak': {
      const anchors = payments(measure.over, view);
      return greatestOf(known(anchors.map((anchor) => measureValue(measure.of, { ...view, anchor }))));
    }
    case 'sequence':
      return sequenceOf(measure, view);
    case 'absent':
      return absentOf(measure, view);
    case 'unlinked':
      return unlinkedOf(measure, view);
    default:
      return unreachable(measure);
  }
}

function evenGaps(measure: Extract<Measure, { kind: 'gap-share' }>, gaps: readonly bigint[]): Value {
  const middle = medianOf(gaps, 1);
  if (middle === undefined) return undefined;
  const inside = (gap: bigint): boolean => {
    const percent = ratio(100n * gap * middle.d, 1n);
    const at = (bound: number): Ratio => ratio(exactly(bound).n * middle.n, exactly(bound).d);
    return compareRatios(percent, at(measure.from)) >= 0 && compareRatios(percent, at(measure.to)) <= 0;
  };
  return shareOf(gaps.map(inside), measure.atLeast);
}

function gapOf(measure: Extract<Measure, { kind: 'gap' }>, gaps: readonly bigint[]): Value {
  if (gaps.length < measure.atLeast) return undefined;
  switch (measure.take) {
    case 'median':
      return medianOf(gaps, 1);
    case 'mean':
      return meanOf(gaps, 1);
    case 'min':
      return leastOf(asRatios(gaps));
    case 'max':
      return greatestOf(asRatios(gaps));
    default:
      return unreachable(measure.take);
  }
}

/** The value of a measure expression. */
export function measureValue(expression: Expression, view: View): Value {
  const { moment, made, counterparty } = view;
  switch (expression.kind) {
    case 'fact':
      if (expression.of === 'self') return exactly(moment.factOf(expression.fact, moment.owner, moment.role));
      return factOfCounterparty(moment, made, expression.fact, counterparty ?? -1, otherRole(moment.role));
    case 'constant':
    case 'parameter':
    case 'known':
    case 'compare':
    case 'and':
    case 'or':
    case 'not':
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'grade':
    case 'tally':
      return combine(expression, (part) => measureValue(part, view));
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
      return view.kept === undefined
        ? measureOf(expression, view)
        : view.kept.values.of(expression, view, () => measureOf(expression, view));
  }
}
