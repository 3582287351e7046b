// Recall without each indicator and over payments that lack a field, written into docs/validation.md. One command:
// node scripts/stress.mjs --seeds 801,802,803 --payers 100000
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './setup.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values: options } = parseArgs({
  options: {
    seeds: { type: 'string', default: '801' },
    payers: { type: 'string', default: '30000' },
    'target-rate': { type: 'string', default: '0.006' },
    replicates: { type: 'string', default: '400' },
    out: { type: 'string', default: join('out', 'stress') },
    write: { type: 'string', default: join(root, 'docs', 'validation.md') },
    reuse: { type: 'boolean', default: false },
  },
});
const { payers, out, write, reuse, 'target-rate': rate } = options;
const seeds = options.seeds.split(',');
const missing = {
  'no names': ['missing-names'],
  'no birth dates': ['missing-payer-birth-dates', 'missing-beneficiary-birth-dates'],
  'no hours': ['date-only'],
  'no payee country': ['missing-payee-countries'],
};

await ensureBuilt();
const { renderStress, stress } = await import('../dist/evaluate/stress.js');

function vigie(...args) {
  process.stderr.write(`npx vigie ${args.join(' ')}\n`);
  const done = spawnSync(process.execPath, [join(root, 'bin', 'vigie.mjs'), ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (done.status !== 0) process.exit(done.status ?? 4);
}

/** Payments and ledger go when they have been screened: at 100,000 payers each run would keep a gigabyte. */
function runOf(seed, name, troubles) {
  const folder = join(out, `${payers}-${rate}`, seed, name.replaceAll(' ', '-'));
  const run = { directory: join(folder, 'all'), labels: join(folder, 'labels.csv') };
  if (reuse && existsSync(join(run.directory, 'run.json'))) return run;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const given = troubles.flatMap((trouble) => ['--troubles', `${trouble}=1`]);
  vigie('simulate', '--seed', seed, '--payers', payers, '--target-rate', rate, ...given, '--out', folder);
  const leaving = name === 'base' ? ['--leave-one-out'] : [];
  vigie('screen', join(folder, 'payments.csv'), '--out', run.directory, '--all', ...leaving);
  for (const file of ['payments.csv', 'all/ledger.duckdb', 'all/evidence.parquet', 'all/scores.parquet'])
    rmSync(join(folder, file), { force: true });
  return run;
}

const base = seeds.map((seed) => runOf(seed, 'base', []));
const measured = await stress({
  base,
  missing: Object.entries(missing).map(([name, troubles]) => ({
    name,
    runs: seeds.map((seed) => runOf(seed, name, troubles)),
  })),
  replicates: Number(options.replicates),
  onVariant: (name) => process.stderr.write(`measuring ${name}\n`),
});
const command = `node scripts/stress.mjs --seeds ${options.seeds} --payers ${payers} --target-rate ${rate}`;
const tables = `\`${command}\`\n\n${renderStress(measured)}`;
process.stdout.write(tables);

const [begin, end] = ['<!-- stress: written by scripts/stress.mjs -->', '<!-- end of stress -->'];
const text = readFileSync(write, 'utf8');
const [from, to] = [text.indexOf(begin), text.indexOf(end)];
if (from < 0 || to < from) throw new Error(`${write} lacks the lines ${begin} and ${end}`);
writeFileSync(write, `${text.slice(0, from + begin.length)}\n\n${tables}\n${text.slice(to)}`);
