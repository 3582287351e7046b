/**
 * A ledger of many payments, made in pieces, loaded and screened with the least claim on the machine: what each phase
 * costs and whether it grows no faster than n log n from one size to the next.
 *
 * node --expose-gc dist/bench/scale.js --payments 1000000,3000000,10000000 --folder DIR
 * node --expose-gc dist/bench/scale.js --payments 100000000 --worlds 9 --network off --folder DIR
 */
import { fork } from 'node:child_process';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { VigieError } from '../src/errors.js';
import { type Figure, figuresOf } from './scale-figures.js';

const { values } = parseArgs({
  options: {
    payments: { type: 'string', default: '1000000,3000000,10000000' },
    /** About 1.1 million payments: a piece. */
    payers: { type: 'string', default: '74000' },
    /** Simulated; further pieces are these again, as other parties. Without it each piece is a world of its own. */
    worlds: { type: 'string', default: 'Infinity' },
    network: { type: 'string', default: 'on' },
    folder: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
});
const { folder } = values;
if (folder === undefined)
  throw new VigieError('usage', '--folder', 'give a folder with room: 700 bytes a payment');
const sizes = values.payments.split(',').map(Number);
if (sizes.some((size) => !Number.isSafeInteger(size) || size < 1))
  throw new VigieError('usage', '--payments', 'give whole numbers, as 1000000,3000000');

const worlds = Number(values.worlds);
if (!(worlds >= 1)) throw new VigieError('usage', '--worlds', 'give a whole number of at least 1');
if (worlds !== Infinity && values.network !== 'off')
  throw new VigieError('usage', '--worlds', 'give --network off: records of one world twice would be joined');
const stages = values.network === 'off' ? ['without', 'plain'] : ['without', 'resolve', 'screen', 'plain'];

function runAlone(module: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    fork(new URL(module, import.meta.url), args).on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${module} ended with exit code ${code}`));
    });
  });
}

interface Sized {
  readonly size: number;
  readonly ledgerBytes: number;
  readonly figures: readonly Figure[];
}

async function measured(size: number, into: string): Promise<Sized> {
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  console.log(`${size.toLocaleString('en')} payments`);
  await runAlone('./scale-pieces.js', [into, String(size), values.payers, values.worlds]);
  await runAlone('./scale-stage.js', [into, 'load']);
  rmSync(join(into, 'pieces'), { recursive: true });
  for (const stage of stages) await runAlone('./scale-stage.js', [into, stage]);
  const ledgerBytes = statSync(join(into, 'ledger.duckdb')).size;
  const figures = figuresOf(into);
  if (!values.keep) rmSync(into, { recursive: true });
  return { size, ledgerBytes, figures };
}

const bySort = (n: number): number => n * Math.log(n);
const found: Sized[] = [];
for (const size of sizes) found.push(await measured(size, join(folder, String(size))));

console.log(
  '\n| payments | phase | CPU-s | us per payment | against n log n of the size before | peak memory |',
);
console.log('| ---: | --- | ---: | ---: | ---: | ---: |');
for (const [at, { size, ledgerBytes, figures }] of found.entries()) {
  const before = found[at - 1];
  figures.forEach(({ phase, cpu, megabytes }, which) => {
    const earlier = before?.figures[which];
    const growth = before && earlier ? cpu / earlier.cpu / (bySort(size) / bySort(before.size)) : undefined;
    const cells = [size.toLocaleString('en'), phase, cpu.toFixed(1), ((cpu / size) * 1e6).toFixed(1)];
    console.log(`| ${[...cells, growth?.toFixed(2) ?? '', `${megabytes} MB`].join(' | ')} |`);
  });
  console.log(
    `| ${size.toLocaleString('en')} | ledger on disk, ${(ledgerBytes / 1e9).toFixed(2)} GB | | | | |`,
  );
}
