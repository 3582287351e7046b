/** Names of elements without their prefix. A file has few names, and writes each of them many thousand times. */

interface Known {
  readonly name: string;
  readonly local: string;
}

/** Less than half of the slots are ever taken, so that one that is free is soon found. */
const slots = 2048;
const mostKnown = 900;
/** Longer names are none of any message, and are not kept. */
const longest = 64;
const known: (Known | undefined)[] = Array.from({ length: slots });
let count = 0;

/** The very same string for the same name, which is compared with another by what it is and not by its letters. */
export function localName(name: string): string {
  const last = name.length - 1;
  let slot = (name.charCodeAt(0) + 31 * name.charCodeAt(last) + 1021 * last) % slots;
  let found = known[slot];
  while (found !== undefined) {
    if (found.name === name) return found.local;
    slot = (slot + 1) % slots;
    found = known[slot];
  }
  const local = shared(name.slice(name.indexOf(':') + 1));
  if (last < longest && count < mostKnown) {
    known[slot] = { name, local };
    count++;
  }
  return local;
}

/** The engine keeps a single string of each name of a property, whatever it was made of. */
function shared(text: string): string {
  return Object.keys({ [text]: true })[0] ?? text;
}
