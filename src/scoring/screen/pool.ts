/** Spreads batches over threads, each of which answers one before it is given the next; few are evaluated where they are. */
import { Worker } from 'node:worker_threads';
import { columnNames } from '../../ledger/columns.js';
import { type Batch, BatchEvaluation, type BatchOutcome } from './batch.js';
import type { WorkerSetting } from './worker.js';

interface Waiting {
  readonly resolve: (outcome: BatchOutcome) => void;
  readonly reject: (reason: unknown) => void;
}

/** One thread: what it works on, and how to wait for it. */
class Thread {
  readonly worker: Worker;
  /** Settled when the thread has answered everything given to it. */
  free: Promise<unknown> = Promise.resolve();
  private waiting: Waiting | undefined;

  constructor(setting: WorkerSetting) {
    // No flag of the main thread: a worker refuses some that its parent was started with, and so never starts.
    this.worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: setting, execArgv: [] });
    this.worker.on('message', (outcome: BatchOutcome) => this.waiting?.resolve(outcome));
    this.worker.on('error', (cause: unknown) => {
      this.waiting?.reject(new Error('a screening thread failed', { cause }));
    });
    // Without this a thread that ends by itself would leave its caller waiting for ever.
    this.worker.on('exit', (code) => {
      this.waiting?.reject(new Error(`a screening thread ended with exit code ${code}`));
    });
  }

  run(batch: Batch): Promise<BatchOutcome> {
    const outcome = new Promise<BatchOutcome>((resolve, reject) => {
      this.waiting = { resolve, reject };
    });
    this.free = outcome;
    this.worker.postMessage(batch, buffersOf(batch));
    return outcome;
  }
}

/**
 * In so many rows a thread does as much as it costs to start it and to warm its code. Of ten million payments a million
 * rows are evaluated: two screenings by two threads took 120 CPU-seconds and 111 s, evaluated here 108 and 94.
 */
const worthThreads = 2_000_000;

export class Pool {
  private readonly count: number;
  private readonly setting: WorkerSetting;
  private threads: readonly Thread[] = [];
  private here: BatchEvaluation | undefined;

  constructor(count: number, setting: WorkerSetting) {
    this.count = count;
    this.setting = setting;
  }

  /** To be told before batches of so many rows are handed in. */
  expect(rows: number): void {
    if (rows < worthThreads || this.threads.length > 0) return;
    this.threads = Array.from({ length: this.count }, () => new Thread(this.setting));
  }

  /** Hands the batch to the first free thread; resolves once it has been taken. A failed thread fails the caller. */
  async submit(batch: Batch): Promise<{ readonly outcome: Promise<BatchOutcome> }> {
    if (this.threads.length === 0) return { outcome: Promise.resolve(this.evaluated(batch)) };
    const thread = await Promise.race(this.threads.map((each) => each.free.then(() => each)));
    const outcome = thread.run(batch);
    // Awaited by the caller later; until then a failure must not count as unhandled.
    outcome.catch(() => undefined);
    return { outcome };
  }

  private evaluated(batch: Batch): BatchOutcome {
    const { catalogue, weights, setting } = this.setting;
    this.here ??= new BatchEvaluation(catalogue, weights, setting);
    return this.here.run(batch);
  }

  async close(): Promise<void> {
    await Promise.all(this.threads.map(({ worker }) => worker.terminate()));
  }
}

function buffersOf({ rows, owners }: Batch): ArrayBuffer[] {
  const arrays = [rows.seq, rows.at, rows.payer, rows.beneficiary, rows.status, owners];
  const columns = columnNames.map((name) => rows.columns[name]).filter((array) => array.length > 0);
  return [...arrays, ...columns].map((array) => array.buffer as ArrayBuffer);
}
