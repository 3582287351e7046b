/** What Vigie costs, beside what the plainest query over the same data costs, in one run on one machine. */
import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { VigieError } from '../src/errors.js';

interface Measure {
  readonly title?: string;
  readonly module: string;
  /** The module runs once for each. */
  readonly parts: readonly string[];
  /** Whether it makes what it measures in a process before, told so by `write`. */
  readonly prepares?: boolean;
}

const overSimulated: Readonly<Record<string, Measure>> = {
  a: { module: './evaluator-rate.js', parts: [''] },
  b: {
    title:
      'b. screening a loaded ledger, against GROUP BY payer_id (count, sum, min, max, count distinct), each in a process of its own',
    module: './screening-stage.js',
    parts: ['pruned', 'unpruned', 'whole'],
  },
  c: { module: './csv-intake.js', parts: [''] },
  e: {
    title: 'e. intake of the same payments as CSV, NDJSON and Parquet, each in a process of its own',
    module: './form-intake.js',
    parts: ['csv', 'ndjson', 'parquet'],
    prepares: true,
  },
  f: { module: './party-resolution.js', parts: [''] },
};
const names = 'a,b,c,d,e,f';

const { values } = parseArgs({
  options: {
    payers: { type: 'string', default: '60000' },
    megabytes: { type: 'string', default: '100' },
    only: { type: 'string', default: names },
  },
});
if (!/^[1-9]\d*$/.test(values.megabytes)) {
  throw new VigieError('usage', '--megabytes', 'give a whole number; it is the size of the statements of d');
}
if (!/^[1-9]\d*$/.test(values.payers)) {
  throw new VigieError('usage', '--payers', 'give a whole number; 740000 makes about 10 million payments');
}
const chosen = values.only.split(',');
if (chosen.some((name) => !names.split(',').includes(name))) {
  throw new VigieError('usage', '--only', `name measures as ${names}`);
}

/** A process for each, so that memory and compiled code of one do not count in another. */
function runAlone(module: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    fork(new URL(module, import.meta.url), args).on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${module} ended with exit code ${code}`));
    });
  });
}

const folder = await mkdtemp(join(tmpdir(), 'vigie-bench-'));
try {
  const machine = `${availableParallelism()} threads of ${cpus()[0]?.model.trim() ?? 'an unknown processor'}`;
  console.log(
    `npm run bench -- --payers ${values.payers} --megabytes ${values.megabytes} --only ${values.only}`,
  );
  console.log(
    `${machine}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}, Node ${process.version}`,
  );
  const simulated = chosen.flatMap((name) => overSimulated[name] ?? []);
  if (simulated.length > 0) await runAlone('./prepare.js', [folder, values.payers]);
  for (const { title, module, parts, prepares } of simulated) {
    if (title !== undefined) console.log(title);
    for (const part of parts) {
      if (prepares === true) await runAlone(module, [folder, part, 'write']);
      await runAlone(module, [folder, part]);
    }
  }
  if (chosen.includes('d')) {
    await runAlone('./camt-file.js', [folder, values.megabytes]);
    await runAlone('./bare-saxes.js', [folder]);
    for (const how of ['handed over', 'staged']) await runAlone('./camt-intake.js', [folder, how]);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
