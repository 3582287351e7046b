import { describe, expect, it } from 'vitest';
import { workplace } from '../../src/ledger/testing/payment-file.js';
import { firstFile, secondFile } from './payments-files.js';
import { momentAt } from './run-intake.js';
import { Scene, spread } from './scene.js';

const place = workplace();
/** A dozen processes, on a machine that may be busy with other tests. */
const patience = { timeout: 240_000 };

describe('kill -9', () => {
  it(
    'at 5 random moments of an intake: the ledger opens and a second run equals one left alone',
    patience,
    async () => {
      const rows = 400;
      const files = [place.file('first.csv', firstFile(rows)), place.file('second.csv', secondFile(rows))];
      const scene = await Scene.of(place.path(''), files);
      const died = new Set<string>();
      for (const share of spread(5)) died.add(await scene.kill(momentAt(scene.stages, share)));
      expect(died.size).toBeGreaterThanOrEqual(3);
    },
  );
});
