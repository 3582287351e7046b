import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { VigieError } from '../../src/errors.js';
import { openLedger } from '../../src/ledger/ledger.js';
import { loadFiles } from '../../src/ledger/load.js';
import { workplace } from '../../src/ledger/testing/payment-file.js';
import { differences, halves } from './compare-ledgers.js';
import { firstFile, secondFile } from './payments-files.js';
import { hmacKey } from './run-intake.js';
import { Scene } from './scene.js';
import { smallDisk } from './small-disk.js';

const place = workplace();
/** A dozen processes, on a machine that may be busy with other tests. */
const patience = { timeout: 240_000 };

describe.skipIf(process.platform === 'win32')('a disk that is full', () => {
  // 4 KiB end within the first three writes of a database, 300 within the ledger's tables, 600 at the first commit.
  it('while the ledger is made or written: a second run equals one left alone', patience, async () => {
    const files = [place.file('first.csv', firstFile(400)), place.file('second.csv', secondFile(400))];
    const scene = await Scene.of(place.path(''), files);
    for (const kib of [4, 300]) expect(await scene.starve(kib)).toContain('VigieError: the ledger cannot be');
    expect(await scene.starve(600)).toContain('VigieError: there is no room left');
  });
});

async function load(ledgerPath: string, files: readonly string[]): Promise<unknown> {
  const ledger = await openLedger(ledgerPath, { threads: 2, hmacKey });
  try {
    return await loadFiles(ledger, files, { receivedAt: 1_750_000_000_000 });
  } catch (error) {
    return error;
  } finally {
    ledger.close();
  }
}

/** A ledger with rates and corridors fits, and the copy of the file's whole rows does not fit beside. */
const roomForLedger = 1_600;
const roomForCopy = 2_600;
const roomForAll = 16_000;

describe('a disk that fills up during a load', () => {
  it(
    'is one error with the next step; with room the same run equals one left alone',
    patience,
    async ({ skip }) => {
      const disk = smallDisk(roomForLedger);
      if (disk === undefined) return skip('no rights to mount a file system');
      onTestFinished(() => disk.remove());
      const files = [place.file('irregular.csv', secondFile(6_000))];
      const path = join(disk.path, 'ledger.duckdb');
      for (const [room, cause] of [
        [roomForLedger, /^ENOSPC/],
        [roomForCopy, /Could not write file .*No space left/],
      ] as const) {
        disk.grow(room);
        const told = await load(path, files);
        expect(told).toBeInstanceOf(VigieError);
        expect(told).toMatchObject({
          code: 'ledger',
          path,
          message: expect.stringMatching(/^there is no room left.*run the same again.*$/),
          cause: expect.objectContaining({ message: expect.stringMatching(cause) }),
        });
        expect(await halves(path)).toEqual([]);
      }
      disk.grow(roomForAll);
      const wanted = place.path('wanted.duckdb');
      expect(await load(wanted, files)).toHaveLength(files.length);
      expect(await load(path, files)).toHaveLength(files.length);
      expect(await differences(wanted, path)).toEqual({});
    },
  );
});
