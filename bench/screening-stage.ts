/**
 * Screening of a loaded ledger against the plainest aggregate over the same payments, in a process of its own for each
 * part: a peak of memory is then that part's alone.
 */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { openLedger } from '../src/ledger/ledger.js';
import { currentPins } from '../src/ledger/pins.js';
import { evaluateLedger } from '../src/scoring/screen/evaluate-ledger.js';
import { screen } from '../src/scoring/screen/screen.js';
import { weighing } from '../src/scoring/weighing.js';
import { weights202611 } from '../src/scoring/weights-2026-11.js';
import { catalogue } from '../src/typology/catalogue.js';
import { library } from '../src/typology/library/index.js';
import type { Spent } from './spent.js';
import { costText, peakMegabytes, spent } from './spent.js';
import { atMost, megabytes, mostMegabytes, times } from './wanted.js';

const [folder = '', part = ''] = process.argv.slice(2);
const path = join(folder, 'ledger.duckdb');
const groupBy = `CREATE OR REPLACE TEMP TABLE plain AS SELECT payer_id, count(*), sum(amount_minor), min(amount_minor),
  max(amount_minor), count(DISTINCT beneficiary_id) FROM payment GROUP BY payer_id`;
const repeats = 5;
const most = 8;

/** The cheapest of several, after one that warms the engine's memory of the file. */
async function plainCost(): Promise<Spent<unknown>> {
  const ledger = await openLedger(path, { readOnly: true });
  await ledger.run(groupBy);
  const costs: Spent<unknown>[] = [];
  for (let i = 0; i < repeats; i++) costs.push(await spent(() => ledger.run(groupBy)));
  ledger.close();
  return costs.reduce((best, cost) => (cost.cpu < best.cpu ? cost : best));
}

const all = catalogue(library);

async function evaluation(prune: boolean): Promise<Spent<string>> {
  const ledger = await openLedger(path, { readOnly: true });
  const pins = await currentPins(ledger);
  const cost = await spent(async () => {
    const { read } = await evaluateLedger({
      ledger,
      // As a screening evaluates it.
      ...weighing(all, weights202611),
      toldWith: all,
      pins,
      threads: availableParallelism(),
      prune,
      telling: 'outcome',
      onProgress: () => undefined,
    });
    const streams = read.payer.streams + read.beneficiary.streams;
    return `evaluation ${prune ? 'with' : 'without'} pruning, ${streams} streams, ${read.payer.rows + read.beneficiary.rows} rows`;
  });
  ledger.close();
  return cost;
}

async function whole(): Promise<Spent<string>> {
  const cost = await spent(() =>
    screen({ files: [], ledger: path, out: join(folder, 'out'), now: Date.now() }),
  );
  const { leads } = cost.result;
  return { ...cost, result: `whole screen with evidence, ${leads.payer + leads.beneficiary} leads` };
}

const cost = await (part === 'whole' ? whole() : evaluation(part === 'pruned'));
const peak = atMost(peakMegabytes(), mostMegabytes, megabytes);
// Afterwards, so that its memory does not count above; what it finds warm makes it cheaper, never dearer.
const plain = await plainCost();
const ratio = cost.cpu / plain.cpu;
const told = part === 'whole' ? atMost(ratio, most, times) : times(ratio);
console.log(
  `  ${cost.result}: ${costText(cost)}, ${(cost.cpu / cost.wall).toFixed(1)} cores; peak memory ${peak}`,
);
console.log(`    GROUP BY payer_id, the least of ${repeats}: ${costText(plain)}; CPU of the above ${told}`);
