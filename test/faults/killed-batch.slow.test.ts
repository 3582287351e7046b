import { expect, it } from 'vitest';
import { openLedger } from '../../src/ledger/ledger.js';
import { workplace } from '../../src/ledger/testing/payment-file.js';
import { mixedFiles } from './mixed-files.js';
import { momentAt } from './run-intake.js';
import { Scene, spread } from './scene.js';

const place = workplace();
const mutations = Number(process.env['VIGIE_MUTATIONS'] ?? 10_000);
/** Where VIGIE_MUTATIONS=3000 says that time is short, 12: each takes seven seconds of computing. VIGIE_KILLS says how many. */
const kills = Number(process.env['VIGIE_KILLS'] ?? (mutations < 10_000 ? Math.ceil(mutations / 250) : 50));

it(`kill -9 at ${kills} random moments of a batch of mixed files: each file wholly or not at all (I11)`, async () => {
  const files = await mixedFiles(place, 60);
  const scene = await Scene.of(place.path(''), files);
  const died: string[] = [];
  for (const share of spread(kills)) died.push(await scene.kill(momentAt(scene.stages, share)));
  expect(died).toHaveLength(kills);
  const inFile = died.flatMap((stage) => stage.split(' ').slice(1));
  // Some files take a moment only, which few kills miss.
  expect(new Set(inFile).size).toBeGreaterThanOrEqual(Math.min(kills, files.length) / 2);
});

it('kill -9 at 2 random moments of a batch whose every form tells something (I11)', async () => {
  // The scene before ran the same code.
  const scene = await Scene.of(place.path(''), await mixedFiles(place, 20), true);
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
});
