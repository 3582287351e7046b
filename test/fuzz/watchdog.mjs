// A thread of its own, in plain JavaScript because it is started from the source tree.
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

const { beats, patienceMs } = workerData;
for (;;) {
  const seen = Atomics.load(beats, 0);
  if (Atomics.wait(beats, 0, seen, patienceMs) === 'timed-out') {
    writeSync(2, `the intake hangs: no file was finished in ${patienceMs} ms; the seed is printed above\n`);
    process.kill(process.pid, 'SIGKILL');
  }
}
