/**
 * A catalogue as one piece of generated JavaScript, bound to the payments of a world. This is the only file that turns
 * text into code; what enters it is built in `measure-code.ts` and `row-code.ts` from a checked, closed union.
 */
import type { ColumnName } from '../../ledger/columns.js';
import type { Catalogue, Explanation, FactDefinition, Indicator, Stratum } from '../definition.js';
import type { Exact } from './arithmetic.js';
import { compareRatios, distinctOf, doubledMedian, safe, slope } from './arithmetic.js';
import { elapsed, graded, gradedRatio, known, small, upTo } from './entry.js';
import { Linkage } from './linkage.js';
import { Locals, MeasureCode } from './measure-code.js';
import type { PartyStream, World } from './party-stream.js';

/** Stratum of one definition at an anchor entry: -1 unknown, 0 known false, else the stratum. */
export type Grader = (stream: PartyStream, anchor: number, at: number, now: number, pair: number) => number;
/** Fills `into` with the entries behind the evidence, newest first, and returns their number. */
export type Collector = (stream: PartyStream, anchor: number, at: number, into: Int32Array) => number;
/** 1 explained, 2 explained unless a fact speaks against it, 0 not; reads `forward` and `back`. */
export type Explainer = (stream: PartyStream, anchor: number, at: number, now: number) => number;
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
  readonly grade: readonly Grader[];
  readonly behind: readonly Collector[];
  readonly facts: readonly Grader[];
  readonly factsBehind: readonly Collector[];
  /** Per fact, the groupings in which the payer concerned is left out. */
  readonly leavingOut: readonly (readonly Linkage[])[];
  readonly explain: Explainer;
  /** True when some conditional explanation that holds for the pair (bit by bit) is not barred by its `unless`. */
  readonly unbarred: Bar;
  readonly forward: PairEntries;
  readonly back: PairEntries;
  /** Bits of the conditional explanations found by the last call of `explain`. */
  readonly found: { conditional: number };
  readonly code: string;
}

const parameters = 'S,ae,a,T,g,gn,p';

function grader(code: MeasureCode, strata: readonly Stratum[]): string {
  const locals = new Locals();
  const tests = strata.map((stratum) => code.truth(stratum.when, locals));
  let body = 'let unknown=false;';
  for (let i = tests.length - 1; i >= 0; i--) {
    const test = tests[i];
    if (test === undefined) continue;
    body += `if(${test.yes})return ${i + 1};if(!${test.no})unknown=true;`;
  }
  return code.define(`${locals.code()}${body}return unknown?-1:0;`, 'grade');
}

function explainers(code: MeasureCode, explanations: readonly Explanation[]): { whole: string; bar: string } {
  const conditional = explanations.filter((each) => each.unless !== undefined);
  if (conditional.length > 30) throw new Error('more conditional explanations than bits');
  let whole = '';
  for (const each of explanations) {
    if (each.unless !== undefined) continue;
    const locals = new Locals();
    const when = code.truth(each.when, locals);
    const test = code.define(`${locals.code()}return ${when.yes};`, 'explains');
    whole += `if(${test}(${parameters}))return 1;`;
  }
  whole += 'let bits=0;';
  let bar = '';
  conditional.forEach((each, bit) => {
    const locals = new Locals();
    const when = code.truth(each.when, locals);
    const test = code.define(`${locals.code()}return ${when.yes};`, 'explains');
    const there = each.inBeneficiaryStream === 'holds' ? `if(S.role==='beneficiary')return 1;` : '';
    whole += `if(${test}(${parameters})){${there}bits|=${1 << bit};}`;
    if (each.unless === undefined) return;
    const facts = new Locals();
    const unless = code.truth(each.unless, facts);
    const holds = code.define(`${facts.code()}return ${unless.yes};`, 'unless');
    bar += `if(S.conditional[p]&${1 << bit}&&!${holds}(${parameters}))return true;`;
  });
  return {
    whole: code.define(`${whole}O.conditional=bits;return bits===0?0:2;`, 'explain'),
    bar: code.define(`${bar}return false;`, 'unbarred'),
  };
}

interface Bound {
  readonly grade: readonly Grader[];
  readonly behind: readonly Collector[];
  readonly facts: readonly Grader[];
  readonly factsBehind: readonly Collector[];
  readonly explain: Explainer;
  readonly unbarred: Bar;
}

export function compile(catalogue: Catalogue, world: World): Compiled {
  const code = new MeasureCode(world.factKinds);
  const all: readonly (Indicator | FactDefinition)[] = [...catalogue.indicators, ...catalogue.facts];
  const graders: string[] = [];
  const leftOut: number[][] = [];
  for (const definition of all) {
    code.leftOut = [];
    graders.push(grader(code, definition.strata));
    leftOut.push(code.leftOut);
  }
  const forests = Array.from({ length: code.linkages }, () => new Linkage());
  const collectors = all.map((definition) => code.collect(definition.behind));
  const { whole, bar } = explainers(code, catalogue.explanations);
  const split = catalogue.indicators.length;
  const grading = (name: string): string => `(S,ae,a,T,p)=>${name}(S,ae,a,T,none,0,p)`;
  const bind = [...code.columnsUsed].map((name) => `const c_${name}=columns.${name};`).join('');
  const text =
    `"use strict";${bind}${code.functions.join('\n')}\n` +
    `return {grade:[${graders.slice(0, split).map(grading).join(',')}],` +
    `behind:[${collectors.slice(0, split).join(',')}],` +
    `facts:[${graders.slice(split).map(grading).join(',')}],` +
    `factsBehind:[${collectors.slice(split).join(',')}],` +
    `explain:(S,ae,a,T)=>${whole}(S,ae,a,T,none,0,S.pair[ae]),unbarred:(S,p)=>${bar}(S,-1,0,0,none,0,p)};`;
  const forward: PairEntries = { entries: new Int32Array(64), count: 0 };
  const back: PairEntries = { entries: new Int32Array(64), count: 0 };
  const found = { conditional: 0 };
  const given: Readonly<Record<string, unknown>> = {
    rows: world.rows,
    columns: world.rows.columns satisfies Readonly<Record<ColumnName, unknown>>,
    status: world.status,
    K: code.constants,
    D: { d: 1 as Exact },
    R: { n: 0 as Exact, d: 1 as Exact },
    U: forests,
    F: forward,
    B: back,
    O: found,
    none: new Int32Array(0),
    safe,
    compareRatios,
    doubledMedian,
    distinctOf,
    slope,
    elapsed,
    graded,
    gradedRatio,
    known,
    small,
    upTo,
  };
  const names = Object.keys(given);
  const build = new Function(...names, text) as (...values: unknown[]) => Bound;
  const bound = build(...names.map((name) => given[name]));
  const leavingOut = leftOut.slice(split).map((each) => each.map((at) => forests[at] as Linkage));
  return { catalogue, world, ...bound, leavingOut, forward, back, found, code: text };
}
