/** Resolving the records of a loaded ledger into parties, from nothing, in a process of its own. */
import { join } from 'node:path';
import { openLedger } from '../src/ledger/ledger.js';
import { resolveParties } from '../src/network/resolve/resolve-parties.js';
import { costText, peakMegabytes, spent } from './spent.js';
import { atMost, megabytes, mostMegabytes } from './wanted.js';

const [folder = ''] = process.argv.slice(2);
const ledger = await openLedger(join(folder, 'ledger.duckdb'));
const payments = await ledger.number('SELECT count(*) FROM payment');
// What was resolved before would be given back as it is.
await ledger.run('DELETE FROM resolution');
const cost = await spent(() => resolveParties(ledger, { now: Date.now() }));
ledger.close();
const { records = 0, pairs = 0, parties = 0 } = cost.result ?? {};
console.log(
  `f. resolving ${records} records of ${payments} payments into ${parties} parties, ${pairs} pairs compared: ${costText(cost)}; peak memory ${atMost(peakMegabytes(), mostMegabytes, megabytes)}`,
);
