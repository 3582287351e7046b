/** Bits that say which conditions on columns some payment of a stream can match, so that others are not looked for. */
import type { Expression } from '../expression.js';
import { matchesByColumns } from '../naming.js';
import { type CodeContext, rowTruth } from './row-code.js';

/** Bits of an integer that are surely told apart by `&`. */
const most = 30;

export class Marks {
  private readonly known = new Map<string, { readonly bit: number; readonly naming: Expression }>();

  /** Code that is false while no payment of the stream can match; `true` where columns do not tell. */
  met(where: Expression): string {
    const naming = matchesByColumns(where);
    if (typeof naming === 'boolean') return String(naming);
    const key = JSON.stringify(naming);
    const bit = this.known.get(key)?.bit ?? this.known.size;
    if (bit >= most) return 'true';
    this.known.set(key, { bit, naming });
    return `(S.met&${1 << bit})`;
  }

  /** Whether every payment of which the condition can be true has one of the bits. */
  covers(where: Expression): boolean {
    const naming = matchesByColumns(where);
    return typeof naming === 'boolean' ? !naming : this.known.has(JSON.stringify(naming));
  }

  /** The body of a function `(S, e)` that gives the bits of an entry; undefined where none is asked for. */
  body(context: CodeContext): string | undefined {
    if (this.known.size === 0) return undefined;
    const bits = [...this.known.values()].map(
      ({ bit, naming }) => `(${rowTruth(naming, context).yes}?${1 << bit}:0)`,
    );
    return `const r=e>>1;return ${bits.join('|')};`;
  }
}
