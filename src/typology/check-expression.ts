/** Levels, places and types of expressions: what may stand where, and what it may be compared with. */
import { unreachable, VigieError } from '../errors.js';
import type { Role } from '../intake/payment.js';
import { columnOf } from '../ledger/columns.js';
import { isExact, standsFor } from './constants.js';
import type { Parameter } from './definition.js';
import type { Expression, Measure, Window } from './expression.js';
import { namesByColumns } from './naming.js';

export type Type =
  | { readonly is: 'boolean' | 'integer' | 'ratio' | 'key' | 'party' }
  | { readonly is: 'enum'; readonly values: readonly string[] };

/** Where an expression stands. */
export interface Place {
  readonly level: 'row' | 'measure';
  /** `party`: indicators and facts. `pair`: the `when` of an explanation. `unless`: facts of the counterparty only. */
  readonly home: 'party' | 'pair' | 'unless';
  readonly side?: Role;
  /** Fact definitions know whom a fact is made for. */
  readonly madeForPayer: boolean;
  readonly inGroup: boolean;
  readonly inPeak: boolean;
  readonly inThen: boolean;
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** Filled with the parameters met. */
  readonly used: Set<string>;
}

const truth: Type = { is: 'boolean' };
const integer: Type = { is: 'integer' };
const ratio: Type = { is: 'ratio' };
const key: Type = { is: 'key' };
const party: Type = { is: 'party' };

function fail(path: string, message: string): never {
  throw new VigieError('definition', path, message);
}

function isNumber(type: Type): boolean {
  return type.is === 'integer' || type.is === 'ratio';
}

function columnType(name: Parameters<typeof columnOf>[0]): Type {
  const column = columnOf(name);
  switch (column.type) {
    case 'flag':
      return truth;
    case 'enum':
      return { is: 'enum', values: column.values ?? [] };
    case 'small':
    case 'integer':
      return integer;
    case 'key':
      return key;
    default:
      return unreachable(column.type);
  }
}

function expectType(expression: Expression, wanted: 'boolean' | 'integer', place: Place, path: string): void {
  const found = typeOf(expression, place, path);
  if (found.is !== wanted) {
    fail(
      path,
      `is of type ${found.is} where ${wanted} is needed: compare it, or name another column or measure.`,
    );
  }
}

function numberType(expression: Expression, place: Place, path: string): Type {
  const found = typeOf(expression, place, path);
  if (!isNumber(found)) fail(path, `is of type ${found.is}: give an integer or a ratio.`);
  return found;
}

function positive(value: number, least: number, path: string): void {
  if (!Number.isSafeInteger(value) || value < least)
    fail(path, `is ${value}: give an integer from ${least} on.`);
}

function duration(seconds: number, path: string): void {
  if (!Number.isSafeInteger(seconds) || seconds <= 0 || !Number.isSafeInteger(seconds * 1000)) {
    fail(path, `is ${seconds}: give a positive whole number of seconds.`);
  }
}

function setsAllowed(place: Place): readonly Window['set'][] {
  if (place.inGroup) return ['group'];
  return place.home === 'pair' ? ['forward', 'back'] : ['residual', 'scoped', 'named'];
}

/** @throws VigieError `definition` when the window may not stand there. */
export function checkWindow(window: Window, place: Place, path: string): void {
  const allowed = setsAllowed(place);
  if (!allowed.includes(window.set)) {
    fail(`${path}.set`, `is ${window.set}, which cannot be read here: use ${allowed.join(' or ')}.`);
  }
  duration(window.within, `${path}.within`);
  if (window.where !== undefined) {
    expectType(window.where, 'boolean', { ...place, level: 'row' }, `${path}.where`);
  }
  if (window.set === 'named') checkNames(window.where, `${path}.where`);
}

/** What is named is kept of every stream that is read, so it must be told without reading the stream. */
function checkNames(where: Expression | undefined, path: string): void {
  if (where === undefined) fail(path, 'is missing: say which payments are named.');
  if (namesByColumns(where) === true) {
    fail(
      path,
      'may be true of any payment out of scope: say by columns compared with constants which are named.',
    );
  }
}

function onlyRow(expression: Expression, place: Place, path: string): void {
  if (place.level === 'row') return;
  fail(
    path,
    `${expression.kind} speaks of one payment: put it inside where, test, of, first or then of a measure.`,
  );
}

function notInPairs(expression: Expression, place: Place, path: string): void {
  if (place.home === 'party') return;
  fail(
    path,
    `${expression.kind} may not be read by an explanation, which stands below it: read columns and windows.`,
  );
}

