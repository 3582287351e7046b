/** How far the engine is in the statement that it runs, for whoever waits for it. */
import type { Ledger } from './ledger.js';

/** How often the engine is asked, ms. */
const askEvery = 250;

/** Tells of every statement that takes its time, until the function returned is called. */
export async function watchEngine(
  ledger: Ledger,
  tell: (done: number, total: number) => void,
  every: number = askEvery,
): Promise<() => Promise<void>> {
  await ledger.run('SET enable_progress_bar = true');
  await ledger.run('SET enable_progress_bar_print = false');
  const timer = setInterval(() => {
    const { rows_processed: done, total_rows_to_process: total } = ledger.connection.progress;
    if (total > 0n && done <= total) tell(Number(done), Number(total));
  }, every);
  // Whoever waits for the statement keeps the process alive; this must not.
  timer.unref();
  return async () => {
    clearInterval(timer);
    await ledger.run('SET enable_progress_bar = false');
  };
}
