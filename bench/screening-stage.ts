/** Screening of a loaded ledger against the plainest aggregate over the same payments. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Ledger } from '../src/ledger/ledger.js';
import { openLedger } from '../src/ledger/ledger.js';
import { currentPins } from '../src/ledger/pins.js';
import { evaluateLedger } from '../src/scoring/screen/evaluate-ledger.js';
import { screen } from '../src/scoring/screen/screen.js';
import { weights202611 } from '../src/scoring/weights-2026-11.js';
import { catalogue } from '../src/typology/catalogue.js';
import { library } from '../src/typology/library/index.js';
import type { Spent } from './spent.js';
import { costText, peakMegabytes, spent } from './spent.js';

const [folder = ''] = process.argv.slice(2);
const path = join(folder, 'ledger.duckdb');
const groupBy = `CREATE OR REPLACE TEMP TABLE plain AS SELECT payer_id, count(*), sum(amount_minor), min(amount_minor),
  max(amount_minor), count(DISTINCT beneficiary_id) FROM payment GROUP BY payer_id`;
const repeats = 5;

function say(what: string, cost: Spent<unknown>, plain: Spent<unknown>): void {
  const ratio = `${(cost.cpu / plain.cpu).toFixed(1)} x CPU, ${(cost.wall / plain.wall).toFixed(1)} x time`;
  console.log(`  ${what}: ${costText(cost)}; ${ratio}; peak so far ${peakMegabytes()} MB`);
}

/** The cheapest of several, after one that warms the engine's memory of the file. */
async function plainCost(ledger: Ledger): Promise<Spent<unknown>> {
  await ledger.run(groupBy);
  const costs: Spent<unknown>[] = [];
  for (let i = 0; i < repeats; i++) costs.push(await spent(() => ledger.run(groupBy)));
  return costs.reduce((best, cost) => (cost.cpu < best.cpu ? cost : best));
}

async function evaluation(ledger: Ledger, prune: boolean): Promise<Spent<string>> {
  const pins = await currentPins(ledger);
  return spent(async () => {
    const { read } = await evaluateLedger({
      ledger,
      catalogue: catalogue(library),
      weights: weights202611,
      pins,
      threads: availableParallelism(),
      prune,
      telling: 'outcome',
      onProgress: () => undefined,
    });
    return `${read.payer.streams + read.beneficiary.streams} streams, ${read.payer.rows + read.beneficiary.rows} rows`;
  });
}

console.log('b. screening a loaded ledger, against GROUP BY payer_id (count, sum, min, max, count distinct)');
const ledger = await openLedger(path, { readOnly: true });
const plain = await plainCost(ledger);
console.log(`  GROUP BY payer_id: ${costText(plain)}, the least of ${repeats}`);
for (const prune of [true, false]) {
  const cost = await evaluation(ledger, prune);
  say(`evaluation ${prune ? 'with' : 'without'} pruning (${cost.result})`, cost, plain);
}
ledger.close();
const whole = await spent(() =>
  screen({ files: [], ledger: path, out: join(folder, 'out'), now: Date.now() }),
);
const { leads } = whole.result;
say(`whole screen with evidence (${leads.payer + leads.beneficiary} leads)`, whole, plain);
