import { FileSink } from './file-sink.js';
import { flags } from './payment-log.js';
import { columns, writeRow } from './row.js';
import type { World } from './world.js';

/** Writes the payments in the order of the log; returns how many rows there are. */
export async function writePayments(
  world: World,
  path: string,
  onRows: (done: number, total: number) => void,
): Promise<number> {
  const { log } = world;
  const sink = await FileSink.open(path);
  let rows = 0;
  try {
    sink.text(`${columns.join(',')}\n`);
    for (let row = 0; row < log.length; row++) {
      if (sink.full) {
        await sink.flush();
        onRows(row, log.length);
      }
      const marks = log.flags[row] as number;
      const copies = (marks & flags.duplicate) !== 0 ? 2 : 1;
      for (let copy = 0; copy < copies; copy++) writeRow(sink, world, row, row + 1, false);
      rows += copies;
      if ((marks & flags.returned) === 0) continue;
      writeRow(sink, world, row, row + 1, true);
      rows += 1;
    }
  } finally {
    await sink.close();
  }
  onRows(log.length, log.length);
  return rows;
}
