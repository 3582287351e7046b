import { day } from '../src/time.js';
import { flags, type PaymentLog } from './payment-log.js';

/**
 * Leaves the rows of a log in the order of time, then of their making, and takes out the dropped ones. Moving whole
 * columns once is much cheaper than jumping between them for each row written.
 */
export function sortByTime(log: PaymentLog): void {
  log.reorder(timeOrder(log));
}

/** A counting sort by day, then small sorts: no array of objects. */
function timeOrder(log: PaymentLog): Uint32Array {
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (let row = 0; row < log.length; row++) {
    const today = Math.floor((log.at[row] as number) / day);
    if (today < first) first = today;
    if (today > last) last = today;
  }
  if (log.length === 0) return new Uint32Array(0);
  const starts = new Uint32Array(last - first + 2);
  for (let row = 0; row < log.length; row++) {
    if (isDropped(log, row)) continue;
    const bucket = Math.floor((log.at[row] as number) / day) - first + 1;
    starts[bucket] = (starts[bucket] as number) + 1;
  }
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
  const order = new Uint32Array(starts[starts.length - 1] as number);
  const next = starts.slice();
  for (let row = 0; row < log.length; row++) {
    if (isDropped(log, row)) continue;
    const bucket = Math.floor((log.at[row] as number) / day) - first;
    const at = next[bucket] as number;
    next[bucket] = at + 1;
    order[at] = row;
  }
  for (let i = 0; i + 1 < starts.length; i++) sortDay(log, order.subarray(starts[i], starts[i + 1]));
  return order;
}

function isDropped(log: PaymentLog, row: number): boolean {
  return ((log.flags[row] as number) & flags.dropped) !== 0;
}

/** Second of the day and place, packed into one exact number each, which typed arrays sort natively. */
function sortDay(log: PaymentLog, rows: Uint32Array): void {
  const keys = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    keys[i] = ((log.at[rows[i] as number] as number) % day) * rows.length + i;
  }
  keys.sort();
  const sorted = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) sorted[i] = rows[(keys[i] as number) % rows.length] as number;
  rows.set(sorted);
}
