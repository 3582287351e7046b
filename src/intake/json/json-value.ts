/** Values of a JSON document as texts: a number is what stands there, `null` is an empty text. */
export type JsonObject = ReadonlyMap<string, Json>;
export type Json = string | readonly Json[] | JsonObject;

export function isObject(value: Json | undefined): value is JsonObject {
  return value instanceof Map;
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** The value below these keys; undefined when something on the way is no object. */
export function valueAt(value: Json | undefined, ...keys: readonly string[]): Json | undefined {
  let at = value;
  for (const key of keys) {
    if (!isObject(at)) return undefined;
    at = at.get(key);
  }
  return at;
}

/** The text below these keys; undefined when there is none, or nothing in it. */
export function textAt(value: Json | undefined, ...keys: readonly string[]): string | undefined {
  const found = valueAt(value, ...keys);
  return typeof found === 'string' && found.trim() !== '' ? found : undefined;
}

/** The first of these keys that has a text. */
export function firstTextAt(value: Json | undefined, ...keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const text = textAt(value, key);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** A list as it is; a single value is a list of one. */
export function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === '') return [];
  return isList(value) ? value : [value];
}

/** The texts of a list, or of a single value. */
export function textsOf(value: Json | undefined): readonly string[] {
  return listOf(value).filter((one) => typeof one === 'string' && one.trim() !== '') as readonly string[];
}