function checkFact(expression: Extract<Expression, { kind: 'fact' }>, place: Place, path: string): void {
  if (place.home === 'pair') {
    fail(path, 'the when of an explanation reads no fact: move the fact to unless, or leave it out.');
  }
  if (place.home === 'unless' && expression.of !== 'counterparty') {
    fail(`${path}.of`, 'unless reads facts of the counterparty only: use counterparty.');
  }
  if (place.home === 'party' && place.level === 'measure' && expression.of === 'counterparty') {
    fail(
      `${path}.of`,
      'a party has many counterparties: read this fact inside where, test or of, or use self.',
    );
  }
}

function compareType(expression: Extract<Expression, { kind: 'compare' }>, place: Place, path: string): Type {
  const left = typeOf(expression.left, place, `${path}.left`);
  const right = typeOf(expression.right, place, `${path}.right`);
  if (isNumber(left) && isNumber(right)) return truth;
  if (left.is === 'boolean')
    fail(`${path}.left`, 'is true or false already: use it without comparing, or not.');
  const same =
    left.is === 'enum'
      ? right.is === 'enum' && left.values === right.values
      : left.is === right.is && !isNumber(left);
  if (!same)
    fail(path, `compares ${left.is} with ${right.is}: compare values of one type (enumerations by is).`);
  if (expression.op !== '=' && expression.op !== '!=') {
    fail(`${path}.op`, `is ${expression.op} between values without order: use = or !=.`);
  }
  return truth;
}

function checkIs(expression: Extract<Expression, { kind: 'is' }>, path: string): void {
  const { type, values = [] } = columnOf(expression.column);
  if (type !== 'enum') fail(`${path}.column`, `${expression.column} is no enumeration: compare it instead.`);
  expression.one.forEach((value, i) => {
    if (!values.includes(value)) {
      fail(`${path}.one[${i}]`, `${value} is no ${expression.column}: use one of ${values.join(', ')}.`);
    }
  });
}

function parameterType(name: string, place: Place, path: string): Type {
  const parameter = Object.hasOwn(place.parameters, name) ? place.parameters[name] : undefined;
  if (parameter === undefined)
    fail(path, `parameter ${name} is not defined: add it to parameters with its unit.`);
  place.used.add(name);
  return Number.isInteger(standsFor(parameter)) ? integer : ratio;
}

function constantType(value: number, path: string): Type {
  if (!isExact(value)) fail(`${path}.value`, `is ${value}: give a safe integer or a fraction in eighths.`);
  return Number.isInteger(value) ? integer : ratio;
}

/**
 * The type of an expression whose shape is checked.
 * @throws VigieError `definition` when it may not stand in its place or its parts do not fit.
 */
export function typeOf(expression: Expression, place: Place, path: string): Type {
  switch (expression.kind) {
    case 'constant':
      return constantType(expression.value, path);
    case 'parameter':
      return parameterType(expression.name, place, path);
    case 'column':
      onlyRow(expression, place, path);
      return columnType(expression.column);
    case 'earlier':
    case 'earlier-counterparty':
      onlyRow(expression, place, path);
      if (!place.inThen)
        fail(path, `${expression.kind} needs a payment before: use it in the then of a sequence.`);
      if (expression.kind === 'earlier') return columnType(expression.column);
      notInPairs(expression, place, path);
      return party;
    case 'counterparty':
      onlyRow(expression, place, path);
      notInPairs(expression, place, path);
      return party;
    case 'pair':
      onlyRow(expression, place, path);
      notInPairs(expression, place, path);
      return expression.fact === 'first' ? truth : integer;
    case 'fact':
      checkFact(expression, place, path);
      return integer;
    case 'status':
      onlyRow(expression, place, path);
      return truth;
    case 'residual':
      onlyRow(expression, place, path);
      notInPairs(expression, place, path);
      return truth;
    case 'is':
      onlyRow(expression, place, path);
      checkIs(expression, path);
      return truth;
    case 'known':
      typeOf(expression.of, place, `${path}.of`);
      return truth;
    case 'compare':
      return compareType(expression, place, path);
    case 'and':
    case 'or':
      expression.of.forEach((part, i) => {
        expectType(part, 'boolean', place, `${path}.of[${i}]`);
      });
      return truth;
    case 'not':
      expectType(expression.of, 'boolean', place, `${path}.of`);
      return truth;
    case 'add':
    case 'subtract':
    case 'multiply':
      expectType(expression.left, 'integer', place, `${path}.left`);
      expectType(expression.right, 'integer', place, `${path}.right`);
      return integer;
    case 'grade':
      numberType(expression.of, place, `${path}.of`);
      checkCuts(expression.cuts, `${path}.cuts`);
      return integer;
    case 'tally':
      expression.of.forEach((part, i) => {
        expectType(part, 'boolean', place, `${path}.of[${i}]`);
      });
      return integer;
    default:
      return measureType(expression, place, path);
  }
}

