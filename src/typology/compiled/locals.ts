/** The local variables of a generated function. */

/**
 * The measures of one function body, each computed at most once and only where the code before it leaves the answer
 * open: what a false part of an `and` makes irrelevant is neither walked nor armed as a deadline. Code is asked for in
 * the order in which it runs, so that what was surely worked out by then is read without asking: most of it is.
 */
export class Locals {
  private readonly names = new Map<string, string>();
  private readonly denominators = new Map<string, string>();
  private readonly statements: string[] = [];
  private sure = new Set<string>();

  /** Code that gives the value of a measure, which `call` works out. */
  bind(call: string, ratio: boolean): string {
    const known = this.names.get(call);
    const name = known ?? `v${this.names.size}`;
    const found = `${name}k=true,${name}=${call}${ratio ? `,${name}d=D.d` : ''},${name}`;
    let value = name;
    if (known === undefined) {
      this.names.set(call, name);
      this.statements.push(`let ${name}k=false,${name}=0${ratio ? `,${name}d=1` : ''};`);
      value = `(${found})`;
    } else if (!this.sure.has(name)) value = `(${name}k?${name}:(${found}))`;
    this.sure.add(name);
    if (ratio) this.denominators.set(value, `${name}d`);
    return value;
  }

  /** The denominator of a ratio whose value has been asked for before it in the code. */
  under(value: string): string {
    const name = this.denominators.get(value);
    if (name === undefined) throw new Error('a denominator of what is no ratio');
    return name;
  }

  /** What is asked for in it may not be worked out, for all that the code behind it knows. */
  maybe<T>(inside: () => T): T {
    const before = this.sure;
    this.sure = new Set(before);
    const made = inside();
    this.sure = before;
    return made;
  }

  /** A variable to hold a truth value in. */
  held(): string {
    const name = `t${this.statements.length}`;
    this.statements.push(`let ${name}=0;`);
    return name;
  }

  code(): string {
    return this.statements.join('');
  }
}
