/** A part of a message as a small tree of local names: what one transaction is read from. */

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Characters directly inside, as they stand; of an element with children, empty. */
  readonly text: string;
  /** Its children, each with the next: most elements have none or one, and a list of them would cost as much as they do. */
  readonly first: Element | undefined;
  readonly last: Element | undefined;
  readonly next: Element | undefined;
}

/** The first element at a path of local names. A path of parameters costs a third of one in a list. */
export function find(
  from: Element | undefined,
  first: string,
  second?: string,
  third?: string,
  fourth?: string,
): Element | undefined {
  if (from === undefined) return undefined;
  let at = childOf(from, first);
  if (second !== undefined && at !== undefined) at = childOf(at, second);
  if (third !== undefined && at !== undefined) at = childOf(at, third);
  if (fourth !== undefined && at !== undefined) at = childOf(at, fourth);
  return at;
}

function childOf(element: Element, name: string): Element | undefined {
  let child = element.first;
  while (child !== undefined && child.name !== name) child = child.next;
  return child;
}

/** Every child of that name, in order. */
export function all(from: Element | undefined, name: string): readonly Element[] {
  const found: Element[] = [];
  for (let child = from?.first; child !== undefined; child = child.next) {
    if (child.name === name) found.push(child);
  }
  return found;
}

/** The text at a path without the white space around it; undefined when there is none. */
export function textOf(
  from: Element | undefined,
  first?: string,
  second?: string,
  third?: string,
  fourth?: string,
): string | undefined {
  const at = first === undefined ? from : find(from, first, second, third, fourth);
  if (at === undefined || at.text === '') return undefined;
  const text = at.text.trim();
  return text === '' ? undefined : text;
}

/** The first of several that is known. */
export function firstOf<T>(...values: readonly (T | undefined)[]): T | undefined {
  return values.find((value) => value !== undefined);
}
