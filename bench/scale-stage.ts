/** Loads the pieces into one ledger, or screens it, as the command line does: each in a process of its own. */
import { readdirSync } from 'node:fs';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { openLedger } from '../src/ledger/ledger.js';
import { loadFiles } from '../src/ledger/load.js';
import { screen } from '../src/scoring/screen/screen.js';
import { noteFigure } from './scale-figures.js';
import { spent } from './spent.js';

setPriority(19);
const [folder = '', stage = ''] = process.argv.slice(2);
const path = join(folder, 'ledger.duckdb');
const groupBy = `CREATE OR REPLACE TEMP TABLE plain AS SELECT payer_id, count(*), sum(amount_minor), min(amount_minor),
  max(amount_minor), count(DISTINCT beneficiary_id) FROM payment GROUP BY payer_id`;

async function load(): Promise<void> {
  const ledger = await openLedger(path);
  const pieces = readdirSync(join(folder, 'pieces')).sort();
  const files = pieces.map((name) => join(folder, 'pieces', name));
  const cost = await spent(() => loadFiles(ledger, files, { receivedAt: Date.now() }));
  ledger.close();
  noteFigure(
    folder,
    `loaded, ${cost.result.reduce((sum, { accepted }) => sum + accepted, 0)} accepted`,
    cost,
  );
}

async function whole(): Promise<void> {
  const given = { files: [], ledger: path, out: join(folder, 'out'), now: Date.now() };
  const cost = await spent(() => screen(given));
  const { leads } = cost.result;
  noteFigure(folder, `screened, ${leads.payer + leads.beneficiary} leads`, cost);
}

async function plain(): Promise<void> {
  const ledger = await openLedger(path, { readOnly: true });
  // The first warms the engine's memory of the file.
  await ledger.run(groupBy);
  const cost = await spent(() => ledger.run(groupBy));
  ledger.close();
  noteFigure(folder, 'GROUP BY payer_id', cost);
}

const stages: Readonly<Record<string, () => Promise<void>>> = { load, screen: whole, plain };
const chosen = stages[stage];
if (chosen === undefined) throw new Error(`no stage ${stage}`);
await chosen();
