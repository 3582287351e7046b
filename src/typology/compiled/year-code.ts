/**
 * The executed residual payments of the year before an anchor, which most measures read: listed once for each evaluation
 * and anchor, so that each measure goes through a list instead of asking each payment for its instant and status anew.
 */
import type { Window } from '../expression.js';
import { residual } from '../language.js';
import { statusesOf } from './window-code.js';

/** The window that is listed: what a definition reads where it names nothing else (W2). */
export const year: Window = residual();

export function isYear(over: Window): boolean {
  const [one, ...others] = statusesOf(over);
  return over.set === year.set && over.within === year.within && one === 'executed' && others.length === 0;
}

/**
 * Code that lists the year behind an anchor, newest first, where it is not what was listed last; `filling` goes through it as
 * `e`. Each world has a list of its own, for one may be evaluated between two looks at another.
 */
export function yearCode(filling: string): string {
  return (
    'const yearEntries=Y;let yearCount=0,yearStream=null,yearEvaluation=-1,yearAnchor=-1;' +
    'function year(S,ae,a){if(yearAnchor===ae&&yearEvaluation===S.evaluation&&yearStream===S)return;' +
    'yearAnchor=ae;yearEvaluation=S.evaluation;yearStream=S;let n=0;' +
    `${filling}yearCount=n;}`
  );
}

export const yearFilling = 'yearEntries[n++]=e;';
