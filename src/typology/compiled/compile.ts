/**
 * A catalogue as one piece of generated JavaScript, bound to the payments of a world. This is the only file that turns
 * text into code; what enters it is built in `measure-code.ts` and `row-code.ts` from a checked, closed union.
 */
import type { Role } from '../../intake/payment.js';
import type { Catalogue, Explanation, FactDefinition, Indicator, Stratum } from '../definition.js';
import type { Expression } from '../expression.js';
import { anyNamed, readByName } from '../naming.js';
import { measuresOf } from '../outer-measures.js';
import type { Exact } from './arithmetic.js';
import { compareRatios, distinctOf, doubledMedian, reverseFirst, safe, slope } from './arithmetic.js';
import { chained } from './chained.js';
import { isCertain } from './condition-code.js';
import { Crowd, mostPayers } from './crowd.js';
import { elapsed, graded, gradedRatio, holds, known as isKnown, small, upTo } from './entry.js';
import type { Given } from './functions.js';
import { Linkage } from './linkage.js';
import { Locals } from './locals.js';
import { MeasureCode, outermost } from './measure-code.js';
import { isRatio } from './measure-kinds.js';
import { pairCounts } from './moving-window.js';
import type { PartyStream } from './party-stream.js';
import { atCode } from './records-code.js';
import { maybe } from './surely-below.js';
import { ValueTable } from './value-table.js';
import { windowCap } from './window-cap.js';
import { walkHearers } from './window-code.js';
import { linkColumns, type World } from './world.js';

/** Stratum of one definition at an anchor entry: -1 unknown, 0 known false, else the stratum. */
export type Grader = (stream: PartyStream, anchor: number, at: number, now: number, pair: number) => number;
/**
 * Grades each indicator of a role for which `asked` is 1, by place, at the anchors of `Evaluation`; the stratum of
 * indicator i at the later anchor stands at 2 i and at the earlier one behind it. Called one by one from a list, graders
 * would cost more than most of them do. The later anchor comes last: facts are worked out at it from what was read.
 */
export type Grades = (
  stream: PartyStream,
  anchors: Int32Array,
  now: number,
  asked: Uint8Array,
  strata: Int8Array,
) => void;
/** Fills `into` with the entries behind the evidence, newest first, and returns their number. */
export type Collector = (stream: PartyStream, anchor: number, at: number, into: Int32Array) => number;
/** 1 explained, 2 explained unless a fact speaks against it, 0 not; reads `forward` and `back`. */
export type Explainer = (stream: PartyStream, anchor: number, at: number, now: number) => number;
/** Bits of all explanations, by their place in the catalogue, that hold for a pair now; reads `forward` and `back`. */
export type Explanations = (stream: PartyStream, anchor: number, at: number, pair: number) => number;
/** The value of one outermost measure; a ratio leaves its denominator in `denominator`. NaN is unknown. */
export type Reader = (stream: PartyStream, anchor: number, at: number, now: number) => Exact;

/** Whether some definition of a role names an entry that is out of scope (S6). */
export type Names = (stream: PartyStream, entry: number) => boolean;

/** Bits of the conditions on columns that an entry can match: what no entry matches need not be looked for. */
export type Marks = (stream: PartyStream, entry: number) => number;

/** A measure of an indicator that readers are told of. */
export interface Reading {
  readonly measure: Expression;
  readonly kind: 'number' | 'ratio' | 'truth';
  readonly read: Reader;
}

/** Whether a pair that only an explanation with `unless` covers is set aside now. */
export type Bar = (stream: PartyStream, pair: number) => boolean;

/** The entries of the pair being explained, oldest first. */
export interface PairEntries {
  entries: Int32Array;
  count: number;
}

