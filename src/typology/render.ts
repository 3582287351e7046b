/** An expression as short text, for whoever shows where a value comes from. */
import type { Expression, Window } from './expression.js';
import { between, flat, type Layout } from './layout.js';
import { shapes } from './shape.js';

const units: readonly (readonly [number, string])[] = [
  [86_400, 'd'],
  [3_600, 'h'],
  [60, 'min'],
];

/** `90 d`, `3 h`, `45 s`: the largest unit that divides it. */
export function renderSeconds(seconds: number): string {
  const [size, name] = units.find(([unit]) => seconds % unit === 0) ?? [1, 's'];
  return `${seconds / size} ${name}`;
}

const signs = { add: '+', subtract: '-', multiply: 'x' } as const;

/** Whether a number is a count of seconds. */
export function isDuration(expression: Expression): boolean {
  switch (expression.kind) {
    case 'gap':
    case 'span':
    case 'since':
      return true;
    case 'pair':
      return expression.fact === 'age';
    case 'min':
    case 'max':
    case 'first':
    case 'last':
      return isDuration(expression.of);
    default:
      return false;
  }
}

/** What a part is called instead of being written out; undefined where it is written out. */
export type NameOf = (part: Expression) => string | undefined;

const unnamed: NameOf = () => undefined;

/** Fields of a measure in the order of its shape; seconds as durations. */
function fieldsLayout(expression: Expression, nameOf: NameOf): Layout {
  const fields = Object.keys(shapes[expression.kind]).map((name): Layout => {
    const value = (expression as unknown as Readonly<Record<string, unknown>>)[name];
    if (name === 'over') return windowLayout(value as Window, nameOf);
    if (typeof value === 'object') {
      const part = layoutOf(value as Expression, nameOf);
      return name === 'of' || name === 'test' ? part : [`${name} `, part];
    }
    if (name === 'within' || name === 'for') return `${name} ${renderSeconds(value as number)}`;
    if (name === 'from' || name === 'to') return `${name} ${value} %`;
    return typeof value === 'string' ? value : `${name} ${String(value)}`;
  });
  return between(`${expression.kind}(`, fields, ', ', ')');
}

/** The expression itself written out, its parts by the names that they have. */
export function bodyLayout(expression: Expression, nameOf: NameOf): Layout {
  const part = (of: Expression): Layout => layoutOf(of, nameOf);
  switch (expression.kind) {
    case 'constant':
      return String(expression.value);
    case 'parameter':
      return `$${expression.name}`;
    case 'column':
      return expression.column;
    case 'earlier':
      return `earlier ${expression.column}`;
    case 'residual':
    case 'counterparty':
    case 'earlier-counterparty':
      return expression.kind;
    case 'pair':
      return `pair.${expression.fact}`;
    case 'fact':
      return `${expression.fact} of ${expression.of}`;
    case 'status':
      return `status ${expression.one.join(' or ')}`;
    case 'is': {
      const { column, one } = expression;
      return one.length === 1 ? `${column} ${one[0]}` : between(`${column} (`, one, ' or ', ')');
    }
    case 'known':
      return ['known ', part(expression.of)];
    case 'not': {
      const { of } = expression;
      // Both stand in brackets of their own.
      return of.kind === 'and' || of.kind === 'or' ? ['not ', part(of)] : ['not (', part(of), ')'];
    }
    case 'compare': {
      const { left, op, right } = expression;
      const bound = right.kind === 'constant' && isDuration(left) ? renderSeconds(right.value) : part(right);
      return [part(left), ` ${op} `, bound];
    }
    case 'and':
    case 'or':
      return between('(', expression.of.map(part), ` ${expression.kind} `, ')');
    case 'add':
    case 'subtract':
    case 'multiply': {
      const { kind, left, right } = expression;
      // A factor alone on a line is read as something else.
      if (kind !== 'multiply' || (left.kind !== 'constant' && right.kind !== 'constant'))
        return between('(', [part(left), part(right)], ` ${signs[kind]} `, ')');
      return ['(', part(left), ` ${signs[kind]} `, part(right), ')'];
    }
    case 'tally':
      return between('tally(', expression.of.map(part), ', ', ')');
    case 'grade':
      return ['grade(', part(expression.of), ` at ${expression.cuts.join(', ')})`];
    default:
      return fieldsLayout(expression, nameOf);
  }
}

/** The name of an expression, or itself written out. */
export function layoutOf(expression: Expression, nameOf: NameOf): Layout {
  return nameOf(expression) ?? bodyLayout(expression, nameOf);
}

export function windowLayout({ set, within, statuses, where }: Window, nameOf: NameOf): Layout {
  const as = statuses === undefined ? '' : ` as ${statuses.join(' or ')}`;
  const before = `${set} ${renderSeconds(within)}${as}`;
  return where === undefined ? before : [`${before} where `, layoutOf(where, nameOf)];
}

/** `residual 365 d where cross_border`. */
export function renderWindow(window: Window): string {
  return flat(windowLayout(window, unnamed));
}

/** Definitions stand still, and one is shown for each lead that it finds. */
const rendered = new WeakMap<Expression, string>();

/** `median(amount_ref_minor, residual 365 d, atLeast 3)`. */
export function render(expression: Expression): string {
  const known = rendered.get(expression);
  if (known !== undefined) return known;
  const text = flat(bodyLayout(expression, unnamed));
  rendered.set(expression, text);
  return text;
}
