/** Removes the files with the scores of whole runs that this ledger has written and that may no longer be kept. */
import { lstat, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Ledger } from '../../ledger/ledger.js';
import { forgetScoreFile, scoreFiles } from '../../ledger/score-files.js';
import type { Instant } from '../../time.js';
import type { ScreenWarning } from './screen-warning.js';
import { scoresExpired } from './write-scores.js';

function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

/** The one in `out` is looked at whatever the ledger says: another ledger may have written it. */
export async function removeExpiredScores(
  ledger: Ledger,
  out: string,
  now: Instant,
): Promise<readonly ScreenWarning[]> {
  const current = resolve(out);
  const recorded = await scoreFiles(ledger);
  const due = recorded.filter(({ expiresAt }) => expiresAt <= now).map(({ path }) => path);
  const warnings: ScreenWarning[] = [];
  for (const path of new Set([...due, current])) {
    // A folder that is not there now may be on a disk that will be.
    if (!(await exists(dirname(path)))) continue;
    if ((await exists(path)) && (await scoresExpired(ledger, path, now))) {
      const left = await rm(path).then(
        () => false,
        () => true,
      );
      if (left) {
        warnings.push({ code: 'scores-not-removed', path });
        continue;
      }
    }
    if (due.includes(path)) await forgetScoreFile(ledger, path);
  }
  return warnings;
}
