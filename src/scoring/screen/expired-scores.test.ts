import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Ledger, openLedger } from '../../ledger/ledger.js';
import { recordScoreFile, scoreFiles } from '../../ledger/score-files.js';
import { day, formatInstant } from '../../time.js';
import { removeExpiredScores } from './expired-scores.js';

const now = Date.UTC(2026, 5, 1);
const aDay = day * 1000;

let folder = '';
let ledger: Ledger;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vigie-expired-'));
  ledger = await openLedger(join(folder, 'ledger.duckdb'));
});
afterEach(() => {
  ledger.close();
  rmSync(folder, { recursive: true });
});

/** A scores file of a month, as a screening of that month leaves it, recorded or not. */
async function written(month: string, expiresAt: number, recorded = true): Promise<string> {
  mkdirSync(join(folder, month), { recursive: true });
  const path = join(folder, month, 'scores.parquet');
  await ledger.run(
    `COPY (SELECT 'p' AS pseudonym, '${formatInstant(expiresAt)}' AS expires_at) TO '${path}' (FORMAT parquet)`,
  );
  if (recorded) await recordScoreFile(ledger, { path, expiresAt });
  return path;
}

describe('scores that may no longer be kept', () => {
  it('are removed from every folder they were written to, and only they', async () => {
    const january = await written('2026-01', now - 90 * aDay);
    const april = await written('2026-04', now);
    const may = await written('2026-05', now + 1);
    const current = join(folder, '2026-06', 'scores.parquet');
    expect(await removeExpiredScores(ledger, current, now)).toEqual([]);
    expect([january, april, may].map(existsSync)).toEqual([false, false, true]);
    expect((await scoreFiles(ledger)).map(({ path }) => path)).toEqual([may]);
  });

  it('are removed from the folder written to now, whoever wrote them', async () => {
    const current = await written('2026-06', now - 1, false);
    await removeExpiredScores(ledger, current, now);
    expect(existsSync(current)).toBe(false);
  });

  it('count as expired when they cannot be read', async () => {
    const current = await written('2026-06', now + aDay);
    const other = await written('2026-05', now - aDay);
    for (const path of [current, other]) writeFileSync(path, 'PAR1 and nothing else');
    expect(await removeExpiredScores(ledger, current, now)).toEqual([]);
    expect([current, other].map(existsSync)).toEqual([false, false]);
  });

  it('stay when somebody has written the file again since', async () => {
    const path = await written('2026-04', now - aDay);
    await written('2026-04', now + aDay, false);
    await removeExpiredScores(ledger, join(folder, 'scores.parquet'), now);
    expect(existsSync(path)).toBe(true);
    expect(await scoreFiles(ledger)).toEqual([]);
  });

  it('are told of when they cannot be removed, and tried again', async () => {
    const path = join(folder, '2026-04', 'scores.parquet');
    mkdirSync(join(path, 'no file'), { recursive: true });
    await recordScoreFile(ledger, { path, expiresAt: now - aDay });
    const current = join(folder, 'scores.parquet');
    expect(await removeExpiredScores(ledger, current, now)).toEqual([{ code: 'scores-not-removed', path }]);
    expect(await scoreFiles(ledger)).toHaveLength(1);
  });

  it('are remembered while their folder is not there', async () => {
    const path = join(folder, 'unmounted', 'scores.parquet');
    await recordScoreFile(ledger, { path, expiresAt: now - aDay });
    await removeExpiredScores(ledger, join(folder, 'scores.parquet'), now);
    expect(await scoreFiles(ledger)).toHaveLength(1);
  });
});
