import { expect, it } from 'vitest';
import { openLedger } from '../../src/ledger/ledger.js';
import { loadFiles } from '../../src/ledger/load.js';
import { reachesFloor } from '../../src/scoring/bands.js';
import { weights202611 } from '../../src/scoring/weights-2026-11.js';
import { population } from './population.js';
import { type Screened, screenLedger } from './screen-file.js';

function leadsOf({ parties }: Screened): readonly unknown[] {
  return [...parties]
    .filter(([, { pattern, victim }]) => reachesFloor(Math.max(pattern, victim), weights202611))
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
}

it('X2: a run that leaves out who cannot matter finds the same leads and makes the same facts', async () => {
  const { file, path } = await population({ seed: 31, payers: 2_400, targetRate: 0.05 });
  const ledger = await openLedger(path('ledger.duckdb'), { hmacKey: '07'.repeat(32) });
  try {
    await loadFiles(ledger, [file], { receivedAt: 1_750_000_000_000 });
    const all = await screenLedger(ledger);
    const pruned = await screenLedger(ledger, true);
    expect(leadsOf(pruned)).toEqual(leadsOf(all));
    expect(leadsOf(all).length).toBeGreaterThan(100);
    expect(pruned.derived).toEqual(all.derived);
    expect(all.derived.length).toBeGreaterThan(100);
    // Otherwise nothing was pruned and nothing is shown.
    expect(pruned.parties.size).toBeLessThan(all.parties.size * 0.9);
  } finally {
    ledger.close();
  }
}, 120_000);
