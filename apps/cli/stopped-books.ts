/** Of several files, one that cannot be read hides nothing of what was read before it. */
import { StoppedBatch } from '../../src/ledger/load/stopped-batch.js';
import type { Language } from './language.js';
import { reconciliationText } from './reconciliation-text.js';
import type { Session } from './session.js';

/** Tells the books of the files before the one at which `work` stops, and lets the error go on. */
export async function withStoppedBooks<T>(
  session: Session,
  language: Language,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoppedBatch)
      for (const report of error.loaded) session.output.note(reconciliationText(report, language));
    throw error;
  }
}
