/** Entries of a window by what they have in common. */
import { ValueTable } from './value-table.js';
import { windowCap } from './window-cap.js';

const table = new ValueTable(windowCap);
/** By group, the newest of its entries so far. */
const newest = new Int32Array(windowCap);
/** Of so few entries the groups are looked through sooner than a table is emptied. */
const few = 12;

function groupAmong(keys: Float64Array, heads: Int32Array, groups: number, key: number): number {
  for (let group = 0; group < groups; group++) if (keys[heads[group] as number] === key) return group;
  return groups;
}

/**
 * Of n keys, newest first, chains those that are equal, oldest first: `heads` holds the oldest of each group, groups in
 * the order of these, and `next` leads from there to newer ones, -1 at the end. Returns how many groups there are.
 */
export function chained(keys: Float64Array, n: number, heads: Int32Array, next: Int32Array): number {
  if (n > few) table.clear(n);
  let groups = 0;
  for (let at = n - 1; at >= 0; at--) {
    const key = keys[at] as number;
    const group = n > few ? table.firstOf(0, key, groups) : groupAmong(keys, heads, groups, key);
    if (group === groups) {
      heads[group] = at;
      groups++;
    } else {
      next[newest[group] as number] = at;
    }
    newest[group] = at;
    next[at] = -1;
  }
  return groups;
}
