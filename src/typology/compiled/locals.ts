/** The local variables of a generated function. */

/** What every generated measure takes; `measure-code.ts` says what each is. */
export const parameters = 'S,ae,a,T,g,gn,p';

/**
 * The measures of one function body, each computed at most once and only where the code before it leaves the answer
 * open: what a false part of an `and` makes irrelevant is neither walked nor armed as a deadline.
 */
export class Locals {
  private readonly bound = new Map<string, string>();
  private readonly denominators = new Map<string, string>();
  private readonly statements: string[] = [];

  /** Code that gives the measure's value. */
  bind(measure: string, ratio: boolean): string {
    const known = this.bound.get(measure);
    if (known !== undefined) return known;
    const name = `v${this.bound.size}`;
    const found = `${name}=${measure}(${parameters})${ratio ? `,${name}d=D.d` : ''}`;
    const value = `(${name}k?${name}:(${name}k=true,${found},${name}))`;
    this.bound.set(measure, value);
    if (ratio) this.denominators.set(value, `${name}d`);
    this.statements.push(`let ${name}k=false,${name}=0${ratio ? `,${name}d=1` : ''};`);
    return value;
  }

  /** The denominator of a ratio whose value has been asked for before it in the code. */
  under(value: string): string {
    const name = this.denominators.get(value);
    if (name === undefined) throw new Error('a denominator of what is no ratio');
    return name;
  }

  code(): string {
    return this.statements.join('');
  }
}
