import { formatInstant } from '../src/time.js';
import { FileSink } from './file-sink.js';
import type { World } from './world.js';

/** The exits, as an institution's file of what was decided; nothing is written where there are none. */
export async function writeOutcomes({ exits, parties }: World, path: string): Promise<void> {
  if (exits.length === 0) return;
  const sink = await FileSink.open(path);
  try {
    sink.text('party_id,role,outcome,decided_at,known_from,decided_by,reason\n');
    for (const { payer, at } of exits) {
      if (sink.full) await sink.flush();
      const when = formatInstant(at * 1000);
      sink.text(`${parties.id('payer', payer)},payer,exited,${when},${when},simulator,relation ended\n`);
    }
  } finally {
    await sink.close();
  }
}
