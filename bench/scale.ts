/**
 * A ledger of many payments, made in pieces, loaded and screened with the least claim on the machine: what each phase
 * costs and whether it grows no faster than n log n from one size to the next.
 *
 * node --expose-gc dist/bench/scale.js --payments 1000000,3000000,10000000 --folder DIR
 * node --expose-gc dist/bench/scale.js --payments 100000000 --worlds 9 --network off --folder DIR
 * node --expose-gc dist/bench/scale.js --grow LEDGER --times 1,3,10 --folder DIR
 */
import { fork } from 'node:child_process';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { VigieError } from '../src/errors.js';
import { type Figure, figuresOf } from './scale-figures.js';

const help = `--payments N,N,…  worlds of --payers (74000) are simulated one after the other, loaded and screened
--worlds N        only so many are simulated and stand again as other parties; needs --network off
--network off     without resolution and the network room
--grow LEDGER --times N,N,…   a loaded ledger, unresolved, grown to N times its payments and screened without the network.
                  THE ROWS ARE COPIES of worlds that were loaded: ids, accounts, names, phones and references of each copy
                  are its own, so that parties grow with payments and no two copies share anything but family names; what
                  people do in one copy they do in every other. It tells what the number of rows costs, nothing about
                  what would be found among so many people.
--lean            copies without the texts that only people read: 270 bytes a payment on disk in place of 455
--folder DIR      where ledgers are made; --keep leaves them there`;

const { values } = parseArgs({
  options: {
    payments: { type: 'string', default: '1000000,3000000,10000000' },
    /** About 1.1 million payments: a piece. */
    payers: { type: 'string', default: '74000' },
    /** Simulated; further pieces are these again, as other parties. Without it each piece is a world of its own. */
    worlds: { type: 'string', default: 'Infinity' },
    network: { type: 'string', default: 'on' },
    /** A loaded ledger, which is copied before it is grown; nothing is simulated or loaded then. */
    grow: { type: 'string' },
    times: { type: 'string', default: '1,3,10' },
    lean: { type: 'boolean', default: false },
    folder: { type: 'string' },
    keep: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(help);
  process.exit();
}
const { folder } = values;
if (folder === undefined)
  throw new VigieError('usage', '--folder', 'give a folder with room: 700 bytes a payment');
function numbersOf(option: string, text: string): readonly number[] {
  const numbers = text.split(',').map(Number);
  if (numbers.some((each) => !Number.isSafeInteger(each) || each < 1))
    throw new VigieError('usage', option, 'give whole numbers, as 1000000,3000000');
  return numbers;
}

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

/** One ledger, grown from step to step. */
async function grown(loaded: string, into: string): Promise<readonly Sized[]> {
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  const steps: Sized[] = [];
  let before = 0;
  for (const times of numbersOf('--times', values.times)
    .slice()
    .sort((a, b) => a - b)) {
    const earlier = figuresOf(into).length;
    const given = [into, loaded, String(before), String(times), values.lean ? 'lean' : ''];
    await runAlone('./scale-copies.js', given);
    for (const stage of ['without', 'plain']) await runAlone('./scale-stage.js', [into, stage]);
    before = times;
    const figures = figuresOf(into).slice(earlier);
    const ledgerBytes = statSync(join(into, 'ledger.duckdb')).size;
    steps.push({ size: figures[0]?.payments ?? 0, ledgerBytes, figures });
  }
  if (!values.keep) rmSync(into, { recursive: true });
  return steps;
}

const bySort = (n: number): number => n * Math.log(n);
const found: Sized[] = [];
if (values.grow === undefined)
  for (const size of numbersOf('--payments', values.payments))
    found.push(await measured(size, join(folder, String(size))));
else found.push(...(await grown(values.grow, join(folder, 'grown'))));

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
