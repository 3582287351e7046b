/** An expression as short text, for whoever shows where a value comes from. */
import type { Expression, Window } from './expression.js';
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

/** `residual 365 d where cross_border`. */
export function renderWindow({ set, within, statuses, where }: Window): string {
  const parts = [set, renderSeconds(within)];
  if (statuses !== undefined) parts.push(`as ${statuses.join(' or ')}`);
  if (where !== undefined) parts.push(`where ${render(where)}`);
  return parts.join(' ');
}

const signs = { add: '+', subtract: '-', multiply: 'x' } as const;

/** Fields of a measure in the order of its shape; seconds as durations. */
function renderFields(expression: Expression): string {
  const fields = Object.keys(shapes[expression.kind]).map((name) => {
    const value = (expression as unknown as Readonly<Record<string, unknown>>)[name];
    if (name === 'over') return renderWindow(value as Window);
    if (typeof value === 'object')
      return name === 'of' || name === 'test'
        ? render(value as Expression)
        : `${name} ${render(value as Expression)}`;
    if (name === 'within' || name === 'for') return `${name} ${renderSeconds(value as number)}`;
    if (name === 'from' || name === 'to') return `${name} ${value} %`;
    return typeof value === 'string' ? value : `${name} ${String(value)}`;
  });
  return `${expression.kind}(${fields.join(', ')})`;
}

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

/** Definitions stand still, and one is shown for each lead that it finds. */
const rendered = new WeakMap<Expression, string>();

/** `median(amount_ref_minor, residual 365 d, atLeast 3)`. */
export function render(expression: Expression): string {
  const known = rendered.get(expression);
  if (known !== undefined) return known;
  const text = textOf(expression);
  rendered.set(expression, text);
  return text;
}

function textOf(expression: Expression): string {
  switch (expression.kind) {
    case 'constant':
      return String(expression.value);
    case 'parameter':
      return expression.name;
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
    case 'is':
      return `${expression.column} ${expression.one.join(' or ')}`;
    case 'known':
      return `known ${render(expression.of)}`;
    case 'not':
      return `not (${render(expression.of)})`;
    case 'compare':
      return `${render(expression.left)} ${expression.op} ${
        expression.right.kind === 'constant' && isDuration(expression.left)
          ? renderSeconds(expression.right.value)
          : render(expression.right)
      }`;
    case 'and':
    case 'or':
      return `(${expression.of.map(render).join(` ${expression.kind} `)})`;
    case 'add':
    case 'subtract':
    case 'multiply':
      return `(${render(expression.left)} ${signs[expression.kind]} ${render(expression.right)})`;
    case 'tally':
      return `tally(${expression.of.map(render).join(', ')})`;
    case 'grade':
      return `grade(${render(expression.of)} at ${expression.cuts.join(', ')})`;
    default:
      return renderFields(expression);
  }
}
