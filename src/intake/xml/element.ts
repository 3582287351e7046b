/** A part of a message as a small tree of local names: what one transaction is read from. */

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Characters directly inside, as they stand; of an element with children, empty. */
  readonly text: string;
  readonly children: readonly Element[];
}

/** The first element at a path of local names. */
export function find(from: Element | undefined, ...path: readonly string[]): Element | undefined {
  let at = from;
  for (let i = 0; i < path.length && at !== undefined; i++) at = childOf(at, path[i] ?? '');
  return at;
}

function childOf(element: Element, name: string): Element | undefined {
  for (const child of element.children) if (child.name === name) return child;
  return undefined;
}

/** Every child of that name, in order. */
export function all(from: Element | undefined, name: string): readonly Element[] {
  return from === undefined ? [] : from.children.filter((child) => child.name === name);
}

/** The text at a path without the white space around it; undefined when there is none. */
export function textOf(from: Element | undefined, ...path: readonly string[]): string | undefined {
  const text = find(from, ...path)?.text.trim();
  return text === '' ? undefined : text;
}

/** The first of several that is known. */
export function firstOf<T>(...values: readonly (T | undefined)[]): T | undefined {
  return values.find((value) => value !== undefined);
}