export interface Compiled {
  readonly catalogue: Catalogue;
  readonly world: World;
  readonly grades: Readonly<Record<Role, Grades>>;
  readonly behind: readonly Collector[];
  readonly facts: readonly Grader[];
  /** Of each fact the payments whose payers are told it. */
  readonly hearers: readonly Collector[];
  /** Per fact, the groupings in which the payer concerned is left out. */
  readonly leavingOut: readonly (readonly Linkage[])[];
  readonly explain: Explainer;
  /** True when some conditional explanation that holds for the pair (bit by bit) is not barred by its `unless`. */
  readonly unbarred: Bar;
  readonly explanations: Explanations;
  readonly names: Readonly<Record<Role, Names | undefined>>;
  /** Undefined of a role in which nobody asks for them. */
  readonly marks: Readonly<Record<Role, Marks | undefined>>;
  /** Whether an entry without a bit is named by nobody. */
  readonly marksCover: boolean;
  /** False only where no fact made by the stream can be other than 0, for it is too small. */
  readonly mayTell: (stream: PartyStream) => boolean;
  /** The same of each fact by itself. */
  readonly mayBe: readonly ((stream: PartyStream) => boolean)[];
  /** By indicator. */
  readonly readings: readonly (readonly Reading[])[];
  readonly denominator: { readonly d: Exact };
  readonly forward: PairEntries;
  readonly back: PairEntries;
  /** Bits of the conditional explanations found by the last call of `explain`. */
  readonly found: { conditional: number };
  readonly code: string;
}

function grader(code: MeasureCode, strata: readonly Stratum[]): string {
  const locals = new Locals();
  const { conditions } = code;
  const unknown = strata.some(({ when }) => !isCertain(when));
  let body = '';
  for (let i = strata.length - 1; i >= 0; i--) {
    const { when } = strata[i] as Stratum;
    if (isCertain(when)) body += `if(${conditions.yes(when, locals)})return ${i + 1};`;
    else body += `t=${conditions.three(when, locals)};if(t>0)return ${i + 1};if(t<0)unknown=true;`;
  }
  const [held, result] = unknown ? ['let t=0,unknown=false;', 'unknown?-1:0'] : ['', '0'];
  return code.define(`${locals.code()}${held}${body}return ${result};`, 'grade');
}

/**
 * The functions that grade a role at an anchor of either set, and the code that calls them. The anchor's instant is a
 * parameter: a number that is loaded would be made an object of anew for each grader that is called.
 */
function gradesOf(
  code: MeasureCode,
  role: Role,
  { indicators }: Catalogue,
  graders: readonly string[],
): string {
  const [residual, scoped] = (['residual', 'scoped'] as const).map((set) => {
    const name = `${role}_${set}`;
    const calls = indicators.map(({ side, behind }, place) =>
      side === role && (behind.set === 'scoped') === (set === 'scoped')
        ? `if(G[${place}])I[${2 * place}+k]=${code.functions.call(graders[place] as string, { ...outermost, ae: 'e' })};`
        : '',
    );
    code.functions.push(`function ${name}(S,e,a,T,G,I,k){year(S,e,a);${calls.join('')}}`);
    return name;
  });
  const at = (anchor: string, name = ''): string =>
    `e=A[${anchor}];if(e>=0)${name}(S,e,${atCode('e>>1')},T,G,I,k);`;
  return `(S,A,T,G,I)=>{for(let k=1,e=0;k>=0;k--){${at('k', residual)}${at('2+k', scoped)}}}`;
}

interface Explainers {
  readonly whole: string;
  readonly bar: string;
  readonly each: string;
}

function explainers(code: MeasureCode, explanations: readonly Explanation[]): Explainers {
  // One bit for each; those with `unless` stand beside four others.
  const conditionals = explanations.filter(({ unless }) => unless !== undefined).length;
  if (explanations.length > 30 || conditionals > 28) throw new Error('more explanations than bits');
  // Explanations ask much of the same; what one has worked out the next one reads.
  const [once, barring, apart] = [new Locals(), new Locals(), new Locals()];
  let whole = '';
  let conditional = 'let bits=0;';
  let bar = '';
  let each = 'let bits=0;';
  let bit = 0;
  const { conditions } = code;
  explanations.forEach(({ when, unless, inBeneficiaryStream }, place) => {
    const explains = conditions.yes(when, once);
    const alone = conditions.yes(when, apart);
    if (unless === undefined) {
      whole += `if(${explains})return 1;`;
      each += `if(${alone})bits|=${1 << place};`;
      return;
    }
    const there = inBeneficiaryStream === 'holds' ? `if(S.role==='beneficiary')return 1;` : '';
    conditional += `if(${explains}){${there}bits|=${1 << bit};}`;
    const barred = barring.maybe(() => conditions.yes(unless, barring));
    bar += `if(S.conditionalOf(p)&${1 << bit}&&!${barred})return true;`;
    const spoken = apart.maybe(() => conditions.yes(unless, apart));
    const now = `S.role==='beneficiary'?${inBeneficiaryStream === 'holds'}:!${spoken}`;
    each += `if(${alone}&&(${now}))bits|=${1 << place};`;
    bit++;
  });
  return {
    whole: code.define(
      `${once.code()}${whole}${conditional}O.conditional=bits;return bits===0?0:2;`,
      'explain',
    ),
    bar: code.define(`${barring.code()}${bar}return false;`, 'unbarred'),
    each: code.define(`${apart.code()}${each}return bits;`, 'explanations'),
  };
}

