/** Simulates payers into a folder and loads their payments; a process of its own, so that its memory counts nowhere. */
import { join } from 'node:path';
import { simulate } from '../simulate/simulate.js';
import { openLedger } from '../src/ledger/ledger.js';
import { loadFiles } from '../src/ledger/load.js';

const [folder = '', payers = ''] = process.argv.slice(2);
await simulate({ seed: 1, payers: Number(payers), targetRate: 0.01, out: folder });
const ledger = await openLedger(join(folder, 'ledger.duckdb'), { memoryLimit: '3GB' });
const reports = await loadFiles(ledger, [join(folder, 'payments.csv')], { receivedAt: Date.now() });
ledger.close();
const accepted = reports.reduce((sum, report) => sum + report.accepted, 0);
console.log(`${payers} simulated payers, seed 1: ${accepted} payments accepted`);
