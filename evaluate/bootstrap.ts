import { below, type Random, seededRandom } from '../src/statistics/random.js';

/** Who can be drawn, and what a draw counts for. */
export interface Lots {
  /** First party of each run, then the number of parties. */
  readonly starts: readonly number[];
  /** The slot that a drawn party adds one to; parties that no statistic tells apart share a slot. */
  readonly slot: Int32Array;
  readonly slots: number;
}

/** Every party once: the sample itself. */
export function countOnce({ slot, slots }: Lots): Int32Array {
  const counts = new Int32Array(slots);
  for (const at of slot) counts[at] = (counts[at] ?? 0) + 1;
  return counts;
}

/**
 * One replicate. Runs are drawn first, with replacement, then parties within each drawn run: parties of one simulated
 * world share its corridors and beneficiaries, so worlds are the independent units.
 */
export function drawCounts(random: Random, { starts, slot }: Lots, counts: Int32Array): void {
  counts.fill(0);
  const runs = starts.length - 1;
  for (let drawn = 0; drawn < runs; drawn += 1) {
    const run = runs === 1 ? 0 : below(random, runs);
    const first = starts[run] ?? 0;
    const size = (starts[run + 1] ?? first) - first;
    for (let party = 0; party < size; party += 1) {
      const at = slot[first + below(random, size)] ?? 0;
      counts[at] = (counts[at] ?? 0) + 1;
    }
  }
}

/** One row of replicates per statistic that `measure` returns; equal seeds give equal rows. */
export function bootstrap(
  lots: Lots,
  replicates: number,
  seed: number,
  measure: (counts: Int32Array) => ArrayLike<number>,
  onReplicate: (done: number) => void = () => undefined,
): readonly Float64Array[] {
  const random = seededRandom(seed);
  const counts = new Int32Array(lots.slots);
  const rows: Float64Array[] = [];
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    drawCounts(random, lots, counts);
    const values = measure(counts);
    for (let statistic = 0; statistic < values.length; statistic += 1) {
      let row = rows[statistic];
      if (row === undefined) {
        row = new Float64Array(replicates);
        rows.push(row);
      }
      row[replicate] = values[statistic] ?? Number.NaN;
    }
    onReplicate(replicate + 1);
  }
  return rows;
}
