/** Measures that one pass over a window works out: what each keeps, what it does with a payment `e`, what it is in the end. */
import type { Measure } from '../expression.js';
import type { CodeContext } from './row-code.js';
import { rowNumber, rowTruth } from './row-code.js';
import { keyOf } from './window-code.js';

type Scratch = Int32ArrayConstructor | Float64ArrayConstructor | Uint8ArrayConstructor;

export interface FoldContext extends CodeContext {
  /** The name of an array as long as a window may be. */
  scratch(type: Scratch): string;
}

export interface Fold {
  /** Local variables with what they are before any payment. */
  readonly locals: Readonly<Record<string, string>>;
  /** For each payment of the window, newest first, as `e`; what `gap` says of it stands in `gv`. */
  readonly each: string;
  /** Statements that return the value, in reach of the locals. */
  readonly result: string;
  /** Whether `each` reads `gv`: the time from `e` to the payment after it, NaN where there is none or it is unknown. */
  readonly gap: boolean;
}

/** Statements for each payment by which `gv` is that of the window; `after` names a local that is -1 before. */
export function gapCode(after: string): string {
  return `const gv=${after}<0?NaN:elapsed(S,e,${after});${after}=e;`;
}

function known(of: string, inside: string): string {
  return `const v=${of};if(v===v){${inside}}`;
}

function unlessFew(count: string, least: string): string {
  return `if(${count}===0||${count}<${least})return NaN;`;
}

function gapResult(measure: Extract<Measure, { kind: 'gap' }>, n: string, k: string): string {
  switch (measure.take) {
    case 'median':
      return `D.d=2;return doubledMedian(${k},${n});`;
    case 'mean':
      return `let s=0;for(let j=0;j<${n};j++)s+=${k}[j];D.d=${n};return safe(s);`;
    case 'min':
      return `let s=${k}[0];for(let j=1;j<${n};j++)if(${k}[j]<s)s=${k}[j];D.d=1;return s;`;
    default:
      return `let s=${k}[0];for(let j=1;j<${n};j++)if(${k}[j]>s)s=${k}[j];D.d=1;return s;`;
  }
}

/** Undefined of a measure that takes more than one pass, or may end its pass early; `mark` tells its locals from others. */
export function foldOf(measure: Measure, context: FoldContext, mark: string): Fold | undefined {
  const [n, s] = [`n${mark}`, `s${mark}`];
  const plain = { gap: false } as const;
  switch (measure.kind) {
    case 'count':
      return { ...plain, locals: { [n]: '0' }, each: `${n}++;`, result: `return ${n};` };
    case 'sum':
    case 'min':
    case 'max':
    case 'first': {
      const take = {
        sum: `${s}+=v;`,
        min: `if(!(v>=${s}))${s}=v;`,
        max: `if(!(v<=${s}))${s}=v;`,
        first: `${s}=v;`,
      };
      return {
        ...plain,
        locals: { [s]: measure.kind === 'sum' ? '0' : 'NaN' },
        each: known(rowNumber(measure.of, context), take[measure.kind]),
        result: measure.kind === 'sum' ? `return safe(${s});` : `return ${s};`,
      };
    }
    case 'mean':
      return {
        ...plain,
        locals: { [s]: '0', [n]: '0' },
        each: known(rowNumber(measure.of, context), `${s}+=v;${n}++;`),
        result: `${unlessFew(n, context.constant(measure.atLeast))}D.d=${n};return safe(${s});`,
      };
    case 'median': {
      const k = context.scratch(Float64Array);
      return {
        ...plain,
        locals: { [n]: '0' },
        each: known(rowNumber(measure.of, context), `${k}[${n}++]=v;`),
        result: `${unlessFew(n, context.constant(measure.atLeast))}D.d=2;return doubledMedian(${k},${n});`,
      };
    }
    case 'distinct': {
      const k = context.scratch(Float64Array);
      return {
        ...plain,
        locals: { [n]: '0' },
        each: known(keyOf(context, measure.of), `${k}[${n}++]=v;`),
        result: `return distinctOf(${k},${n});`,
      };
    }
    case 'share': {
      const test = rowTruth(measure.test, context);
      return {
        ...plain,
        locals: { [s]: '0', [n]: '0' },
        each: `if(${test.yes}){${s}++;${n}++;}else if(${test.no})${n}++;`,
        result: `${unlessFew(n, context.constant(measure.atLeast))}D.d=${n};return ${s};`,
      };
    }
    case 'span':
      return {
        ...plain,
        locals: { [s]: '-1', [n]: '-1' },
        each: `${s}=e;if(${n}<0)${n}=e;`,
        result: `return ${n}<0?NaN:elapsed(S,${s},${n});`,
      };
    case 'gap':
    case 'gap-share': {
      const k = context.scratch(Float64Array);
      const few = unlessFew(n, context.constant(measure.atLeast));
      if (measure.kind === 'gap') {
        const result = `${few}${gapResult(measure, n, k)}`;
        return { gap: true, locals: { [n]: '0' }, each: `if(gv===gv)${k}[${n}++]=gv;`, result };
      }
      const [from, to] = [context.constant(measure.from), context.constant(measure.to)];
      // Percent of half a doubled median, without a division.
      const result = `${few}const m=doubledMedian(${k},${n}),lo=${from}*m,hi=${to}*m;let y=0;for(let j=0;j<${n};j++)if(200*${k}[j]>=lo&&200*${k}[j]<=hi)y++;D.d=${n};return y;`;
      return { gap: true, locals: { [n]: '0' }, each: `if(gv===gv)${k}[${n}++]=gv;`, result };
    }
    case 'slope': {
      const k = context.scratch(Float64Array);
      const gap = measure.of === 'gap';
      const each =
        measure.of === 'gap'
          ? `if(gv===gv)${k}[${n}++]=gv;`
          : known(rowNumber(measure.of, context), `${k}[${n}++]=v;`);
      return {
        gap,
        locals: { [n]: '0' },
        each,
        result: `if(${n}<2||${n}<${context.constant(measure.atLeast)})return NaN;reverseFirst(${k},${n});slope(${k},${n},R);D.d=R.d;return R.n;`,
      };
    }
    default:
      return undefined;
  }
}
