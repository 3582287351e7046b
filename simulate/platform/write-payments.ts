import { FileSink } from '../file-sink.js';
import { columns, rowOf } from './row.js';
import type { World } from './world.js';

/** Writes the payments in their order. No text of this world holds a comma, a quote or a line break. */
export async function writePayments(
  { payments, draws }: World,
  path: string,
  onRows: (done: number) => void,
): Promise<void> {
  const sink = await FileSink.open(path);
  try {
    sink.text(`${columns.join(',')}\n`);
    for (const [done, payment] of payments.entries()) {
      if (sink.full) {
        await sink.flush();
        onRows(done);
      }
      const row = rowOf(draws, payment);
      sink.text(`${columns.map((column) => row[column] ?? '').join(',')}\n`);
    }
  } finally {
    await sink.close();
  }
}
