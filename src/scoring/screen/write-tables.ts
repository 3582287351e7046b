/** The Parquet files of a run: evidence of the leads, and the score of everybody evaluated, under pseudonyms. */
import { resolve } from 'node:path';
import type { Role } from '../../intake/payment.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { Pins } from '../../ledger/pins.js';
import { partyIds } from '../../ledger/run-facts.js';
import { recordScoreFile } from '../../ledger/score-files.js';
import type { Instant } from '../../time.js';
import { day, formatInstant } from '../../time.js';
import type { Catalogue } from '../../typology/definition.js';
import { heldIdsSql } from '../../typology/sql/selection.js';
import { bandOf } from '../bands.js';
import { formatDecibans } from '../decibans.js';
import { writePrivately } from '../private-file.js';
import { pseudonym } from '../pseudonym.js';
import type { Scorer } from '../score.js';
import type { LeadFindings } from './lead-findings.js';
import type { ScoredTable } from './scored-table.js';
import { flag } from './scored-table.js';

const keptFor = 30 * day * 1000;

/** Copies the rows of a query into a file that is there whole or not at all. */
async function writeTable(ledger: Ledger, path: string, query: string): Promise<void> {
  await writePrivately(path, (partial) =>
    ledger.run(`COPY (${query}) TO ${quoted(partial)} (FORMAT parquet)`),
  );
}

function quoted(path: string): string {
  return `'${path.replaceAll("'", "''")}'`;
}

/** One row per lead, indicator and epoch that hit: the payments behind it and the values of its measures. */
export async function writeEvidence(
  ledger: Ledger,
  path: string,
  catalogue: Catalogue,
  found: readonly LeadFindings[],
  /** Whether the streams evaluated were put aside: looking there spares reading the ids of all payments. */
  held = false,
): Promise<void> {
  await ledger.run(`CREATE OR REPLACE TEMP TABLE hit (hit INTEGER, as_of VARCHAR, role VARCHAR, party_id VARCHAR,
    indicator VARCHAR, stratum INTEGER, epoch INTEGER, measured VARCHAR, band_without VARCHAR)`);
  await ledger.run(
    'CREATE OR REPLACE TEMP TABLE hit_payment (hit INTEGER, n INTEGER, seq DOUBLE, beside BOOLEAN)',
  );
  const hits = await ledger.connection.createAppender('hit');
  const payments = await ledger.connection.createAppender('hit_payment');
  let id = 0;
  for (const { lead, hits: all } of found) {
    for (const { indicator, epoch, stratum, payments: behind, beside, values, bandWithout } of all) {
      id++;
      hits.appendInteger(id);
      const name = catalogue.indicators[indicator]?.id ?? '';
      for (const text of [formatInstant(lead.as_of), lead.role, lead.party_id, name])
        hits.appendVarchar(text);
      hits.appendInteger(stratum);
      hits.appendInteger(epoch);
      hits.appendVarchar(JSON.stringify(values));
      hits.appendVarchar(bandWithout);
      hits.endRow();
      for (const [n, seq] of [...behind, ...beside].entries()) {
        payments.appendInteger(id);
        payments.appendInteger(n);
        payments.appendDouble(seq);
        payments.appendBoolean(n >= behind.length);
        payments.endRow();
      }
    }
  }
  hits.closeSync();
  payments.closeSync();
  await writeTable(
    ledger,
    path,
    `SELECT as_of, role, party_id, indicator, stratum, epoch, payment_ids, beside_payment_ids, measured AS "values", band_without
     FROM hit LEFT JOIN (SELECT h.hit, list(p.payment_id ORDER BY h.n) FILTER (NOT h.beside) AS payment_ids,
         list(p.payment_id ORDER BY h.n) FILTER (h.beside) AS beside_payment_ids
       FROM ${held ? heldIdsSql('hit_payment') : 'payment'} p JOIN hit_payment h ON p.seq::BIGINT = h.seq::BIGINT GROUP BY h.hit) USING (hit)
     ORDER BY role, party_id, indicator, epoch`,
  );
}

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
  await writeTable(
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
