/** Windows as JavaScript: loops over the entries of one, from the anchor back (W1, W4). */
import { statuses } from '../../intake/payment.js';
import type { Expression, GroupKey, Window } from '../expression.js';
import { literal } from './literal.js';
import { atCode, pairCode, statusCode } from './records-code.js';
import { type CodeContext, type Held, rowNumber, rowTruth } from './row-code.js';
import { hearerCap, windowCap } from './window-cap.js';

/** Where the entries of a set stand, oldest first. */
export const lists: Readonly<Record<Window['set'], { list: string; count: string }>> = {
  residual: { list: 'S.residual', count: 'S.residualCount' },
  scoped: { list: 'S.scoped', count: 'S.scopedCount' },
  named: { list: 'S.named', count: 'S.namedCount' },
  forward: { list: 'F.entries', count: 'F.count' },
  back: { list: 'B.entries', count: 'B.count' },
  group: { list: 'g', count: 'gn' },
};

/** What a window counts: payments that stand executed, where it names nothing else. */
export function statusesOf({ statuses: one = ['executed'] }: Window): NonNullable<Window['statuses']> {
  return one;
}

/** Whether a window counts the status `st`; nothing where it counts all. */
function counts(over: Window): string[] {
  const one = statusesOf(over);
  if (one.length === statuses.length) return [];
  return [`(${one.map((status) => `st===${statuses.indexOf(status)}`).join('||') || 'false'})`];
}

/** Whether a window keeps the entry `e`, whose row is `r` and whose status is `st`. */
export function keeps(context: CodeContext, over: Window): string {
  const keep = counts(over);
  if (over.where !== undefined) keep.push(rowTruth(over.where, context).yes);
  return keep.join('&&') || 'true';
}

/** A loop over the entries of a window, newest first, as `e` with its row `r`. */
export function walk(context: CodeContext, over: Window, inside: string): string {
  const held = context.held(over);
  if (held !== undefined) return walkHeld(context, held, over, inside);
  if (over.set === 'named') return walkNamed(context, over, inside);
  return walkBack(context, over, inside);
}

/** Entries whose instants and statuses are known to be those of the window. */
function walkHeld(context: CodeContext, held: Held, { where }: Window, inside: string): string {
  const filter = where === undefined ? '' : `if(!${rowTruth(where, context).yes})continue;`;
  const loop = {
    year: 'for(let i=0,end=yearCount;i<end;i++){const e=yearEntries[i],r=e>>1;',
    group: 'for(let i=gn-1;i>=0;i--){const e=g[i],r=e>>1;',
  };
  return `${loop[held]}${filter}${inside}}`;
}

/** Code for how many payments a window has at most, where that is known before any of them is read. */
export function mostOf(context: CodeContext, over: Window): string | undefined {
  const held = context.held(over);
  return held && { year: 'yearCount', group: 'gn' }[held];
}

/** A loop over what a list holds from the anchor back. */
export function walkBack(
  context: CodeContext,
  over: Window,
  inside: string,
  most: number = windowCap,
): string {
  const { list, count } = lists[over.set];
  const keep = keeps(context, over);
  const filter = keep === 'true' ? '' : `if(!(${keep}))continue;`;
  return (
    `{const L=${list},lo=a-${literal(over.within * 1000)};let i=upTo(${list},${count},ae);` +
    `const floor=i>${most - 1}?i-${most - 1}:0;` +
    `if(floor>0&&${atCode('L[floor-1]>>1')}>lo)S.capped=true;` +
    `for(;i>=floor;i--){const e=L[i],r=e>>1;if(!(${atCode('r')}>lo))break;const st=${statusCode('r')};${filter}${inside}}}`
  );
}

/** The same of the payments whose payers are told: of a list that is cut, more are gone through (F1). */
export function walkHearers(context: CodeContext, over: Window, inside: string): string {
  const { count } = lists[over.set];
  return `if(${count}<=${windowCap})${walk(context, over, inside)}else ${walkBack(context, over, inside, hearerCap)}`;
}

/** The list holds what any definition names: those that this window does not name are not in its set (S6, W4). */
function walkNamed(context: CodeContext, over: Window, inside: string): string {
  const { list, count } = lists.named;
  const names = over.where === undefined ? 'true' : rowTruth(over.where, context).yes;
  const [counted = 'true'] = counts(over);
  const met = over.where === undefined ? 'true' : context.met(over.where);
  return (
    `if(${met}){const L=${list},lo=a-${literal(over.within * 1000)};let met=0;` +
    `for(let i=upTo(${list},${count},ae);i>=0;i--){const e=L[i],r=e>>1;if(!(${atCode('r')}>lo))break;if(!(${names}))continue;` +
    `if(met===${windowCap}){S.capped=true;break;}met++;const st=${statusCode('r')};if(!(${counted}))continue;${inside}}}`
  );
}

/** A loop over what stands behind the anchor, before the instant named `end`, and what the window would keep of it, as `e`. */
export function walkLater(context: CodeContext, over: Window, end: string, inside: string): string {
  const { list, count } = lists[over.set];
  const later = `for(let i=upTo(${list},${count},ae)+1;i<${count};i++){const e=${list}[i],r=e>>1;if(!(${atCode('r')}<${end}))break;const st=${statusCode('r')};`;
  return `${later}if(!(${keeps(context, over)}))continue;${inside}}`;
}

/** The same with the known values of a row expression, as `v`. */
export function walkValues(context: CodeContext, of: Expression, over: Window, inside: string): string {
  return walk(context, over, `const v=${rowNumber(of, context)};if(v===v){${inside}}`);
}

export function keyOf(context: CodeContext, by: GroupKey): string {
  return by === 'counterparty'
    ? `small(${pairCode('e')})`
    : rowNumber({ kind: 'column', column: by }, context);
}
