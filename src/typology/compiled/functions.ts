/** The functions of generated code, each of which takes what it reads and no more: most of them read three things. */

/** What a function may take, in this order; `measure-code.ts` says what each is. */
const parameters = ['S', 'ae', 'a', 'T', 'g', 'gn', 'p'] as const;
/** What is read of a stream at every turn. */
const field = 'pairNote';

/** What stands for a parameter where it is not the caller's own. */
export type Given = Readonly<Partial<Record<(typeof parameters)[number], string>>>;

function wordsIn(code: string): ReadonlySet<string> {
  return new Set(code.match(/[A-Za-z_]\w*/g));
}

export class Functions {
  private readonly written: string[] = [];
  private readonly taken = new Map<string, readonly (typeof parameters)[number][]>();

  get length(): number {
    return this.written.length;
  }

  push(code: string): void {
    this.written.push(code);
  }

  /** The name of a function with this body, which is called through `call`. */
  define(body: string, prefix: string): string {
    const words = wordsIn(body);
    const takes = parameters.filter((name) => words.has(name) || (name === 'S' && words.has(field)));
    return this.write(body, prefix, takes, words);
  }

  /** The same of a function that is handed to what is not generated, and so takes everything. */
  handed(body: string, prefix: string): string {
    return this.write(body, prefix, parameters, wordsIn(body));
  }

  private write(
    body: string,
    prefix: string,
    takes: readonly (typeof parameters)[number][],
    words: ReadonlySet<string>,
  ): string {
    const name = `${prefix}${this.written.length}`;
    const held = words.has(field) ? `const {${field}}=S;` : '';
    this.taken.set(name, takes);
    this.push(`function ${name}(${takes.join(',')}){${held}${body}}`);
    return name;
  }

  call(name: string, given: Given = {}): string {
    const takes = this.taken.get(name);
    if (takes === undefined) throw new Error(`no function ${name} was written`);
    return `${name}(${takes.map((parameter) => given[parameter] ?? parameter).join(',')})`;
  }

  code(): string {
    return this.written.join('\n');
  }
}
