import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { simulate } from '../../simulate/simulate.js';
import { cleanTroubles } from '../../simulate/testing.js';
import { readOutcomes } from '../../src/intake/outcomes.js';
import { openLedger } from '../../src/ledger/ledger.js';
import { loadFiles } from '../../src/ledger/load.js';
import { storeOutcomes } from '../../src/ledger/outcomes.js';

const out = mkdtempSync(join(tmpdir(), 'simulated-outcomes-'));
afterAll(() => rmSync(out, { recursive: true }));

it('the exits of a simulation are outcomes of records of its payments, every line of them', async () => {
  const troubles = { ...cleanTroubles, secondRecords: 1 };
  await simulate({ seed: 5, payers: 150, targetRate: 0.1, out, troubles });
  const ledger = await openLedger(join(out, 'ledger.duckdb'), { create: true });
  try {
    const receivedAt = Date.UTC(2026, 0, 1);
    await loadFiles(ledger, [join(out, 'payments.csv')], { receivedAt, mappings: [] });
    const read = await readOutcomes(join(out, 'outcomes.csv'));
    expect(read.outcomes.length).toBeGreaterThan(0);
    const { matched, unused } = await storeOutcomes(ledger, read, receivedAt);
    expect([matched, unused]).toEqual([read.outcomes.length, []]);
  } finally {
    ledger.close();
  }
});
