/**
 * The peak of what a window counts, whose anchor goes from payment to payment, newest first: the window moves with it,
 * and each payment enters and leaves once. Counting each window by itself takes the square of it.
 */
import { atCode, pairCode, statusCode } from './records-code.js';
import { windowCap } from './window-cap.js';

export interface Moving {
  readonly before: string;
  /** For each anchor `e`. */
  readonly each: string;
  readonly after: string;
}

/** What is counted of the payments `e` that a window keeps: each of them, or their distinct counterparties. */
const counting: Readonly<Record<'count' | 'distinct', { of: string; enters: string; leaves: string }>> = {
  count: { of: 'true', enters: 'found++;', leaves: 'found--;' },
  distinct: {
    of: `${pairCode('e')}>=0`,
    enters: `if(C[${pairCode('e')}]++===0)found++;`,
    leaves: `if(--C[${pairCode('e')}]===0)found--;`,
  },
};

/** `list` holds `count` entries, oldest first; `within` is the window's length in ms, `keep` whether it keeps an entry `e` (`st`). */
export function movingWindow(
  kind: 'count' | 'distinct',
  { list, count }: { readonly list: string; readonly count: string },
  within: string,
  keep: string,
): Moving {
  const { of, enters, leaves } = counting[kind];
  const entry = (at: string, counted: string): string =>
    `{const e=M[${at}],r=e>>1,st=${statusCode('r')};if(${of}&&(${keep})){${counted}}}`;
  // The counts of pairs are shared and must be left empty.
  const emptied = `for(;right>=left&&left>=0;right--)${entry('right', leaves)}`;
  return {
    before: `let best=NaN,found=0,left=-1,right=-1;const M=${list}${kind === 'distinct' ? ',C=pairCounts(S.pairs)' : ''};`,
    each:
      `const end=upTo(M,${count},e),from=${atCode('e>>1')}-${within},least=end>${windowCap - 1}?end-${windowCap - 1}:0;` +
      `if(least>0&&${atCode('M[least-1]>>1')}>from)S.capped=true;` +
      `if(left<0){left=end+1;right=end;}` +
      `for(;right>end;right--)if(right>=left)${entry('right', leaves)}` +
      `if(left>right+1)left=right+1;` +
      `while(left>least&&${atCode('M[left-1]>>1')}>from){left--;${entry('left', enters)}}` +
      `if(!(found<=best))best=found;`,
    after: `${kind === 'distinct' ? emptied : ''}return best;`,
  };
}

let counts = new Int32Array(64);

/** A count for each pair, all 0; whoever uses it leaves it so. */
export function pairCounts(pairs: number): Int32Array {
  if (counts.length < pairs) counts = new Int32Array(pairs * 2);
  return counts;
}
