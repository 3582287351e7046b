/** Simulates payers into a folder and loads their payments; a process of its own, so that its memory counts nowhere. */
import { join } from 'node:path';
import { simulate } from '../simulate/simulate.js';
import { openLedger } from '../src/ledger/ledger.js';
import { loadFiles } from '../src/ledger/load.js';

const [folder = '', payers = ''] = process.argv.slice(2);
/** One in a thousand, as in docs/validation.md: leads are few, and what each costs must not pass for what payments cost. */
const targetRate = 0.001;
await simulate({ seed: 1, payers: Number(payers), targetRate, out: folder });
const ledger = await openLedger(join(folder, 'ledger.duckdb'), { memoryLimit: '3GB' });
const reports = await loadFiles(ledger, [join(folder, 'payments.csv')], { receivedAt: Date.now() });
ledger.close();
const accepted = reports.reduce((sum, report) => sum + report.accepted, 0);
console.log(
  `${payers} simulated payers, seed 1, ${targetRate} of them targets: ${accepted} payments accepted`,
);
