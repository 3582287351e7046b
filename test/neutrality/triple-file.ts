/** A payment file in which some payers pay everybody three times as often. */
import { withRows } from './rewrite-file.js';

const isDay = 'length(executed_at) = 10';

/** Wall time moved by whole seconds; the offset stays as written, so that the instant moves by as much. */
function moved(text: string): string {
  const wall = `strftime(substr(${text}, 1, 19)::TIMESTAMP + to_seconds(shift), '%Y-%m-%dT%H:%M:%S')`;
  return `CASE WHEN ${text} IS NOT NULL THEN ${wall} || substr(${text}, 20) END`;
}

/**
 * Writes `from` to `to` with each payment repeated at one and two thirds of the gap to the next of its pair, under
 * ids of their own and with whatever befell it later; the last of a pair has no next. A day stays a day. Only payers
 * for whom `concerned`, SQL over `payer_id`, holds. Both files hold the columns that the simulator writes.
 */
export function tripleFile(from: string, to: string, concerned = 'true'): Promise<void> {
  return withRows(from, async (connection) => {
    await connection.run(`CREATE TABLE timed AS SELECT *,
        CASE WHEN ${isDay} THEN epoch(executed_at::DATE) + 86399 ELSE epoch(executed_at::TIMESTAMPTZ) END::BIGINT AS second
      FROM given`);
    // A payment may stand on several lines: its copies and its return.
    await connection.run(`CREATE TABLE gap AS
      SELECT payment_id, lead(second) OVER (PARTITION BY payer_id, beneficiary_id ORDER BY second, line) - second AS gap
      FROM (SELECT payment_id, any_value(payer_id) AS payer_id, any_value(beneficiary_id) AS beneficiary_id,
          min(second) AS second, min(line) AS line
        FROM timed WHERE ${concerned} GROUP BY payment_id)`);
    await connection.run(`CREATE TABLE repeated AS
      SELECT * EXCLUDE (shift) REPLACE (
          payment_id || '-' || third AS payment_id,
          CASE WHEN ${isDay} THEN strftime(executed_at::DATE + (shift // 86400)::INTEGER, '%Y-%m-%d')
            ELSE ${moved('executed_at')} END AS executed_at,
          ${moved('status_at')} AS status_at,
          ${moved('payout_at')} AS payout_at,
          second + shift AS second)
      FROM (SELECT timed.*, third, gap * third // 3 AS shift FROM timed JOIN gap USING (payment_id)
        CROSS JOIN (VALUES (1), (2)) thirds(third) WHERE gap IS NOT NULL)`);
    await connection.run(`COPY (SELECT * EXCLUDE (line, second, third)
      FROM (SELECT *, 0 AS third FROM timed UNION ALL BY NAME FROM repeated) ORDER BY second, line, third)
      TO '${to}' (HEADER)`);
  });
}
