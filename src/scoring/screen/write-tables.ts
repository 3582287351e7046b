/** The Parquet files of a run: evidence of the leads, and the score of everybody evaluated, under pseudonyms. */
import { createHmac } from 'node:crypto';
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
import { writePrivately } from '../private-file.js';
import type { Scorer } from '../score.js';
import type { ExplainedLead } from './explain-party.js';
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
  scorer: Scorer,
  explained: readonly ExplainedLead[],
): Promise<void> {
  await ledger.run(`CREATE OR REPLACE TEMP TABLE evidence_payment (as_of VARCHAR, role VARCHAR, party_id VARCHAR,
    indicator VARCHAR, stratum INTEGER, epoch INTEGER, n INTEGER, payment_id VARCHAR, measured VARCHAR)`);
  const appender = await ledger.connection.createAppender('evidence_payment');
  for (const { explanation, interpretation, paymentIds } of explained) {
    const { lead } = explanation;
    for (const [at, indicator] of scorer.catalogue.indicators.entries()) {
      if (indicator.side !== lead.role) continue;
      for (const epoch of [0, 1] as const) {
        const stratum = interpretation.stratum(at, epoch);
        if (stratum < 1) continue;
        const values = JSON.stringify(interpretation.values(at, epoch));
        const behind = interpretation.payments(at, epoch).map(({ seq }) => paymentIds.get(seq) ?? '');
        const payments = behind.length > 0 ? behind : [''];
        payments.forEach((payment, n) => {
          for (const text of [formatInstant(lead.as_of), lead.role, lead.party_id, indicator.id])
            appender.appendVarchar(text);
          appender.appendInteger(stratum);
          appender.appendInteger(epoch);
          appender.appendInteger(n);
          appender.appendVarchar(payment);
          appender.appendVarchar(values);
          appender.endRow();
        });
      }
    }
  }
  appender.closeSync();
  await writeTable(
    ledger,
    path,
    `SELECT as_of, role, party_id, indicator, stratum, epoch,
      list(payment_id ORDER BY n) FILTER (payment_id <> '') AS payment_ids, any_value(measured) AS "values"
    FROM evidence_payment GROUP BY ALL ORDER BY role, party_id, indicator, epoch`,
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
        appender.appendVarchar(
          createHmac('sha256', ledger.hmacKey).update(`${role}:${id}`).digest('hex').slice(0, 32),
        );
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
