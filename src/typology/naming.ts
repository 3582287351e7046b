/**
 * What a condition on one payment says by columns alone: which payments out of scope a window of `named` can read (S6).
 * Streams and pruning go by it, so it may name too many payments and never too few (X2).
 */
import { type ColumnName, columnOf } from '../ledger/columns.js';
import type { Catalogue, FactDefinition, Indicator } from './definition.js';
import type { Expression, Measure, Window } from './expression.js';
import { walk } from './shape.js';

/** What a run works out from its party map, from other payers or from later statuses: the row alone does not tell. */
const toldByTheRun: readonly ColumnName[] = ['family_name_rare', 'account_shared', 'refusal_class'];

function isOfTheRow(column: ColumnName): boolean {
  return columnOf(column).type !== 'key' && !toldByTheRun.includes(column);
}

/** Conditions that the columns of one row settle, known or unknown. */
function isSettled(expression: Expression): boolean {
  switch (expression.kind) {
    case 'column':
    case 'is':
      return isOfTheRow(expression.column);
    case 'known':
      return expression.of.kind === 'column' && isOfTheRow(expression.of.column);
    case 'compare':
      return (
        expression.left.kind === 'column' &&
        isOfTheRow(expression.left.column) &&
        (expression.right.kind === 'constant' || expression.right.kind === 'parameter')
      );
    default:
      return false;
  }
}

type Naming = Expression | boolean;

function together(kind: 'and' | 'or', parts: readonly Naming[]): Naming {
  const settling = kind === 'or';
  if (parts.includes(settling)) return settling;
  // What a window and a condition inside it both say is said once, so that it is counted once.
  const distinct = new Map(parts.map((part) => [JSON.stringify(part), part]));
  const all = [...distinct.values()].filter((part) => typeof part !== 'boolean');
  const of =
    kind === 'or' ? all : all.filter((part) => part.kind !== 'or' || !isSaidBeside(part.of, distinct));
  if (of.length === 0) return !settling;
  return of.length === 1 && of[0] !== undefined ? of[0] : { kind, of };
}

/** Whether one alternative is asked for by itself besides. */
function isSaidBeside(alternatives: readonly Expression[], beside: ReadonlyMap<string, Naming>): boolean {
  return alternatives.some((one) => beside.has(JSON.stringify(one)));
}

/** A condition that is true wherever `where` can be `wanted`, of payments that are residual, of those that are not, or of all. */
function possible(where: Expression, wanted: boolean, residual: boolean | undefined): Naming {
  switch (where.kind) {
    case 'and':
    case 'or':
      return together(
        (where.kind === 'and') === wanted ? 'and' : 'or',
        where.of.map((part) => possible(part, wanted, residual)),
      );
    case 'not':
      return possible(where.of, !wanted, residual);
    case 'residual':
      return residual === undefined || residual === wanted;
    default:
      if (!isSettled(where)) return true;
      return wanted ? where : { kind: 'not', of: where };
  }
}

/** A condition on columns that is true of every payment that is not residual and of which `where` can be true. */
export function namesByColumns(where: Expression): Naming {
  return possible(where, true, false);
}

/** The same of every payment, residual or not. */
export function matchesByColumns(where: Expression): Naming {
  return possible(where, true, undefined);
}

/**
 * The condition by which payments of which `where` can be true are counted, residual or not; undefined where it asks
 * little: a window of residual payments and others beside them would count nearly all there are.
 */
export function countedByColumns(where: Expression): Expression | undefined {
  if (where.kind === 'or') return undefined;
  const naming = matchesByColumns(where);
  return typeof naming === 'boolean' ? undefined : naming;
}

/** Whether `where` can be true of a residual payment. */
export function mayBeResidual(where: Expression): boolean {
  return possible(where, true, true) !== false;
}

function windowOf(part: Expression): Window | undefined {
  return 'over' in part ? (part as Measure).over : undefined;
}

/** What a measure asks of some payments of its window besides: one of a sequence, or those of a group that count. */
function askedBesides(part: Expression): readonly Expression[] {
  switch (part.kind) {
    case 'sequence':
      return [part.first, part.then];
    case 'groups':
    case 'unlinked':
      return filtersOf(part.having);
    case 'group-max':
      return filtersOf(part.of);
    default:
      return [];
  }
}

function filtersOf(inGroup: Expression): readonly Expression[] {
  return [...walk(inGroup)].flatMap((part) => windowOf(part)?.where ?? []);
}

