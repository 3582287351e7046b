import { watchEngine } from '../../ledger/engine-progress.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { ProgressStep } from './progress-step.js';

/** Below this the engine counts pieces of work, not rows, and its first few rows say nothing about the rest. */
const leastRows = 10_000;
const leastShare = 0.02;

/**
 * Runs `work` with a report of its steps that goes on counting, every so many milliseconds, while a step waits for the
 * engine.
 */
export async function withWatchedSteps<T>(
  ledger: Ledger,
  report: ((step: ProgressStep) => void) | undefined,
  work: (progress: (step: ProgressStep) => void) => Promise<T>,
  every?: number,
): Promise<T> {
  if (report === undefined) return work(() => undefined);
  let current: ProgressStep | undefined;
  const tell = (done: number, total: number): void => {
    // A step that counts for itself says more than the engine can.
    if (current === undefined || (current.done ?? 0) > 0) return;
    if (total < leastRows || done < total * leastShare) report({ step: current.step });
    else report({ step: current.step, done, total, unit: 'rows' });
  };
  const stop = await watchEngine(ledger, tell, every);
  try {
    return await work((step) => {
      current = step;
      report(step);
    });
  } finally {
    await stop();
  }
}
