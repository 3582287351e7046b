/** Every identity that the accepted rows name gets a record for ever; parties are made of records later. */
import { derivedId } from '../../intake/facts/hmac-sql.js';
import type { Ledger } from '../ledger.js';

/**
 * Creates `payer_side` and `beneficiary_side` (`rule`, `token`, `record`), adding records that are new, in the order
 * in which the file names them. `accepted` is a relation with `seq`, rules and tokens.
 */
export async function resolveRecords(ledger: Ledger, accepted: string): Promise<void> {
  await ledger.run(`CREATE OR REPLACE TEMP TABLE side AS
    WITH a AS (${accepted}),
    named AS (
      SELECT 0::UTINYINT AS role, payer_id_rule AS rule, payer_token AS token, min(seq) AS first_seq FROM a
      WHERE payer_token IS NOT NULL GROUP BY ALL
      UNION ALL
      SELECT 1::UTINYINT, beneficiary_id_rule, beneficiary_token, min(seq) FROM a
      WHERE beneficiary_token IS NOT NULL GROUP BY ALL)
    SELECT role, rule, token, first_seq,
      CASE WHEN rule = 'given' THEN token ELSE ${derivedId(ledger.hmacKey, 'rule::VARCHAR', 'token')} END AS record_id
    FROM named`);
  const last = await ledger.number('SELECT max(record) FROM record');
  await ledger.run(`INSERT INTO record
    SELECT (${last} + row_number() OVER (ORDER BY s.first_seq, s.role))::INTEGER, s.role, s.record_id, s.rule, s.first_seq
    FROM side s ANTI JOIN record r ON r.role = s.role AND r.record_id = s.record_id AND r.id_rule = s.rule
    ORDER BY s.first_seq, s.role`);
  for (const [role, name] of ['payer', 'beneficiary'].entries()) {
    await ledger.run(`CREATE OR REPLACE TEMP TABLE ${name}_side AS
      SELECT s.rule, s.token, r.record FROM side s
      JOIN record r ON r.role = s.role AND r.record_id = s.record_id AND r.id_rule = s.rule WHERE s.role = ${role}`);
  }
}
