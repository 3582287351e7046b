import type { Role } from '../../src/intake/payment.js';
import { formatInstant } from '../../src/time.js';
import { FileSink } from '../file-sink.js';
import { labelHeader } from '../write-labels.js';
import { corridorOf, type RecordTally, type Tally } from './tally.js';

/** One line for every record of the extract and role. */
export async function writeLabels({ payers, beneficiaries }: Tally, path: string): Promise<void> {
  const sink = await FileSink.open(path);
  try {
    sink.text(labelHeader);
    await writeRole(sink, 'payer', payers);
    await writeRole(sink, 'beneficiary', beneficiaries);
  } finally {
    await sink.close();
  }
}

async function writeRole(sink: FileSink, role: Role, records: readonly RecordTally[]): Promise<void> {
  for (const record of records) {
    if (sink.full) await sink.flush();
    const { id, klass, targets, firstTarget, person, name } = record;
    const corridor = role === 'payer' ? corridorOf(record) : record.home;
    const since = firstTarget === undefined ? '' : formatInstant(firstTarget);
    sink.text(`${id},${role},${klass},${corridor},${targets},${since},${person},${name ?? ''}\n`);
  }
}
