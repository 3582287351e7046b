import { describe, expect, it } from 'vitest';
import { workplace } from '../../src/ledger/testing/payment-file.js';
import { firstFile, secondFile } from './payments-files.js';
import { Scene } from './scene.js';

const place = workplace();
/** A dozen processes, on a machine that may be busy with other tests. */
const patience = { timeout: 240_000 };

describe.skipIf(process.platform === 'win32')('a disk that is full', () => {
  // 4 KiB end within the first three writes of a database, 300 within the ledger's tables.
  it('while the ledger is made or written: a second run equals one left alone', patience, async () => {
    const files = [place.file('first.csv', firstFile(400)), place.file('second.csv', secondFile(400))];
    const scene = await Scene.of(place.path(''), files);
    for (const kib of [4, 300]) expect(await scene.starve(kib)).toContain('VigieError: the ledger cannot be');
    await scene.starve(600);
  });
});
