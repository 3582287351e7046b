import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readLabels } from '../../evaluate/read-labels.js';
import { simulatePlatform } from '../../simulate/platform/simulate-platform.js';
import { openLedger } from '../../src/ledger/ledger.js';
import { loadFiles } from '../../src/ledger/load.js';

const out = mkdtempSync(join(tmpdir(), 'platform-loads-'));
afterAll(() => rmSync(out, { recursive: true }));

it('every payment of the platform is accepted, and its labels are read', async () => {
  const { rows } = await simulatePlatform({ seed: 2, payers: 2_000, out });
  const ledger = await openLedger(join(out, 'ledger.duckdb'), { create: true });
  try {
    const receivedAt = Date.UTC(2026, 0, 1);
    const loaded = await loadFiles(ledger, [join(out, 'payments.csv')], { receivedAt, mappings: [] });
    expect(loaded).toMatchObject([{ read: rows, accepted: rows, rejected: 0 }]);
  } finally {
    ledger.close();
  }
  expect((await readLabels(join(out, 'labels.csv'))).length).toBeGreaterThan(2_000);
});
