/** An id for a payment that has none: it rests on all that is said, so that it is the same when it is told again. */
import { contentId } from '../content-id.js';
import { isList, isObject, type Json } from '../json/json-value.js';

export interface ContentIds {
  readonly begin: () => void;
  readonly next: (account: string, day: string, value: Json) => string;
  /** An id that rests on what is told, of which a document may tell several. */
  readonly numbered: (id: string) => string;
}

/** Equal payments of one document are told apart by their order. */
export function contentIds(): ContentIds {
  const seen = new Map<string, number>();
  const numbered = (id: string): string => {
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}#${count}`;
  };
  return {
    begin: () => seen.clear(),
    next: (account, day, value) => numbered(contentId(account, day, canonical(value))),
    numbered,
  };
}

/** The same text whatever the order of the keys. */
function canonical(value: Json): string {
  if (isList(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const entries = [...value].sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`;
}
