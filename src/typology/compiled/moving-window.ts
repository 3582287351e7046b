/**
 * The peak of what a window counts, whose anchor goes from payment to payment, newest first: the window moves with it,
 * and each payment enters and leaves once. Counting each window by itself takes the square of it.
 */
import type { Expression, Window } from '../expression.js';
import { leastMembers } from './measure-kinds.js';
import { atCode, pairCode, statusCode } from './records-code.js';
import { windowCap } from './window-cap.js';

export interface Moving {
  readonly before: string;
  /** For each anchor `e`. */
  readonly each: string;
  readonly after: string;
}

/** What is counted of the payments `e` that a window keeps. */
interface Counting {
  readonly of: string;
  readonly enters: string;
  readonly leaves: string;
  /** Whether it keeps a count for each pair. */
  readonly pairs: boolean;
}

const everyPayment: Counting = { of: 'true', enters: 'found++;', leaves: 'found--;', pairs: false };

/** Counterparties with so many payments in the window, or more. */
function counterpartiesWith(least: number): Counting {
  return {
    of: `${pairCode('e')}>=0`,
    enters: `if(++C[${pairCode('e')}]===${least})found++;`,
    leaves: `if(C[${pairCode('e')}]--===${least})found--;`,
    pairs: true,
  };
}

/** Payments up to which a history is short. */
export const shortHistory = 256;

/** Sets whose lists hold nothing else, so that a window of the latest of them is a stretch of the list. */
const movable: readonly Window['set'][] = ['residual', 'scoped', 'forward', 'back'];

interface Moved {
  readonly counting: Counting;
  readonly over: Window;
}

function countedIn(inside: Expression): Moved | undefined {
  if (inside.kind === 'count') return { counting: everyPayment, over: inside.over };
  if (inside.kind === 'distinct' && inside.of === 'counterparty')
    return { counting: counterpartiesWith(1), over: inside.over };
  if (inside.kind !== 'groups' || inside.by !== 'counterparty') return undefined;
  // A bound may lie between two counts.
  const least = Math.ceil(leastMembers(inside.having));
  return least < 1 ? undefined : { counting: counterpartiesWith(least), over: inside.over };
}

/** What moves with a window whose peak is asked for; of groups those that are large enough, where most windows hold none. */
export function movedIn(inside: Expression): Moved | undefined {
  const counted = countedIn(inside);
  return counted !== undefined && movable.includes(counted.over.set) ? counted : undefined;
}

/**
 * `list` holds `count` entries, oldest first; `within` is the window's length in ms, `keep` whether it keeps an entry `e`
 * (`st`), `value` what is measured at an anchor where `found` were counted.
 */
export function movingWindow(
  { of, enters, leaves, pairs }: Counting,
  { list, count }: { readonly list: string; readonly count: string },
  within: string,
  keep: string,
  value = 'found',
): Moving {
  const entry = (at: string, counted: string): string =>
    `{const e=M[${at}],r=e>>1,st=${statusCode('r')};if(${of}&&(${keep})){${counted}}}`;
  // The counts of pairs are shared and must be left empty.
  const emptied = `for(;right>=left&&left>=0;right--)${entry('right', leaves)}`;
  return {
    before: `let best=NaN,found=0,left=-1,right=-1;const M=${list}${pairs ? ',C=pairCounts(S.pairs)' : ''};`,
    each:
      `const end=upTo(M,${count},e),from=${atCode('e>>1')}-${within},least=end>${windowCap - 1}?end-${windowCap - 1}:0;` +
      `if(least>0&&${atCode('M[least-1]>>1')}>from)S.capped=true;` +
      `if(left<0){left=end+1;right=end;}` +
      `for(;right>end;right--)if(right>=left)${entry('right', leaves)}` +
      `if(left>right+1)left=right+1;` +
      `while(left>least&&${atCode('M[left-1]>>1')}>from){left--;${entry('left', enters)}}` +
      `const v=${value};if(!(v<=best))best=v;`,
    after: `${pairs ? emptied : ''}return best;`,
  };
}

let counts = new Int32Array(64);

/** A count for each pair, all 0; whoever uses it leaves it so. */
export function pairCounts(pairs: number): Int32Array {
  if (counts.length < pairs) counts = new Int32Array(pairs * 2);
  return counts;
}
