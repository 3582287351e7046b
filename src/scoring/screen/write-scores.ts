/** The score of everybody evaluated, under pseudonyms, as a Parquet file. */
import { resolve } from 'node:path';
import type { Role } from '../../intake/payment.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { Pins } from '../../ledger/pins.js';
import { partyIds } from '../../ledger/run-facts.js';
import { recordScoreFile } from '../../ledger/score-files.js';
import type { Instant } from '../../time.js';
import { day, formatInstant } from '../../time.js';
import { bandOf } from '../bands.js';
import { formatDecibans } from '../decibans.js';
import { pseudonym } from '../pseudonym.js';
import type { Scorer } from '../score.js';
import type { ScoredTable } from './scored-table.js';
import { flag } from './scored-table.js';
import { quoted, writeParquet } from './write-parquet.js';

const keptFor = 30 * day * 1000;

/**
 * The score of every party that was evaluated (pruning leaves out who cannot reach the floor), under an HMAC of role and
 * id with the ledger's key; to be removed after 30 days.
 */
export async function writeScores(
  ledger: Ledger,
  path: string,
  scorer: Scorer,
  pins: Pins,
  tables: Readonly<Record<Role, readonly ScoredTable[]>>,
  now: Instant,
): Promise<void> {
  await ledger.run(
    'CREATE OR REPLACE TEMP TABLE score_row (role VARCHAR, pseudonym VARCHAR, score_db VARCHAR, band VARCHAR, payments INTEGER)',
  );
  const appender = await ledger.connection.createAppender('score_row');
  for (const role of ['payer', 'beneficiary'] as const) {
    for (const table of tables[role]) {
      const ids = await partyIds(ledger, pins, role, [...table.party]);
      for (let row = 0; row < table.length; row++) {
        const flags = table.flags[row] as number;
        // A minor is not scored (S5).
        if ((flags & flag.minor) !== 0) continue;
        const id = ids.get(table.party[row] as number) ?? '';
        const score = table.pattern[row] as number;
        appender.appendVarchar(role);
        appender.appendVarchar(pseudonym(ledger.hmacKey, role, id));
        appender.appendVarchar(formatDecibans(score));
        appender.appendVarchar(bandOf(score, (flags & flag.topPattern) !== 0, scorer.weights));
        appender.appendInteger(table.payments[row] as number);
        appender.endRow();
      }
    }
  }
  appender.closeSync();
  const expiresAt = now + keptFor;
  await recordScoreFile(ledger, { path: resolve(path), expiresAt });
  await writeParquet(
    ledger,
    path,
    `SELECT '${formatInstant(pins.asOf)}' AS as_of, role, pseudonym, score_db::DECIMAL(9,1) AS score_db,
      band, payments, '${formatInstant(expiresAt)}' AS expires_at
    FROM score_row ORDER BY role, pseudonym`,
  );
}

/** Whether a scores file has passed the instant up to which it may be kept. One that cannot be read has: nobody can say. */
export async function scoresExpired(ledger: Ledger, path: string, now: Instant): Promise<boolean> {
  const sql = `SELECT coalesce(bool_or(expires_at <= '${formatInstant(now)}'), true)::INTEGER FROM read_parquet(${quoted(path)})`;
  return ledger.number(sql).then(
    (expired) => expired === 1,
    () => true,
  );
}
