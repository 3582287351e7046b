/** Loads the pieces into one ledger, or screens it, as the command line does: each in a process of its own. */
import { readdirSync } from 'node:fs';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { openLedger } from '../src/ledger/ledger.js';
import { loadFiles } from '../src/ledger/load.js';
import { resolveParties } from '../src/network/resolve/resolve-parties.js';
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

async function resolve(): Promise<void> {
  const ledger = await openLedger(path);
  const cost = await spent(() => resolveParties(ledger, { now: Date.now() }));
  ledger.close();
  const { pairs = 0, parties = 0 } = cost.result ?? {};
  noteFigure(folder, `resolved into ${parties} parties, ${pairs} pairs compared`, cost);
}

async function whole(network: boolean): Promise<void> {
  const given = { files: [], ledger: path, out: join(folder, 'out'), now: Date.now(), network };
  const cost = await spent(() => screen(given));
  const { leads } = cost.result;
  const told = network ? 'screened with the network' : 'screened without the network';
  noteFigure(folder, `${told}, ${leads.payer + leads.beneficiary} leads`, cost);
}

async function plain(): Promise<void> {
  const ledger = await openLedger(path, { readOnly: true });
  // The first warms the engine's memory of the file.
  await ledger.run(groupBy);
  const cost = await spent(() => ledger.run(groupBy));
  ledger.close();
  noteFigure(folder, 'GROUP BY payer_id', cost);
}

const stages: Readonly<Record<string, () => Promise<void>>> = {
  load,
  without: () => whole(false),
  resolve,
  // Finds the records resolved.
  screen: () => whole(true),
  plain,
};
const chosen = stages[stage];
if (chosen === undefined) throw new Error(`no stage ${stage}`);
await chosen();
