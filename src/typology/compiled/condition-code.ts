/**
 * Conditions on measures as JavaScript. Either that a condition is true or that it is false is asked for, or all three
 * values at once: 1 true, 0 false, -1 unknown (W8). Parts are written in the order in which they run, and one that
 * decides leaves those behind it unread.
 */
import type { Expression } from '../expression.js';
import { knownUpTo } from './always-known.js';
import type { Locals } from './locals.js';
import { isRatio } from './measure-kinds.js';
import { comparison, isTruth, type Truth } from './row-code.js';
import { surelyMissed } from './surely-below.js';
import { windowCap } from './window-cap.js';

/** What a condition is made of that is no condition itself. */
export interface ConditionContext {
  /** Code for a number, whose denominator stands in `locals.under`. */
  number(expression: Expression, locals: Locals): string;
  /** 1, 0 or -1. */
  absent(expression: Extract<Expression, { kind: 'absent' }>, locals: Locals): string;
  row(expression: Expression): Truth;
}

type Compare = Extract<Expression, { kind: 'compare' }>;
type Wanted = 'yes' | 'no';
const other = { yes: 'no', no: 'yes' } as const;

/** Never unknown: what is not true is false. */
export function isCertain(condition: Expression): boolean {
  switch (condition.kind) {
    case 'compare':
      return [condition.left, condition.right].every((side) => knownUpTo(side) !== undefined);
    case 'and':
    case 'or':
      return condition.of.every(isCertain);
    case 'not':
      return isCertain(condition.of);
    case 'known':
      return true;
    default:
      return false;
  }
}

/** A number of payments of one window over another, compared with a constant: products are surely exact (W4, W7). */
function isSmall({ left, right }: Compare): boolean {
  const counted = left.kind === 'share' || left.kind === 'gap-share';
  return counted && right.kind === 'constant' && Math.abs(right.value) * windowCap <= Number.MAX_SAFE_INTEGER;
}

export class ConditionCode {
  private readonly context: ConditionContext;

  constructor(context: ConditionContext) {
    this.context = context;
  }

  yes(condition: Expression, locals: Locals): string {
    return this.write(condition, locals, 'yes');
  }

  no(condition: Expression, locals: Locals): string {
    return this.write(condition, locals, 'no');
  }

  private write(condition: Expression, locals: Locals, wanted: Wanted): string {
    switch (condition.kind) {
      case 'compare':
        return this.compare(condition, locals, wanted);
      case 'and':
      case 'or': {
        const every = (condition.kind === 'and') === (wanted === 'yes');
        if (condition.of.length === 0) return String(every);
        return `(${this.chain(condition.of, locals, wanted).join(every ? '&&' : '||')})`;
      }
      case 'not':
        return this.write(condition.of, locals, other[wanted]);
      case 'known': {
        const known = this.known(condition.of, locals);
        return wanted === 'yes' ? known : `!${known}`;
      }
      case 'absent':
        return `(${this.context.absent(condition, locals)}===${wanted === 'yes' ? 1 : 0})`;
      default:
        return this.context.row(condition)[wanted];
    }
  }

  /** Each part is reached by way of those before it; the first alone is reached for sure. */
  private chain(parts: readonly Expression[], locals: Locals, wanted: Wanted): readonly string[] {
    const [first, ...rest] = parts;
    if (first === undefined) return [];
    const code = this.write(first, locals, wanted);
    return [code, ...locals.maybe(() => this.chain(rest, locals, wanted))];
  }

  private known(of: Expression, locals: Locals): string {
    if (!isTruth(of)) return `known(${this.context.number(of, locals)})`;
    const yes = this.yes(of, locals);
    return `(${yes}||${locals.maybe(() => this.no(of, locals))})`;
  }

  /** No window is read where size says it all. */
  private compare(condition: Compare, locals: Locals, wanted: Wanted): string {
    const missed = surelyMissed(condition);
    if (missed === undefined) return this.compared(condition, locals, wanted);
    const compared = locals.maybe(() => this.compared(condition, locals, wanted));
    return (condition.op === '<') === (wanted === 'yes')
      ? `(${missed}||${compared})`
      : `(!(${missed})&&${compared})`;
  }

  private compared(condition: Compare, locals: Locals, wanted: Wanted): string {
    const { op } = condition;
    const [one, two] = this.sides(condition, locals);
    // Where both are asked for twice, the second time finds them worked out.
    if ((op === '=' && wanted === 'no') || (op === '!=' && wanted === 'yes')) {
      const [left, right] = this.sides(condition, locals);
      return `(${one}<${two}||${left}>${right})`;
    }
    return comparison(op, one, two)[wanted];
  }

  /** Two numbers that compare as the sides of the condition do. */
  private sides(condition: Compare, locals: Locals): readonly [string, string] {
    const { left, right } = condition;
    const one = this.context.number(left, locals);
    const two = this.context.number(right, locals);
    if (!isRatio(left) && !isRatio(right)) return [one, two];
    if (isSmall(condition)) return [one, `${two}*${locals.under(one)}`];
    const below = isRatio(left) ? locals.under(one) : '1';
    const under = isRatio(right) ? locals.under(two) : '1';
    return [`compareRatios(${one},${below},${two},${under})`, '0'];
  }

  /** Code for 1, 0 or -1: what decides is asked once, where `yes` and then `no` would ask twice. */
  three(condition: Expression, locals: Locals): string {
    if (isCertain(condition)) return `(${this.yes(condition, locals)}?1:0)`;
    switch (condition.kind) {
      case 'and':
      case 'or':
        return this.threeOf(condition.of, condition.kind === 'and' ? 0 : 1, locals);
      case 'compare': {
        const missed = surelyMissed(condition);
        if (missed === undefined) return this.threeCompared(condition, locals);
        const compared = locals.maybe(() => this.threeCompared(condition, locals));
        return `(${missed}?${condition.op === '<' ? 1 : 0}:${compared})`;
      }
      default: {
        const yes = this.yes(condition, locals);
        return `(${yes}?1:${locals.maybe(() => this.no(condition, locals))}?0:-1)`;
      }
    }
  }

  private threeCompared(condition: Compare, locals: Locals): string {
    const yes = this.compared(condition, locals, 'yes');
    return `(${yes}?1:${this.compared(condition, locals, 'no')}?0:-1)`;
  }

  /** A part of the deciding value decides; of the others one that is unknown leaves it unknown. */
  private threeOf(parts: readonly Expression[], decides: 0 | 1, locals: Locals): string {
    const [first, ...rest] = parts;
    if (first === undefined) return String(1 - decides);
    if (rest.length === 0) return this.three(first, locals);
    if (isCertain(first)) {
      const code = this.write(first, locals, decides === 0 ? 'no' : 'yes');
      return `(${code}?${decides}:${locals.maybe(() => this.threeOf(rest, decides, locals))})`;
    }
    const [one, two] = [locals.held(), locals.held()];
    const code = this.three(first, locals);
    const others = locals.maybe(() => this.threeOf(rest, decides, locals));
    return `((${one}=${code})===${decides}?${decides}:(${two}=${others})===${decides}?${decides}:${one}<${two}?${one}:${two})`;
  }
}
