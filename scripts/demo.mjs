// A remitter's year, invented, screened and explained: what `vigie` does, in one command. Needs nothing set up.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './setup.mjs';

const { values: options } = parseArgs({
  options: {
    payers: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '2026' },
    out: { type: 'string', default: join('out', 'demo') },
    lang: { type: 'string', default: 'en' },
  },
});
const explained = 3;

await ensureBuilt();
const { main } = await import('../dist/apps/cli/main.js');
const { readLeads } = await import('../dist/src/index.js');

/** Runs a command as a person would type it, and ends the demo where it ends badly. */
async function vigie(...args) {
  process.stdout.write(`\n$ npx vigie ${args.map(quoted).join(' ')}\n`);
  const code = await main(args);
  if (code !== 0) process.exit(code);
}

function quoted(text) {
  return /^[\w./:=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

const started = performance.now();
const { payers, seed, out, lang } = options;
// A ledger that stands already would count every payment as a duplicate.
for (const end of ['', '.wal']) rmSync(join(out, `ledger.duckdb${end}`), { force: true });
await vigie('simulate', '--seed', seed, '--payers', payers, '--target-rate', '0.002', '--out', out);
await vigie('screen', join(out, 'payments.csv'), '--out', out, '--lang', lang);

const leads = await readLeads(join(out, 'leads.csv'));
const first = leads.filter(({ role, route }) => role === 'payer' && route === 'review').slice(0, explained);
for (const { party_id, role } of first) {
  await vigie('explain', party_id, '--role', role, '--ledger', join(out, 'ledger.duckdb'), '--lang', lang);
}

const seconds = Math.round((performance.now() - started) / 1000);
process.stdout.write(`
To read: ${join(out, 'report.html')}, in a browser or printed.
Everything lies in ${out}: leads.csv, evidence.parquet, scores.parquet, rejects.csv, run.json and
ledger.duckdb as "vigie screen" leaves them, and payments.csv with labels.csv as "vigie simulate"
wrote them. ${seconds} s in all. Nobody in these payments exists.
Results on simulated data are no evidence of real-world performance.
`);
