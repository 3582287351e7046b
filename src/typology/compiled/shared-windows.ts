/**
 * Windows whose entries are listed once for each anchor: most measures read the same year. A window that moves from
 * payment to payment inside another would write over the list that the other reads, so that code is made apart.
 */
import type { Window } from '../expression.js';
import type { CodeContext, SharedWindow } from './row-code.js';
import { walkAnew } from './window-code.js';

/** Sets whose lists hold nothing else, so that a window of the latest of them is a stretch of the list. */
export const movable: readonly Window['set'][] = ['residual', 'scoped', 'forward', 'back'];

export class SharedWindows {
  private readonly known = new Map<string, SharedWindow>();
  private moving = 0;

  get areApart(): boolean {
    return this.moving > 0;
  }

  /** For code whose windows look back from other payments than the anchor. */
  apart<T>(make: () => T): T {
    this.moving++;
    const made = make();
    this.moving--;
    return made;
  }

  /** What `define` is given is a function `(S, ae, a)` under the name that it is given. */
  of(
    context: CodeContext,
    over: Window,
    list: () => string,
    define: (code: string) => void,
  ): SharedWindow | undefined {
    if (this.moving > 0 || !movable.includes(over.set)) return undefined;
    const { where: _, ...all } = over;
    const key = JSON.stringify(all);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const entries = list();
    const name = `listed${this.known.size}`;
    define(`let ${name}S,${name}v=-1,${name}a=-1,${name}n=0;function ${name}(S,ae,a){` +
      `if(${name}S===S&&${name}v===S.evaluation&&${name}a===ae)return ${name}n;` +
      `const {at,row}=S;let n=0;${walkAnew(context, all, `${entries}[n++]=e;`)}` +
      `${name}S=S;${name}v=S.evaluation;${name}a=ae;return ${name}n=n;}`);
    const made = { count: `${name}(S,ae,a)`, entries };
    this.known.set(key, made);
    return made;
  }
}
