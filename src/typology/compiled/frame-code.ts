/** Code that reads a window once for all measures of its frame, and works out each of them when it is asked for. */
import type { Measure, Window } from '../expression.js';
import { declared, type Fold, foldOf, gapCode } from './fold-code.js';
import { parameters } from './locals.js';
import { isRatio } from './measure-kinds.js';
import type { CodeContext } from './row-code.js';
import { rowTruth } from './row-code.js';
import { windowCap } from './window-cap.js';
import { walk } from './window-code.js';

interface Member {
  readonly mark: string;
  readonly measure: Measure;
  readonly fold: Fold;
}

interface Frame {
  readonly at: number;
  readonly members: Member[];
}

/** Where the code of a catalogue is collected. */
interface Functions {
  readonly functions: string[];
  define(body: string, prefix: string): string;
}

/** By condition as text: what all of them ask is asked once for each payment. */
function byCondition(members: readonly Member[]): readonly (readonly Member[])[] {
  const found = new Map<string, Member[]>();
  for (const member of members) {
    const where = JSON.stringify(member.measure.over.where ?? null);
    found.set(where, [...(found.get(where) ?? []), member]);
  }
  return [...found.values()];
}

export class FrameCode {
  private readonly framed: ReadonlyMap<string, string>;
  private readonly frames = new Map<string, Frame>();
  private readonly context: CodeContext;
  private readonly into: Functions;

  /** `framed` is the frame of each measure that is read in one, by the measure as text. */
  constructor(framed: ReadonlyMap<string, string>, context: CodeContext, into: Functions) {
    this.framed = framed;
    this.context = context;
    this.into = into;
  }

  /** The body of a measure's function; undefined of one that is read in no frame. */
  value(measure: Measure, text: string): string | undefined {
    const key = this.framed.get(text);
    if (key === undefined) return undefined;
    const frame = this.frames.get(key) ?? { at: this.frames.size, members: [] };
    this.frames.set(key, frame);
    const { at, members } = frame;
    const mark = `${at}_${members.length}`;
    const fold = this.fold(measure, mark);
    members.push({ mark, measure, fold });
    const held = Object.keys(fold.locals).map((name) => `const ${name}=h${name};`);
    const worked = this.into.define(`${held.join('')}${fold.result}`, 'w');
    const [keep, give] = isRatio(measure) ? [`u${mark}=D.d;`, `D.d=u${mark};`] : ['', ''];
    return (
      `if(fs${at}!==S||fe${at}!==S.evaluation||fa${at}!==ae)frame${at}(S,ae,a);` +
      `if(!y${mark}){x${mark}=${worked}(${parameters});${keep}y${mark}=true;}${give}return x${mark};`
    );
  }

  private fold(measure: Measure, mark: string): Fold {
    const { context, into } = this;
    // Values stay until they are asked for, so that nobody else may write to where they stand.
    const scratch = (type: { readonly name: string }): string => {
      into.functions.push(`const k${mark}=new ${type.name}(${windowCap});`);
      return `k${mark}`;
    };
    const fold = foldOf(
      measure,
      {
        constant: (value) => context.constant(value),
        list: (values) => context.list(values),
        column: (name) => context.column(name),
        factKind: (name) => context.factKind(name),
        met: (where) => context.met(where),
        scratch,
      },
      mark,
    );
    if (fold === undefined) throw new Error(`a measure of kind ${measure.kind} is read in no frame`);
    return fold;
  }

  /** Writes what reads the frames, once it is known what is asked of each. */
  write(): void {
    for (const frame of this.frames.values()) this.into.functions.push(this.reading(frame));
  }

  private reading({ at, members }: Frame): string {
    const [first] = members;
    if (first === undefined) throw new Error('a frame of nothing');
    const names = members.flatMap(({ fold }) => Object.keys(fold.locals));
    let before = members.map(({ fold }) => declared(fold.locals)).join('');
    let inside = '';
    for (const [part, some] of byCondition(members).entries()) {
      const gaps = some.some(({ fold }) => fold.gap);
      if (gaps) before += `let l${part}=-1;`;
      const each = some.map(({ fold }) => `{${fold.each}}`).join('');
      const where = some[0]?.measure.over.where;
      const met = where === undefined ? '' : `if(${rowTruth(where, this.context).yes})`;
      inside += `${met}{${gaps ? gapCode(`l${part}`) : ''}${each}}`;
    }
    const { set, within, statuses } = first.measure.over;
    const window: Window = { set, within, ...(statuses === undefined ? {} : { statuses }) };
    return (
      `let fs${at},fe${at}=-1,fa${at}=-1;` +
      members.map(({ mark }) => `let y${mark}=false,x${mark}=0,u${mark}=1;`).join('') +
      names.map((name) => `let h${name}=0;`).join('') +
      `function frame${at}(S,ae,a){const {at,row,pair}=S;fs${at}=S;fe${at}=S.evaluation;fa${at}=ae;` +
      members.map(({ mark }) => `y${mark}=false;`).join('') +
      `${before}${walk(this.context, window, inside)}${names.map((name) => `h${name}=${name};`).join('')}}`
    );
  }
}
