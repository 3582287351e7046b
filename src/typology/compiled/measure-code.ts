/**
 * Measures as JavaScript: one function per distinct measure, of what it reads of `S, ae, a, T, g, gn, p`: the stream,
 * the anchor entry and its instant, the instant of evaluation, the enclosing group's entries and their number, and the
 * pair whose payer is left out. Windows are walked from the anchor back (W1, W4). A ratio leaves its denominator in `D.d`.
 */
import { unreachable } from '../../errors.js';
import type { Expression, GroupKey, Measure, Window } from '../expression.js';
import { knownUpTo } from './always-known.js';
import { ConditionCode, type ConditionContext } from './condition-code.js';
import { Crowds } from './crowds.js';
import { Functions, type Given } from './functions.js';
import { gapBody, slopeBody } from './gap-code.js';
import { holdsGroup } from './held-group.js';
import { literal } from './literal.js';
import { Locals } from './locals.js';
import { Marks } from './marks.js';
import { filtersNeeded, greatestOf, isMeasure, isRatio, leastMembers } from './measure-kinds.js';
import { movedIn, movingWindow, shortHistory } from './moving-window.js';
import { atCode } from './records-code.js';
import { type CodeContext, type Held, rowTruth, type Truth, tallyOf } from './row-code.js';
import { windowCap } from './window-cap.js';
import { keeps, keyOf, lists, mostOf, walk, walkBack, walkLater, walkValues } from './window-code.js';
import { isYear, year, yearCode, yearFilling } from './year-code.js';

/** Beside no group and no pair. */
export const outermost: Given = { g: 'none', gn: '0', p: '-1' };
const operators = { add: '+', subtract: '-', multiply: '*' } as const;

export class MeasureCode implements CodeContext, ConditionContext {
  readonly functions: Functions = new Functions();
  readonly conditions: ConditionCode = new ConditionCode(this);
  private readonly names = new Map<string, string>();
  private readonly factKinds: readonly string[];
  private readonly forests = new Map<string, number>();
  readonly marks: Marks = new Marks();
  private readonly listed = new Map<string, string>();
  readonly scratches: (Int32Array | Float64Array | Uint8Array)[] = [];
  /** What each `unlinked` measure reads: a window's payers, and of them those who count for it. */
  readonly linkages: { readonly crowd: number; readonly bit: number }[] = [];
  readonly crowds: Crowds = new Crowds();
  /** The window of the group whose payments are being asked, at its own anchor. */
  private enclosing: Window | undefined;
  /** Whether code may run at an anchor for which no year was listed. */
  private moving = false;
  /** Crowds that are read at such anchors. */
  private readonly movingCrowds = new Set<number>();
  /** Those among them that leave a payer out, since this was last emptied. */
  leftOut: number[] = [];

  constructor(factKinds: readonly string[]) {
    this.factKinds = factKinds;
  }

  list(values: readonly number[]): string {
    const code = `[${values.map(literal).join(',')}]`;
    const name = this.listed.get(code) ?? `list${this.listed.size}`;
    if (!this.listed.has(code)) this.functions.push(`const ${name}=${code};`);
    this.listed.set(code, name);
    return name;
  }

  factKind(name: string): number {
    const kind = this.factKinds.indexOf(name);
    if (kind < 0) throw new Error(`no fact kind ${name} in this catalogue`);
    return kind;
  }

  scratch(type: Int32ArrayConstructor | Float64ArrayConstructor | Uint8ArrayConstructor): string {
    const at = this.scratches.push(new type(windowCap)) - 1;
    this.functions.push(`const s${at}=Z[${at}];`);
    return `s${at}`;
  }

  /** The name of a function of a stream at an anchor. */
  define(body: string, prefix = 'm'): string {
    return this.functions.define(body, prefix);
  }

  row(condition: Expression): Truth {
    return rowTruth(condition, this);
  }

  absent(measure: Extract<Expression, { kind: 'absent' }>, locals: Locals): string {
    return locals.bind(this.call(measure), false);
  }

  number(expression: Expression, locals: Locals): string {
    switch (expression.kind) {
      case 'add':
      case 'subtract':
      case 'multiply': {
        const { kind, left, right } = expression;
        const exact = `(${this.number(left, locals)}${operators[kind]}${this.number(right, locals)})`;
        return knownUpTo(expression) === undefined ? `safe${exact}` : exact;
      }
      case 'grade': {
        const cuts = this.list(expression.cuts);
        if (!isRatio(expression.of)) return `graded(${this.number(expression.of, locals)},${cuts})`;
        const value = this.number(expression.of, locals);
        return `gradedRatio(${value},${locals.under(value)},${cuts})`;
      }
      case 'tally':
        return tallyOf(expression.of.map((part) => this.conditions.yes(part, locals)));
      case 'constant':
        return literal(expression.value);
      case 'fact':
        if (expression.of === 'self') return `S.ownFacts[${this.factKind(expression.fact)}]`;
        // A measure-level fact of the counterparty is that of the pair being explained.
        return `S.facts[p*S.kinds+${this.factKind(expression.fact)}]`;
      default:
        return locals.bind(this.call(expression as Measure), isRatio(expression));
    }
  }

