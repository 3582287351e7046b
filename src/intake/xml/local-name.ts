/** Names of elements without their prefix. A file has few names, and writes each of them many thousand times. */

const mostKnown = 900;
/** Longer names are none of any message, and are not kept. */
const longest = 64;
const known = new Map<string, string>();

/** The same string for the same name, made once. */
export function localName(name: string): string {
  const found = known.get(name);
  if (found !== undefined) return found;
  const local = name.slice(name.indexOf(':') + 1);
  if (name.length <= longest && known.size < mostKnown) known.set(name, local);
  return local;
}
