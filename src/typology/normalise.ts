/** A checked definition in the form in which every evaluator reads it. */
import { day } from '../time.js';
import { standsFor } from './constants.js';
import type { Definition, Parameter, Stratum } from './definition.js';
import type { Expression, Window } from './expression.js';
import { mapParts, walk } from './shape.js';

type Parameters = Readonly<Record<string, Parameter>>;

const hasTime: Expression = { kind: 'is', column: 'precision', one: ['instant', 'local'] };

function withTime(window: Window): Window {
  const where: Expression =
    window.where === undefined ? hasTime : { kind: 'and', of: [window.where, hasTime] };
  return { ...window, where };
}

function isShort(expression: Expression): boolean {
  for (const part of walk(expression)) {
    if ('over' in part && part.over.within < day) return true;
    if (part.kind === 'sequence' && part.within < day) return true;
  }
  return false;
}

/** T7 for what is short although its own window is long: a sequence, or a peak of something short. */
function readsTimes(expression: Expression): boolean {
  if (expression.kind === 'sequence') return expression.within < day;
  return expression.kind === 'peak' && isShort(expression.of);
}

function normaliseWindow(window: Window, parameters: Parameters): Window {
  const { where } = window;
  const read = where === undefined ? window : { ...window, where: normaliseExpression(where, parameters) };
  return window.within < day ? withTime(read) : read;
}

function normaliseExpression(expression: Expression, parameters: Parameters): Expression {
  if (expression.kind === 'parameter') {
    const parameter = parameters[expression.name];
    if (parameter === undefined) throw new Error(`parameter ${expression.name} passed the check undefined`);
    return { kind: 'constant', value: standsFor(parameter) };
  }
  const long = readsTimes(expression);
  return mapParts(
    expression,
    (part) => normaliseExpression(part, parameters),
    (window) => {
      const read = normaliseWindow(window, parameters);
      return long && window.within >= day ? withTime(read) : read;
    },
  );
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}

/** A deep-frozen copy with constants in place of parameters and rule T7 applied; `definition` has passed `check`. */
export function normalise(definition: Definition): Definition {
  const copy: Definition = structuredClone(definition);
  const read = (expression: Expression): Expression => normaliseExpression(expression, copy.parameters);
  if (copy.kind === 'explanation') {
    const { unless } = copy;
    const rest = unless === undefined ? {} : { unless: read(unless) };
    return deepFreeze({ ...copy, when: read(copy.when), ...rest });
  }
  const strata = copy.strata.map((stratum): Stratum => ({ ...stratum, when: read(stratum.when) }));
  return deepFreeze({ ...copy, strata, behind: normaliseWindow(copy.behind, copy.parameters) });
}