  /** Code that works a measure out; `given` says what stands for what it takes. */
  private call(measure: Measure, given?: Given): string {
    return this.functions.call(this.measure(measure), given);
  }

  /** A function whose result is a number expression of measures; ratios leave `D.d`. */
  private inner(expression: Expression): string {
    if (isMeasure(expression)) return this.measure(expression);
    const locals = new Locals();
    const value = this.number(expression, locals);
    if (!isRatio(expression)) return this.define(`${locals.code()}return ${value};`, 'f');
    return this.define(`${locals.code()}const f=${value};D.d=${locals.under(value)};return f;`, 'f');
  }

  /** Code for the value of one outermost measure, beside no group and no pair. */
  value(measure: Expression): string {
    if (measure.kind === 'fact') return this.number(measure, new Locals());
    return this.call(measure as Measure, outermost);
  }

  held(over: Window): Held | undefined {
    if (!this.moving && isYear(over)) return 'year';
    return this.enclosing !== undefined && holdsGroup(over, this.enclosing) ? 'group' : undefined;
  }

  /** Code that is asked for in the payments of a group, where the group is that of a window's anchor. */
  private inGroup<T>(over: Window, write: () => T): T {
    return this.within({ enclosing: over, moving: this.moving }, write);
  }

  /** Code that runs at other anchors than the one that was evaluated. */
  atAnyAnchor<T>(write: () => T): T {
    return this.within({ enclosing: undefined, moving: true }, write);
  }

  private within<T>(place: { enclosing: Window | undefined; moving: boolean }, write: () => T): T {
    const { enclosing, moving } = this;
    Object.assign(this, place);
    const written = write();
    Object.assign(this, { enclosing, moving });
    return written;
  }

  /** The code that lists the year. */
  listing(): string {
    return yearCode(walkBack(this, year, yearFilling));
  }

  /** What ends a measure at once that fewer payments than `least` leave unknown. */
  unlessFew(over: Window, least: number): string {
    const most = mostOf(this, over);
    return most === undefined || least < 2 ? '' : `if(${most}<${literal(least)})return NaN;`;
  }

  /** A function `(S, ae, a, into)` that collects the entries of a window that `walking` goes through, newest first. */
  collect(over: Window, walking: typeof walk = walk): string {
    const name = `collect${this.functions.length}`;
    const body = `year(S,ae,a);let n=0;const T=a;${walking(this, over, 'into[n++]=e;')}return n;`;
    this.functions.push(`function ${name}(S,ae,a,into){const {pairNote}=S;${body}}`);
    return name;
  }

  met(where: Expression): string {
    return this.marks.met(where);
  }

  /** A function `(S, e)` that gives the bits of the conditions an entry can match; undefined where none is asked for. */
  marker(): string {
    const body = this.marks.body(this);
    if (body === undefined) return 'undefined';
    const name = `marks${this.functions.length}`;
    this.functions.push(`function ${name}(S,e){${body}}`);
    return name;
  }

  /** What must have been met besides for a group to count. */
  private metInGroups({ over, having }: Extract<Measure, { kind: 'groups' }>): string {
    const { set, where } = over;
    if (set !== 'named' || where === undefined) return 'true';
    const needed = filtersNeeded(having).map((one) => this.met({ kind: 'and', of: [where, one] }));
    return needed.join('&&') || 'true';
  }

  /** A function `(S, e)` that says whether an entry out of scope is named; undefined where none can be. */
  namer(naming: Expression | undefined): string {
    if (naming === undefined) return 'undefined';
    const name = `names${this.functions.length}`;
    this.functions.push(`function ${name}(S,e){const r=e>>1;return ${rowTruth(naming, this).yes};}`);
    return name;
  }

  measure(measure: Measure): string {
    const key = this.key(measure);
    const known = this.names.get(key);
    if (known !== undefined) {
      const forest = this.forests.get(key);
      if (forest !== undefined) this.leftOut.push(forest);
      return known;
    }
    const name = this.define(this.body(measure));
    this.names.set(key, name);
    return name;
  }

