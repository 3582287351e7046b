import { expect, it } from 'vitest';
import { openLedger } from '../../src/ledger/ledger.js';
import { workplace } from '../../src/ledger/testing/payment-file.js';
import { mixedFiles } from './mixed-files.js';
import { momentAt } from './run-intake.js';
import { Scene, spread } from './scene.js';

const place = workplace();
/** Half a dozen processes, each of a dozen files, on a machine that may be busy with other tests. */
const patience = { timeout: 240_000 };

it(
  'kill -9 at 2 random moments of a batch of mixed files: each file wholly or not at all (I11)',
  patience,
  async () => {
    const scene = await Scene.of(place.path(''), await mixedFiles(place, 20));
    const ledger = await openLedger(scene.expected, { readOnly: true, threads: 1 });
    const found = await ledger.rows<{ format: string; told: bigint }>(
      'SELECT format, sum(accepted + status_changes) AS told FROM file GROUP BY format ORDER BY format',
    );
    const kept = await ledger.number('SELECT count(*) FROM finding');
    ledger.close();
    // A batch whose files were refused or told nothing would survive anything.
    expect(found.map(({ format }) => format)).toEqual([
      'csv',
      'iso20022',
      'ndjson',
      'open-banking-uk',
      'parquet',
      'swift',
    ]);
    expect(found.every(({ told }) => told > 0n)).toBe(true);
    expect(kept).toBeGreaterThan(1);
    for (const share of spread(2)) await scene.kill(momentAt(scene.stages, share));
  },
);
