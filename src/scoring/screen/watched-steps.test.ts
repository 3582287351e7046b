import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ledger, openLedger } from '../../ledger/ledger.js';
import type { ProgressStep } from './progress-step.js';
import { withWatchedSteps } from './watched-steps.js';

const folder = mkdtempSync(join(tmpdir(), 'vigie-watched-'));
let ledger: Ledger;

beforeAll(async () => {
  ledger = await openLedger(join(folder, 'ledger.duckdb'), { threads: 1 });
  await ledger.run('CREATE TEMP TABLE n AS SELECT range AS i FROM range(400000)');
});
afterAll(() => {
  ledger.close();
  rmSync(folder, { recursive: true });
});

/** The engine is asked every so many milliseconds. */
const every = 20;
/** Takes ten times as long or more, most of it in one pass over known rows. */
const slow = 'CREATE OR REPLACE TEMP TABLE m AS SELECT max(sha256(md5(i::VARCHAR))) FROM n';

describe('steps that wait for the engine', () => {
  it('go on counting, with a total', async () => {
    const steps: ProgressStep[] = [];
    await withWatchedSteps(
      ledger,
      (step) => steps.push(step),
      async (progress) => {
        progress({ step: 'checking a.csv', done: 0, total: 10, unit: 'bytes' });
        await ledger.run(slow);
      },
      every,
    );
    const [first, ...later] = steps;
    expect(first?.unit).toBe('bytes');
    const counted = later.filter(({ done }) => done !== undefined);
    expect(counted.length).toBeGreaterThan(0);
    for (const { step, done, total, unit } of counted) {
      expect([step, unit]).toEqual(['checking a.csv', 'rows']);
      expect(done).toBeLessThanOrEqual(total ?? 0);
    }
  });

  it('are left alone where they count for themselves', async () => {
    const steps: ProgressStep[] = [];
    await withWatchedSteps(
      ledger,
      (step) => steps.push(step),
      async (progress) => {
        progress({ step: 'evaluating', done: 3, total: 10, unit: 'streams' });
        await ledger.run(slow);
      },
      every,
    );
    expect(steps).toHaveLength(1);
  });

  it('are watched no longer once the work has failed', async () => {
    const steps: ProgressStep[] = [];
    const work = withWatchedSteps(
      ledger,
      (step) => steps.push(step),
      () => Promise.reject(new Error('no')),
      every,
    );
    await expect(work).rejects.toThrow('no');
    await ledger.run(slow);
    expect(steps).toEqual([]);
  });
});