  /** The same measure is other code where other payments are known to be its window's. */
  private key(measure: Measure): string {
    return JSON.stringify([measure, this.moving, this.enclosing?.within, this.enclosing?.statuses]);
  }

  private body(measure: Measure): string {
    switch (measure.kind) {
      case 'count':
        if (measure.over.where === undefined) {
          const size = mostOf(this, measure.over);
          if (size !== undefined) return `return ${size};`;
        }
        return `let n=0;${walk(this, measure.over, 'n++;')}return n;`;
      case 'sum':
        return `let s=0;${walkValues(this, measure.of, measure.over, 's+=v;')}return safe(s);`;
      case 'min':
        return `let s=NaN;${walkValues(this, measure.of, measure.over, 'if(!(v>=s))s=v;')}return s;`;
      case 'max':
        return `let s=NaN;${walkValues(this, measure.of, measure.over, 'if(!(v<=s))s=v;')}return s;`;
      case 'mean':
        return `${this.unlessFew(measure.over, measure.atLeast)}let s=0,n=0;${walkValues(this, measure.of, measure.over, 's+=v;n++;')}if(n===0||n<${literal(measure.atLeast)})return NaN;D.d=n;return safe(s);`;
      case 'median': {
        const k = this.scratch(Float64Array);
        return `${this.unlessFew(measure.over, measure.atLeast)}let n=0;${walkValues(this, measure.of, measure.over, `${k}[n++]=v;`)}if(n===0||n<${literal(measure.atLeast)})return NaN;D.d=2;return doubledMedian(${k},n);`;
      }
      case 'first':
        return `let s=NaN;${walkValues(this, measure.of, measure.over, 's=v;')}return s;`;
      case 'last':
        return `${walkValues(this, measure.of, measure.over, 'return v;')}return NaN;`;
      case 'distinct':
        return this.distinct(measure.of, measure.over);
      case 'share': {
        const test = rowTruth(measure.test, this);
        return `${this.unlessFew(measure.over, measure.atLeast)}let y=0,n=0;${walk(this, measure.over, `if(${test.yes}){y++;n++;}else if(${test.no})n++;`)}if(n===0||n<${literal(measure.atLeast)})return NaN;D.d=n;return y;`;
      }
      case 'gap':
      case 'gap-share':
        return gapBody(this, measure);
      case 'slope':
        return slopeBody(this, measure);
      case 'span':
        return `let l=-1,f=-1;${walk(this, measure.over, 'f=e;if(l<0)l=e;')}return l<0?NaN:elapsed(records,f,l);`;
      case 'since':
        return `${walk(this, measure.over, 'return elapsed(records,e,ae);')}return NaN;`;
      case 'groups':
      case 'group-max':
        return this.groups(measure);
      case 'peak':
        return this.peak(measure);
      case 'sequence':
        return this.sequence(measure);
      case 'absent':
        return this.silence(measure);
      case 'unlinked':
        return this.unlinked(measure);
      default:
        return unreachable(measure);
    }
  }

  private distinct(of: GroupKey, over: Window): string {
    const k = this.scratch(Float64Array);
    return `let n=0;${walk(this, over, `const v=${keyOf(this, of)};if(v===v)${k}[n++]=v;`)}return distinctOf(${k},n);`;
  }

  private groups(measure: Extract<Measure, { kind: 'groups' | 'group-max' }>): string {
    const entries = this.scratch(Int32Array);
    const keys = this.scratch(Float64Array);
    const heads = this.scratch(Int32Array);
    const next = this.scratch(Int32Array);
    const members = this.scratch(Int32Array);
    const locals = new Locals();
    let use: string;
    let result: string;
    let end = 'return found;';
    let enough = '';
    let start = '';
    if (measure.kind === 'groups') {
      const having = this.inGroup(measure.over, () => this.conditions.yes(measure.having, locals));
      const test = this.define(`${locals.code()}return ${having};`, 'h');
      // Most windows hold too few payments for any group to do: nothing of them need be asked.
      const least = literal(leastMembers(measure.having));
      enough = `if(n<${least})return 0;`;
      start = `if(!(${this.metInGroups(measure)}))return 0;`;
      use = `if(q>=${least}&&${this.functions.call(test, { g: members, gn: 'q' })})found++;`;
      result = 'let found=0;';
    } else {
      const greatest = greatestOf(isRatio(measure.of));
      const inner = this.inGroup(measure.over, () => this.inner(measure.of));
      use = `{const v=${this.functions.call(inner, { g: members, gn: 'q' })};${greatest.keep}}`;
      result = greatest.before;
      end = greatest.result;
    }
    return (
      `${start}let n=0;${walk(this, measure.over, `const v=${keyOf(this, measure.by)};if(v===v){${entries}[n]=e;${keys}[n++]=v;}`)}` +
      `${enough}${result}const groups=chained(${keys},n,${heads},${next});for(let g=0;g<groups;g++){let q=0;` +
      `for(let k=${heads}[g];k>=0;k=${next}[k])${members}[q++]=${entries}[k];${use}}` +
      end
    );
  }