/** The outermost measures of an indicator, each once, with the code that gives its value. */
function readingsOf(
  code: MeasureCode,
  { strata }: Indicator,
): readonly { readonly of: Omit<Reading, 'read'>; readonly code: string }[] {
  const measures = new Map(
    strata.flatMap(({ when }) => measuresOf(when)).map((measure) => [JSON.stringify(measure), measure]),
  );
  return [...measures.values()].map((measure) => ({
    of: {
      measure,
      kind: measure.kind === 'absent' ? 'truth' : isRatio(measure) ? 'ratio' : 'number',
    },
    code: `(S,ae,a,T)=>{year(S,ae,a);return ${code.value(measure)};}`,
  }));
}

interface Bound {
  readonly grades: Readonly<Record<Role, Grades>>;
  readonly behind: readonly Collector[];
  readonly facts: readonly Grader[];
  /** Of each fact the payments whose payers are told it. */
  readonly hearers: readonly Collector[];
  readonly explain: Explainer;
  readonly unbarred: Bar;
  readonly explanations: Explanations;
  readonly names: Readonly<Record<Role, Names | undefined>>;
  readonly marks: Marks | undefined;
  readonly mayTell: (stream: PartyStream) => boolean;
  readonly mayBe: readonly ((stream: PartyStream) => boolean)[];
  readonly read: readonly (readonly Reader[])[];
}

/** What is written of a catalogue alone; it is bound to the payments of as many worlds as are evaluated. */
interface Written {
  readonly text: string;
  /** Worlds are evaluated one after another, so that all may write to the same. */
  readonly scratches: MeasureCode['scratches'];
  /** How many crowds it reads, and of each grouping its crowd and bit. */
  readonly crowds: number;
  readonly linkages: MeasureCode['linkages'];
  readonly leftOut: readonly (readonly number[])[];
  readonly readings: readonly (readonly Omit<Reading, 'read'>[])[];
  readonly marksCover: boolean;
  readonly marked: Readonly<Record<Role, boolean>>;
}

