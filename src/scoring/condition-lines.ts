/** Conditions to read: in lines, and what stands in them more than once written out once, by a name. */
import type { Definition, Words } from '../typology/definition.js';
import type { Expression, Window } from '../typology/expression.js';
import { flat, linesOf } from '../typology/layout.js';
import { bodyLayout, type NameOf, render, windowLayout } from '../typology/render.js';
import { childrenOf, walk } from '../typology/shape.js';
import { namedPart } from './named-parts.js';

export interface Part {
  /** As it stands in conditions: `[A]`, `[steady]`. */
  readonly name: string;
  /** Undefined of what has a letter alone. */
  readonly words: Words | undefined;
  readonly lines: readonly string[];
}

export interface ConditionLines {
  /** One after the other as given. */
  readonly conditions: readonly (readonly string[])[];
  readonly behind: readonly string[] | undefined;
  /** In the order in which they are first named. */
  readonly parts: readonly Part[];
}

/** A number of `unlinked` is not what it seems (N1 to N3). */
export const unlinkedNote: Words = {
  en: '`unlinked` counts twice each group of payers linked to each other of whom a contact detail is known, and once each of whom none is; 0 where none is known of any. So 4 are two payers whom nothing links.',
  fr: '`unlinked` compte deux fois chaque groupe de payeurs liés entre eux dont une coordonnée est connue, et une fois chacun dont aucune ne l’est ; 0 si aucune n’est connue de personne. Ainsi 4 sont deux payeurs que rien ne lie.',
};

/** Of each stratum, or of an explanation what it asks and what ends it. */
export function conditionsOf(definition: Definition): readonly Expression[] {
  if (definition.kind !== 'explanation') return definition.strata.map(({ when }) => when);
  const { when, unless } = definition;
  return unless === undefined ? [when] : [when, unless];
}

export function countsUnlinked(definition: Definition): boolean {
  return conditionsOf(definition).some((when) => walk(when).some(({ kind }) => kind === 'unlinked'));
}

const width = 100;
/** What is shorter, with the names that stand in it, is as soon read as a letter that must be looked up. */
const worthALetter = 45;

/** How often each text would be written if what has a name were written once. */
function timesWritten(roots: readonly Expression[], isNamed: (text: string) => boolean): Map<string, number> {
  const times = new Map<string, number>();
  const visit = (expression: Expression): void => {
    const text = render(expression);
    const before = times.get(text) ?? 0;
    times.set(text, before + 1);
    if (before === 0 || !isNamed(text)) childrenOf(expression).forEach(visit);
  };
  roots.forEach(visit);
  return times;
}

/** Takes out, again and again, what `keeps` denies of what is left. */
function narrowed(
  texts: ReadonlySet<string>,
  keeps: (left: ReadonlySet<string>) => (text: string) => boolean,
): ReadonlySet<string> {
  const left = new Set([...texts].filter(keeps(texts)));
  return left.size === texts.size ? left : narrowed(left, keeps);
}

/** Texts that would be written twice or more even where longer ones are written once, and what the library names. */
function worthNaming(roots: readonly Expression[]): ReadonlySet<string> {
  const parts = new Map(roots.flatMap(walk).map((part) => [render(part), part]));
  const isInLibrary = (text: string): boolean => {
    const part = parts.get(text);
    return part !== undefined && namedPart(part) !== undefined;
  };
  const long = new Set([...parts.keys()].filter((text) => isInLibrary(text) || text.length >= worthALetter));
  const often = narrowed(long, (left) => {
    const times = timesWritten(roots, (text) => left.has(text));
    return (text) => isInLibrary(text) || (times.get(text) ?? 0) > 1;
  });
  // What others are named in is short by now; what stands in its place again has been counted.
  return narrowed(often, (left) => {
    const nameOf: NameOf = (part) =>
      left.has(render(part)) ? `[${namedPart(part)?.name ?? 'A'}]` : undefined;
    return (text) => {
      const part = parts.get(text);
      return (
        isInLibrary(text) || (part !== undefined && flat(bodyLayout(part, nameOf)).length >= worthALetter)
      );
    };
  });
}

function letter(n: number): string {
  return n < 26 ? String.fromCharCode(65 + n) : `${letter(Math.floor(n / 26) - 1)}${letter(n % 26)}`;
}

/** `behind` is the window whose filter is laid out with the conditions. */
export function conditionLines(conditions: readonly Expression[], behind?: Window): ConditionLines {
  const filter = behind?.where === undefined ? [] : [behind.where];
  const roots = [...conditions, ...filter];
  const named = worthNaming(roots);
  const names = new Map<string, string>();
  const queue: Expression[] = [];
  let letters = 0;
  const nameOf: NameOf = (part) => {
    const text = render(part);
    if (!named.has(text)) return undefined;
    const known = names.get(text);
    if (known !== undefined) return known;
    const name = `[${namedPart(part)?.name ?? letter(letters++)}]`;
    names.set(text, name);
    queue.push(part);
    return name;
  };
  const condition = (root: Expression): readonly string[] =>
    linesOf(nameOf(root) ?? bodyLayout(root, nameOf), width);
  const laid = conditions.map(condition);
  const window = behind && linesOf(windowLayout(behind, nameOf), width);
  const parts: Part[] = [];
  for (const part of queue)
    parts.push({
      name: names.get(render(part)) ?? '',
      words: namedPart(part)?.words,
      lines: linesOf(bodyLayout(part, nameOf), width),
    });
  return { conditions: laid, behind: window, parts };
}

/** `1  …`, with its further lines beneath it. */
export function numbered(conditions: ConditionLines['conditions']): readonly string[] {
  return conditions.flatMap((lines, i) => {
    const isLong = lines.length > 1 || (conditions[i - 1]?.length ?? 0) > 1;
    return [
      ...(i > 0 && isLong ? [''] : []),
      ...lines.map((line, j) => `${(j === 0 ? String(i + 1) : '').padEnd(3)}${line}`),
    ];
  });
}

/** `[A] is`, and beneath it what it is. */
export function partBlock(parts: readonly Part[]): readonly string[] {
  return parts.flatMap(({ name, lines }, i) => [
    ...(i > 0 ? [''] : []),
    `${name} is`,
    ...lines.map((line) => `   ${line}`),
  ]);
}
