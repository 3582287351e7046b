/** Measures of the times between payments, and of how values go up or down, as the bodies of functions. */
import { unreachable } from '../../errors.js';
import type { Measure, Window } from '../expression.js';
import { literal } from './literal.js';
import type { CodeContext } from './row-code.js';
import { walk, walkValues } from './window-code.js';

export interface GapContext extends CodeContext {
  /** The name of an array as long as a window may be. */
  scratch(type: Float64ArrayConstructor): string;
  unlessFew(over: Window, least: number): string;
}

/** Collects the gaps of a window, newest first, into a scratch of values; leaves their number in `n`. */
function gaps(context: GapContext, over: Window, values: string): string {
  return `let n=0,l=-1;${walk(context, over, `if(l>=0){const v=elapsed(records,e,l);if(v===v)${values}[n++]=v;}l=e;`)}`;
}

export function gapBody(
  context: GapContext,
  measure: Extract<Measure, { kind: 'gap' | 'gap-share' }>,
): string {
  const { over, atLeast } = measure;
  const k = context.scratch(Float64Array);
  const few = context.unlessFew(over, atLeast + 1);
  const start = `${few}${gaps(context, over, k)}if(n===0||n<${literal(atLeast)})return NaN;`;
  if (measure.kind === 'gap-share') {
    const from = literal(measure.from);
    const to = literal(measure.to);
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

export function slopeBody(context: GapContext, measure: Extract<Measure, { kind: 'slope' }>): string {
  const { of, over, atLeast } = measure;
  const k = context.scratch(Float64Array);
  const few = context.unlessFew(over, atLeast + (of === 'gap' ? 1 : 0));
  const collect =
    of === 'gap' ? gaps(context, over, k) : `let n=0;${walkValues(context, of, over, `${k}[n++]=v;`)}`;
  return `${few}${collect}if(n<2||n<${literal(atLeast)})return NaN;reverseFirst(${k},n);slope(${k},n,R);D.d=R.d;return R.n;`;
}
