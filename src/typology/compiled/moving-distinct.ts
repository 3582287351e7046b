/**
 * The peak of the distinct counterparties of a window, whose anchor goes from payment to payment, newest first: the
 * window moves with it, and each payment enters and leaves once. Counting each window by itself takes the square of it.
 */
import { windowCap } from './window-cap.js';

export interface Moving {
  readonly before: string;
  /** For each anchor `e`. */
  readonly each: string;
  readonly after: string;
}

/** `list` holds `count` entries; `within` is the window's length in ms, `keep` whether it keeps an entry `e` (`st`). */
export function movingDistinct(list: string, count: string, within: string, keep: string): Moving {
  const entry = (at: string, counted: string): string =>
    `{const e=M[${at}],st=status[row[e]];if(pair[e]>=0&&(${keep})){${counted}}}`;
  const leave = (at: string): string => entry(at, 'if(--C[pair[e]]===0)found--;');
  return {
    before: `let best=NaN,found=0,left=-1,right=-1;const M=${list},C=pairCounts(S.pairs);`,
    each:
      `const end=upTo(M,${count},e),from=at[e]-${within},least=end>${windowCap - 1}?end-${windowCap - 1}:0;` +
      `if(least>0&&at[M[least-1]]>from)S.capped=true;` +
      `if(left<0){left=end+1;right=end;}` +
      `for(;right>end;right--)if(right>=left)${leave('right')}` +
      `if(left>right+1)left=right+1;` +
      `while(left>least&&at[M[left-1]]>from){left--;${entry('left', 'if(C[pair[e]]++===0)found++;')}}` +
      `if(!(found<=best))best=found;`,
    // The counts are shared and must be left empty.
    after: `for(;right>=left&&left>=0;right--)${leave('right')}return best;`,
  };
}

let counts = new Int32Array(64);

/** A count for each pair, all 0; whoever uses it leaves it so. */
export function pairCounts(pairs: number): Int32Array {
  if (counts.length < pairs) counts = new Int32Array(pairs * 2);
  return counts;
}
