/** Keys in whatever spelling: `nameIdentifier`, `name_identifiers` and `NameIdentifier` are one. */
import { isObject, type Json, type JsonObject, listOf, textAt } from '../json/json-value.js';

/** A record whose keys are looked up by their bare form. */
export interface Spelled {
  readonly value: (...names: readonly string[]) => Json | undefined;
  readonly text: (...names: readonly string[]) => string | undefined;
  readonly list: (...names: readonly string[]) => readonly Spelled[];
  readonly child: (...names: readonly string[]) => Spelled;
}

export function bare(key: string): string {
  return key.replaceAll(/[_\s-]/g, '').toLowerCase();
}

/** Names are given in bare form; the first that is there counts. */
export function spelled(json: Json | undefined): Spelled {
  const byName = new Map<string, string>();
  const object: JsonObject = isObject(json) ? json : new Map();
  for (const key of object.keys()) if (!byName.has(bare(key))) byName.set(bare(key), key);
  const value = (...names: readonly string[]): Json | undefined => {
    for (const name of names) {
      const key = byName.get(name);
      if (key !== undefined) return object.get(key);
    }
    return undefined;
  };
  const text = (...names: readonly string[]): string | undefined => {
    for (const name of names) {
      const key = byName.get(name);
      const found = key === undefined ? undefined : textAt(object, key);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return {
    value,
    text,
    list: (...names) =>
      listOf(value(...names))
        .filter(isObject)
        .map(spelled),
    child: (...names) => spelled(listOf(value(...names))[0]),
  };
}

/** `NATURAL_PERSON_NAME_TYPE_CODE_LEGL` is LEGL. */
export function codeOf(text: string | undefined): string {
  return text?.split('_').at(-1)?.toUpperCase() ?? '';
}
