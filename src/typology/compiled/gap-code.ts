/** Measures of the gaps between neighbouring payments of a window, as JavaScript (W5). */
import { unreachable } from '../../errors.js';
import type { Measure, Window } from '../expression.js';
import type { CodeContext } from './row-code.js';
import { walk } from './window-code.js';

/** Collects the gaps of a window, newest first, into a scratch of values; leaves their number in `n`. */
export function gapsInto(context: CodeContext, over: Window, values: string): string {
  return `let n=0,l=-1;${walk(context, over, `if(l>=0){const v=elapsed(S,e,l);if(v===v)${values}[n++]=v;}l=e;`)}`;
}

/** The body of a function; `k` is a scratch of values. */
export function gapBody(
  context: CodeContext,
  measure: Extract<Measure, { kind: 'gap' | 'gap-share' }>,
  k: string,
): string {
  const start = `${gapsInto(context, measure.over, k)}if(n===0||n<${context.constant(measure.atLeast)})return NaN;`;
  if (measure.kind === 'gap-share') {
    const from = context.constant(measure.from);
    const to = context.constant(measure.to);
    // Percent of half a doubled median, without a division.
    return `${start}const m=doubledMedian(${k},n),lo=${from}*m,hi=${to}*m;let y=0;for(let j=0;j<n;j++)if(200*${k}[j]>=lo&&200*${k}[j]<=hi)y++;D.d=n;return y;`;
  }
  switch (measure.take) {
    case 'median':
      return `${start}D.d=2;return doubledMedian(${k},n);`;
    case 'mean':
      return `${start}let s=0;for(let j=0;j<n;j++)s+=${k}[j];D.d=n;return safe(s);`;
    case 'min':
      return `${start}let s=${k}[0];for(let j=1;j<n;j++)if(${k}[j]<s)s=${k}[j];D.d=1;return s;`;
    case 'max':
      return `${start}let s=${k}[0];for(let j=1;j<n;j++)if(${k}[j]>s)s=${k}[j];D.d=1;return s;`;
    default:
      return unreachable(measure.take);
  }
}