/** Everything that a definition reads of payments that it names. */
export function readByName(definition: Indicator | FactDefinition): readonly Expression[] {
  return definition.strata.flatMap(({ when }) =>
    [...walk(when)].flatMap((part) => {
      const over = windowOf(part);
      if (over?.set !== 'named' || over.where === undefined) return [];
      const { where } = over;
      return [where, ...askedBesides(part).map((one): Expression => ({ kind: 'and', of: [where, one] }))];
    }),
  );
}

function asked(naming: Expression): ReadonlySet<string> {
  const parts = naming.kind === 'and' ? naming.of : [naming];
  return new Set(parts.map((part) => JSON.stringify(part)));
}

/** Where a definition reads payments of which more is asked, those of which less is asked bound it little. */
function countedIn(definition: Indicator | FactDefinition): readonly Expression[] {
  const all = readByName(definition).map((where) => countedByColumns(where) ?? namesByColumns(where));
  const found = all.filter((naming) => typeof naming !== 'boolean');
  const parts = found.map(asked);
  return found.filter((_, at) => {
    const own = parts[at] ?? new Set<string>();
    return !parts.some((more) => more.size > own.size && [...own].every((part) => more.has(part)));
  });
}

/** The distinct conditions on columns by which payments of a side are counted (X2). */
export function counted(
  definitions: readonly (Indicator | FactDefinition)[],
  side: Indicator['side'],
): readonly Expression[] {
  const found = definitions.filter((each) => each.side === side).flatMap(countedIn);
  return [...new Map(found.map((naming) => [JSON.stringify(naming), naming])).values()];
}

/** The distinct conditions on columns by which definitions of a side name payments. */
function namings(
  definitions: readonly (Indicator | FactDefinition)[],
  side: Indicator['side'],
): readonly Expression[] {
  const found = new Map<string, Expression>();
  for (const definition of definitions) {
    if (definition.side !== side) continue;
    for (const where of readByName(definition)) {
      const naming = namesByColumns(where);
      if (naming === true) throw new Error(`${definition.id} passed the check and names every payment`);
      if (naming !== false) found.set(JSON.stringify(naming), naming);
    }
  }
  return [...found.values()];
}

/** One condition for all of them; undefined where nothing is named. */
export function anyNamed(
  { indicators, facts }: Pick<Catalogue, 'indicators' | 'facts'>,
  side: Indicator['side'],
): Expression | undefined {
  const all = namings([...indicators, ...facts], side);
  return all.length === 0 ? undefined : { kind: 'or', of: all };
}

/** Whether a definition of a side may ask of a named payment how old its pair is, on which all payments of that pair bear. */
export function readsPairsOfNamed(
  { indicators, facts }: Pick<Catalogue, 'indicators' | 'facts'>,
  side: Indicator['side'],
): boolean {
  return [...indicators, ...facts].some((definition) => {
    if (definition.side !== side || readByName(definition).length === 0) return false;
    return definition.strata.some(({ when }) => [...walk(when)].some(({ kind }) => kind === 'pair'));
  });
}

/** What pruning asks of a condition, for each combination of totals anew: worked out once for each. */
export interface Counting {
  /** As `countedByColumns`. */
  readonly matching: Expression | undefined;
  readonly naming: Naming;
  readonly mayBeResidual: boolean;
}

const countings = new WeakMap<Expression, Counting>();

export function countingOf(where: Expression): Counting {
  const known = countings.get(where);
  if (known !== undefined) return known;
  const made: Counting = {
    matching: countedByColumns(where),
    naming: namesByColumns(where),
    mayBeResidual: mayBeResidual(where),
  };
  countings.set(where, made);
  return made;
}

const joined = new WeakMap<Expression, WeakMap<Expression, Expression>>();

/** Both conditions as one, the same one each time. */
export function bothOf(where: Expression, besides: Expression): Expression {
  const known = joined.get(where) ?? new WeakMap<Expression, Expression>();
  joined.set(where, known);
  const made = known.get(besides) ?? { kind: 'and', of: [where, besides] };
  known.set(besides, made);
  return made;
}

const keys = new WeakMap<Expression, string>();

/** Equal for equal conditions. */
export function namingKey(naming: Expression): string {
  const known = keys.get(naming) ?? JSON.stringify(naming);
  keys.set(naming, known);
  return known;
}
