/** Windows as JavaScript: loops over the entries of one, from the anchor back (W1, W4). */
import { statuses } from '../../intake/payment.js';
import type { Expression, GroupKey, Window } from '../expression.js';
import { type CodeContext, rowNumber, rowTruth } from './row-code.js';
import { windowCap } from './window-cap.js';

/** Where the entries of a set stand, oldest first. */
export const lists: Readonly<Record<Window['set'], { list: string; count: string }>> = {
  residual: { list: 'S.residual', count: 'S.residualCount' },
  scoped: { list: 'S.scoped', count: 'S.scopedCount' },
  forward: { list: 'F.entries', count: 'F.count' },
  back: { list: 'B.entries', count: 'B.count' },
  group: { list: 'g', count: 'gn' },
};

/** Whether a window keeps the entry `e`, whose status is `st`. */
export function keeps(context: CodeContext, over: Window): string {
  const keep: string[] = [];
  const one = over.statuses ?? ['executed'];
  if (one.length < statuses.length) {
    keep.push(`(${one.map((status) => `st===${statuses.indexOf(status)}`).join('||') || 'false'})`);
  }
  if (over.where !== undefined) keep.push(rowTruth(over.where, context).yes);
  return keep.join('&&') || 'true';
}

/** A loop over the entries of a window, newest first, as `e`. */
export function walk(context: CodeContext, over: Window, inside: string): string {
  const { list, count } = lists[over.set];
  const keep = keeps(context, over);
  const filter = keep === 'true' ? '' : `if(!(${keep}))continue;`;
  return (
    `{const L=${list},lo=a-${context.constant(over.within * 1000)};let i=upTo(${list},${count},ae);` +
    `const floor=i>${windowCap - 1}?i-${windowCap - 1}:0;` +
    `if(floor>0&&at[L[floor-1]]>lo)S.capped=true;` +
    `for(;i>=floor;i--){const e=L[i];if(!(at[e]>lo))break;const st=status[row[e]];${filter}${inside}}}`
  );
}

/** The same with the known values of a row expression, as `v`. */
export function walkValues(context: CodeContext, of: Expression, over: Window, inside: string): string {
  return walk(context, over, `const v=${rowNumber(of, context)};if(v===v){${inside}}`);
}

export function keyOf(context: CodeContext, by: GroupKey): string {
  return by === 'counterparty' ? 'small(pair[e])' : rowNumber({ kind: 'column', column: by }, context);
}
