/** How much memory the state of streams takes: counted, not sampled, so that two runs say the same. */

/** A slot of a list, an entry of a map and an object with its header, as the engine of JavaScript keeps them. */
const perSlot = 8;
const perEntry = 40;
const perObject = 56;

/**
 * What the objects hold that is theirs: numbers and typed arrays, lists and maps inside them. `shared` and what it
 * holds is nobody's own.
 */
export function stateBytes(objects: Iterable<object>, shared: Iterable<object>): number {
  const met = new Set<object>();
  for (const each of shared) bytesOf(each, met);
  let total = 0;
  for (const each of objects) total += bytesOf(each, met);
  return total;
}

function bytesOf(root: object, met: Set<object>): number {
  let total = 0;
  const open: object[] = [root];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    // Two arrays may look into one buffer.
    const buffer = ArrayBuffer.isView(next) ? next.buffer : undefined;
    if (met.has(buffer ?? next)) continue;
    met.add(buffer ?? next);
    total += perObject + (buffer?.byteLength ?? 0);
    if (buffer !== undefined) continue;
    const parts: unknown[] = [];
    if (next instanceof Map) {
      total += next.size * perEntry;
      parts.push(...next.keys(), ...next.values());
    } else if (next instanceof Set) {
      total += next.size * perEntry;
      parts.push(...next);
    } else {
      const values: readonly unknown[] = Object.values(next);
      total += values.length * perSlot;
      parts.push(...values);
    }
    for (const part of parts) if (typeof part === 'object' && part !== null) open.push(part);
  }
  return total;
}