function write(catalogue: Catalogue, factKinds: readonly string[]): Written {
  const code = new MeasureCode(factKinds);
  const all: readonly (Indicator | FactDefinition)[] = [...catalogue.indicators, ...catalogue.facts];
  const graders: string[] = [];
  const leftOut: number[][] = [];
  for (const definition of all) {
    code.leftOut = [];
    graders.push(grader(code, definition.strata));
    leftOut.push(code.leftOut);
  }
  const readings = catalogue.indicators.map((indicator) => readingsOf(code, indicator));
  const collectors = catalogue.indicators.map(({ behind }) => code.collect(behind));
  const hearers = catalogue.facts.map(({ behind }) => code.collect(behind, walkHearers));
  const { whole, bar, each } = code.atAnyAnchor(() => explainers(code, catalogue.explanations));
  const naming = (role: Role): string => code.namer(anyNamed(catalogue, role));
  const names = `{payer:${naming('payer')},beneficiary:${naming('beneficiary')}}`;
  code.meetings();
  const marks = code.marker();
  const named = (role: Role): boolean =>
    all.some((definition) => definition.side === role && readByName(definition).length > 0);
  const conditions = catalogue.facts.map(({ strata }) => strata.map(({ when }) => maybe(when)));
  // Beyond these sizes what is read may set a flag.
  const large = `S.namedCount>${windowCap}||S.pairs>${mostPayers}`;
  const any = (some: readonly string[]): string => `(S)=>{const p=0;return ${[large, ...some].join('||')};}`;
  const split = catalogue.indicators.length;
  const grading = (name: string): string =>
    `(S,ae,a,T,p)=>{year(S,ae,a);return ${code.functions.call(name, { g: 'none', gn: '0' })};}`;
  const grades = `{payer:${gradesOf(code, 'payer', catalogue, graders)},beneficiary:${gradesOf(code, 'beneficiary', catalogue, graders)}}`;
  const call = (name: string, given: Given): string => code.functions.call(name, given);
  const text =
    `"use strict";const {bytes,shorts,integers,doubles}=records;${code.listing()}${code.functions.code()}\n` +
    `return {grades:${grades},` +
    `behind:[${collectors.join(',')}],` +
    `facts:[${graders.slice(split).map(grading).join(',')}],` +
    `hearers:[${hearers.join(',')}],` +
    `explain:(S,ae,a,T)=>${call(whole, { ...outermost, p: 'S.pairAt(ae)' })},` +
    `unbarred:(S,p)=>${call(bar, { ...outermost, ae: '-1', a: '0', T: '0', p: 'p' })},` +
    `explanations:(S,ae,a,p)=>${call(each, { ...outermost, T: 'a', p: 'p' })},names:${names},marks:${marks},` +
    `mayTell:${any(conditions.flat())},mayBe:[${conditions.map(any).join(',')}],` +
    `read:[${readings.map((list) => `[${list.map((one) => one.code).join(',')}]`).join(',')}]};`;
  return {
    text,
    scratches: code.scratches,
    crowds: code.crowds.length,
    linkages: code.linkages,
    leftOut: leftOut.slice(split),
    readings: readings.map((list) => list.map(({ of }) => of)),
    marksCover: all.flatMap(readByName).every((where) => code.marks.covers(where)),
    marked: { payer: named('payer'), beneficiary: named('beneficiary') },
  };
}

/** Used while a crowd is read only. */
const table = new ValueTable(windowCap * linkColumns.length);

/** By catalogue, then by the kinds of fact that a world tells of. */
const known = new WeakMap<Catalogue, Map<string, Written>>();

function written(catalogue: Catalogue, factKinds: readonly string[]): Written {
  const ofCatalogue = known.get(catalogue) ?? new Map<string, Written>();
  known.set(catalogue, ofCatalogue);
  const key = JSON.stringify(factKinds);
  const found = ofCatalogue.get(key) ?? write(catalogue, factKinds);
  ofCatalogue.set(key, found);
  return found;
}

export function compile(catalogue: Catalogue, world: World): Compiled {
  const { text, scratches, leftOut, readings, marked, marksCover, ...size } = written(
    catalogue,
    world.factKinds,
  );
  const crowds = Array.from({ length: size.crowds }, () => new Crowd(table));
  const forests = size.linkages.map(({ crowd, bit }) => new Linkage(crowds[crowd] as Crowd, bit));
  const forward: PairEntries = { entries: new Int32Array(64), count: 0 };
  const back: PairEntries = { entries: new Int32Array(64), count: 0 };
  const found = { conditional: 0 };
  const denominator: { d: Exact } = { d: 1 };
  const given: Readonly<Record<string, unknown>> = {
    records: world.records,
    Z: scratches,
    D: denominator,
    R: { n: 0 as Exact, d: 1 as Exact },
    U: forests,
    W: crowds,
    Y: new Int32Array(windowCap),
    F: forward,
    B: back,
    O: found,
    none: new Int32Array(0),
    safe,
    compareRatios,
    doubledMedian,
    chained,
    distinctOf,
    slope,
    pairCounts,
    reverseFirst,
    elapsed,
    graded,
    gradedRatio,
    known: isKnown,
    small,
    upTo,
    holds,
  };
  const words = Object.keys(given);
  const build = new Function(...words, text) as (...values: unknown[]) => Bound;
  const { read, marks: marker, ...bound } = build(...words.map((name) => given[name]));
  return {
    catalogue,
    world,
    ...bound,
    marks: {
      payer: marked.payer ? marker : undefined,
      beneficiary: marked.beneficiary ? marker : undefined,
    },
    marksCover,
    leavingOut: leftOut.map((forest) => forest.map((at) => forests[at] as Linkage)),
    readings: readings.map((list, indicator) =>
      list.map((of, at) => ({ ...of, read: read[indicator]?.[at] as Reader })),
    ),
    denominator,
    forward,
    back,
    found,
    code: text,
  };
}
