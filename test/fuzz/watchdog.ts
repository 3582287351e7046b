/** Ends a test whose thread hangs: no timer of that thread can. */
import { Worker } from 'node:worker_threads';

const patienceMs = 120_000;

/** Started once; must be told of every step, or the process is killed. */
export function watch(): (done?: 'done') => void {
  const beats = new Int32Array(new SharedArrayBuffer(4));
  const dog = new Worker(new URL('./watchdog.mjs', import.meta.url), { workerData: { beats, patienceMs } });
  return (done) => {
    Atomics.add(beats, 0, 1);
    Atomics.notify(beats, 0);
    if (done === 'done') void dog.terminate();
  };
}
