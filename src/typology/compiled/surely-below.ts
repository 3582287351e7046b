/** What the size of a stream says of a measure before any payment is read: most streams are too small for most strata. */
import type { Expression } from '../expression.js';
import { mostPayers } from './crowd.js';
import { windowCap } from './window-cap.js';
import { lists } from './window-code.js';

/**
 * Code that is true only where the measure is known to lie below `least` and reading it would cut no
 * window and meet no hub; undefined of a measure that size says nothing of.
 */
export function surelyBelow(measure: Expression, least: number): string | undefined {
  if (least < 1 || least > windowCap) return undefined;
  switch (measure.kind) {
    case 'count':
    case 'sequence':
      return `${lists[measure.over.set].count}<${least}`;
    case 'distinct':
    case 'groups': {
      const { count } = lists[measure.over.set];
      const by = measure.kind === 'distinct' ? measure.of : measure.by;
      const few = by === 'counterparty' ? `||S.pairs<${least}&&${count}<=${windowCap}` : '';
      return `(${count}<${least}${few})`;
    }
    case 'unlinked': {
      // Reading a hub flags it, and it has more payers than make up this.
      if (least > 2 * mostPayers) return undefined;
      const { count } = lists[measure.over.set];
      const others = measure.leaveOut ? '(S.pairs-(p<0?0:1))' : 'S.pairs';
      return `(2*${count}<${least}||2*${others}<${least}&&${count}<=${windowCap})`;
    }
    default:
      return undefined;
  }
}

/** The code of `surelyBelow` for a comparison with a constant that its measure must reach. */
export function surelyMissed({
  op,
  left,
  right,
}: Extract<Expression, { kind: 'compare' }>): string | undefined {
  if ((op !== '>=' && op !== '<') || right.kind !== 'constant') return undefined;
  return surelyBelow(left, right.value);
}

/** Code that is false only where the size of a stream rules the condition out. */
export function maybe(condition: Expression): string {
  switch (condition.kind) {
    case 'and':
      return `(${condition.of.map((part) => maybe(part)).join('&&') || 'true'})`;
    case 'or':
      return `(${condition.of.map((part) => maybe(part)).join('||') || 'false'})`;
    case 'compare': {
      const missed = condition.op === '>=' ? surelyMissed(condition) : undefined;
      return missed === undefined ? 'true' : `!(${missed})`;
    }
    default:
      return 'true';
  }
}
