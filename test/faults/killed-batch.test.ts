import { it } from 'vitest';
import { workplace } from '../../src/ledger/testing/payment-file.js';
import { firstFile, secondFile } from './payments-files.js';
import { momentAt } from './run-intake.js';
import { Scene, spread } from './scene.js';

const place = workplace();
/** A handful of processes on a machine that may be busy with other tests. */
const patience = { timeout: 240_000 };

it('kill -9 at a random moment of a batch: each file wholly or not at all (I11)', patience, async () => {
  const files = [place.file('first.csv', firstFile(40)), place.file('second.csv', secondFile(40))];
  // Other tests ran the same code just before.
  const scene = await Scene.of(place.path(''), files, true);
  for (const share of spread(1)) await scene.kill(momentAt(scene.stages, share));
});