  private peak({ of: inside, over: anchors }: Extract<Measure, { kind: 'peak' }>): string {
    const here = (): string => {
      const inner = this.atAnyAnchor(() => this.inner(inside));
      return this.functions.call(inner, { ae: 'e', a: atCode('e>>1') });
    };
    const ofEach = (): string => {
      const { before, keep, result } = greatestOf(isRatio(inside));
      return `${before}${walk(this, anchors, `const v=${here()};${keep}`)}${result}`;
    };
    const moved = movedIn(inside);
    if (moved === undefined) return ofEach();
    const { counting, over } = moved;
    const list = lists[over.set];
    const within = literal(over.within * 1000);
    const value = inside.kind === 'groups' ? `found===0?0:${here()}` : 'found';
    const { before, each, after } = movingWindow(counting, list, within, keeps(this, over), value);
    const moving = `${before}${walk(this, anchors, each)}${after}`;
    // Of a short history each window is soon looked through.
    return inside.kind === 'groups' ? `if(${list.count}<=${shortHistory}){${ofEach()}}${moving}` : moving;
  }

  private sequence(measure: Extract<Measure, { kind: 'sequence' }>): string {
    const entries = this.scratch(Int32Array);
    const firsts = this.scratch(Uint8Array);
    const first = rowTruth(measure.first, this).yes;
    const then = rowTruth(measure.then, this).yes;
    const within = literal(measure.within);
    const match = `if(${firsts}[k]){const o=${entries}[k];const d=elapsed(records,k>j?o:e,k>j?e:o);if(d<=${within}&&d>=-${within}&&${then}){found++;break;}}`;
    const others =
      measure.order === 'strict'
        ? `for(let k=j+1;k<n;k++){${match}}`
        : `for(let k=0;k<n;k++){if(k===j)continue;${match}}`;
    return (
      `let n=0,any=0;${walk(this, measure.over, `${entries}[n]=e;any|=${firsts}[n]=${first}?1:0;n++;`)}` +
      `let found=0;if(any)for(let j=0;j<n;j++){const e=${entries}[j],r=e>>1;${others}}return found;`
    );
  }

  private silence(measure: Extract<Measure, { kind: 'absent' }>): string {
    const due = `const due=${atCode('r')}+${literal(measure.for * 1000)};${walkLater(this, measure.over, 'due', 'return 0;')}`;
    return `${walk(this, measure.over, `${due}if(T>=due)return 1;if(due<S.deadline)S.deadline=due;return -1;`)}return -1;`;
  }

  private unlinked(measure: Extract<Measure, { kind: 'unlinked' }>): string {
    const { over, having, leaveOut } = measure;
    const { crowd, bit } = this.crowds.place(over, having);
    if (this.moving) this.movingCrowds.add(crowd);
    const at = this.linkages.push({ crowd, bit: 1 << bit }) - 1;
    if (leaveOut) {
      this.leftOut.push(at);
      this.forests.set(this.key(measure), at);
    }
    const meet = `if(!W[${crowd}].isOf(S,ae))meet${crowd}(S,ae,a,T);if(W[${crowd}].hub)S.hub=true;`;
    return `${meet}return U[${at}].value(${leaveOut ? 'p' : '-1'});`;
  }

  /** The code that reads crowds, once it is known who asks for what of each; nothing more may be asked afterwards. */
  meetings(): void {
    this.crowds.each((over, havings, crowd) => {
      if (this.movingCrowds.has(crowd)) this.atAnyAnchor(() => this.meeting(over, havings, crowd));
      else this.meeting(over, havings, crowd);
    });
  }

  private meeting(over: Window, havings: readonly Expression[], crowd: number): void {
    const entries = this.scratch(Int32Array);
    const locals = new Locals();
    const tests = this.inGroup(over, () =>
      havings.map((having, bit) => `if(${this.conditions.yes(having, locals)})bits|=${1 << bit};`),
    );
    const counts = this.functions.handed(`${locals.code()}let bits=0;${tests.join('')}return bits;`, 'h');
    const read = `W[${crowd}].read(S,ae,${entries},n,${counts},a,T);`;
    this.functions.push(
      `function meet${crowd}(S,ae,a,T){const {pairNote}=S;let n=0;${walk(this, over, `${entries}[n++]=e;`)}${read}}`,
    );
  }
}