function checkCuts(cuts: readonly number[], path: string): void {
  cuts.forEach((cut, i) => {
    if (!Number.isSafeInteger(cut)) fail(`${path}[${i}]`, `is ${cut}: give an integer.`);
    if (i > 0 && cut <= (cuts[i - 1] ?? cut))
      fail(`${path}[${i}]`, 'does not rise: order the cuts, each above the last.');
  });
}

function outsideOnly(measure: Measure, place: Place, path: string): void {
  if (place.inGroup) fail(path, `${measure.kind} may not stand inside a group: read it beside the group.`);
  if (place.inPeak) fail(path, `${measure.kind} may not stand inside a peak: read it beside the peak.`);
}

function checkUnlinked(measure: Extract<Measure, { kind: 'unlinked' }>, place: Place, path: string): void {
  outsideOnly(measure, place, path);
  if (place.side !== 'beneficiary') {
    fail(
      path,
      'unlinked counts the payers of a beneficiary: use it in a definition of the beneficiary side.',
    );
  }
  expectType(measure.having, 'boolean', { ...place, inGroup: true }, `${path}.having`);
  if (measure.leaveOut && !place.madeForPayer) {
    fail(
      `${path}.leaveOut`,
      'nobody can be left out here: use false, or move the measure to a fact definition.',
    );
  }
}

function checkAbsent(measure: Extract<Measure, { kind: 'absent' }>, place: Place, path: string): void {
  outsideOnly(measure, place, path);
  if (place.home === 'pair')
    fail(path, 'an explanation ends at the last payment of its pair (S3): leave absent out.');
  if (measure.over.set === 'named')
    fail(`${path}.over.set`, 'a silence is looked for among payments in scope: use residual or scoped.');
  duration(measure.for, `${path}.for`);
  if (measure.for >= measure.over.within) {
    fail(`${path}.for`, 'is not less than the window, so it can never be true: lengthen over.within.');
  }
}

function measureType(measure: Measure, place: Place, path: string): Type {
  if (place.level === 'row')
    fail(path, `${measure.kind} reads many payments: it may not stand inside one payment's test.`);
  if (place.home === 'unless')
    fail(path, 'unless reads facts of the counterparty only: move the measure to when.');
  checkWindow(measure.over, place, `${path}.over`);
  const row: Place = { ...place, level: 'row' };
  if ('atLeast' in measure) positive(measure.atLeast, measure.kind === 'slope' ? 2 : 1, `${path}.atLeast`);
  switch (measure.kind) {
    case 'count':
    case 'distinct':
    case 'span':
    case 'since':
      return integer;
    case 'sum':
    case 'min':
    case 'max':
    case 'first':
    case 'last':
      expectType(measure.of, 'integer', row, `${path}.of`);
      return integer;
    case 'mean':
    case 'median':
      expectType(measure.of, 'integer', row, `${path}.of`);
      return ratio;
    case 'share':
      expectType(measure.test, 'boolean', row, `${path}.test`);
      return ratio;
    case 'gap':
      return measure.take === 'min' || measure.take === 'max' ? integer : ratio;
    case 'gap-share':
      positive(measure.from, 0, `${path}.from`);
      positive(measure.to, measure.from, `${path}.to`);
      return ratio;
    case 'slope':
      if (measure.of !== 'gap') expectType(measure.of, 'integer', row, `${path}.of`);
      return ratio;
    case 'groups':
      outsideOnly(measure, { ...place, inPeak: false }, path);
      expectType(measure.having, 'boolean', { ...place, inGroup: true }, `${path}.having`);
      return integer;
    case 'group-max':
      outsideOnly(measure, { ...place, inPeak: false }, path);
      return numberType(measure.of, { ...place, inGroup: true }, `${path}.of`);
    case 'peak':
      outsideOnly(measure, place, path);
      return numberType(measure.of, { ...place, inPeak: true }, `${path}.of`);
    case 'sequence':
      duration(measure.within, `${path}.within`);
      expectType(measure.first, 'boolean', row, `${path}.first`);
      expectType(measure.then, 'boolean', { ...row, inThen: true }, `${path}.then`);
      return integer;
    case 'absent':
      checkAbsent(measure, place, path);
      return truth;
    case 'unlinked':
      checkUnlinked(measure, place, path);
      return integer;
    default:
      return unreachable(measure);
  }
}
