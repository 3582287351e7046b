/**
 * A status of a whole message or block becomes one of each of its payments that are known: those whose ids begin with
 * its id. One that may be about several customers' is about none, and goes to `shared`. What the file says of a payment by itself, or of a smaller group, goes before.
 */
import type { Ledger } from '../ledger.js';
import { orderedBy } from './order-names.js';

/** Works on `told`, with the payments of the ledger and of `staged`; returns how many rows have come to it. */
export async function spreadStatuses(ledger: Ledger): Promise<number> {
  const before = await ledger.number('SELECT count(*) FROM told');
  // An id begins with each of its own beginnings that end with `/`: equal texts, which join fast. `0` follows `/`.
  const beginnings = (relation: string) => `
    SELECT payment_id, parts, unnest(list_transform(range(1, len(parts)), lambda n: array_to_string(parts[1:n], '/') || '/')) AS whole
    FROM (SELECT payment_id, string_split(payment_id, '/') AS parts FROM ${relation}
      WHERE payment_id > (SELECT min(payment_id) FROM g) AND payment_id < (SELECT max(left(payment_id, -1) || '0') FROM g))`;
  await ledger.run(`CREATE OR REPLACE TEMP TABLE member AS
    WITH g AS (SELECT *, rowid AS place FROM told WHERE row_kind = 2),
    known AS (${beginnings('payment')} UNION ${beginnings('staged')})
    SELECT g.place, k.whole, k.payment_id, k.parts FROM g JOIN known k ON k.whole = g.payment_id`);
  // A message may be about several accounts of a customer, a block of it is about one.
  await ledger.run(`INSERT INTO shared SELECT DISTINCT whole FROM member
    GROUP BY whole, parts[1:greatest(2, len(string_split(whole, '/')) - 1)]
    HAVING count(DISTINCT ${orderedBy('payment_id')}) > 1`);
  await ledger.run(`INSERT INTO undecided SELECT DISTINCT p.file_id FROM payment p
    SEMI JOIN (SELECT payment_id FROM member WHERE whole IN (SELECT payment_id FROM shared)) m ON m.payment_id = p.payment_id`);
  await ledger.run('DELETE FROM member WHERE whole IN (SELECT payment_id FROM shared)');
  await ledger.run(`CREATE OR REPLACE TEMP TABLE spread AS
    SELECT m.place, m.payment_id,
      rank() OVER (PARTITION BY m.payment_id ORDER BY len(m.whole) DESC) = 1
        AND m.payment_id NOT IN (SELECT payment_id FROM told WHERE row_kind = 1 AND payment_id IS NOT NULL) AS holds
    FROM member m`);
  await ledger.run(`CREATE OR REPLACE TEMP TABLE told AS
    WITH t AS (SELECT *, rowid AS place FROM told),
    rows AS (
      SELECT * FROM t WHERE row_kind = 1 OR place NOT IN (SELECT place FROM spread)
      UNION ALL
      SELECT t.* REPLACE (s.payment_id AS payment_id) FROM t JOIN spread s ON s.place = t.place WHERE s.holds)
    SELECT * EXCLUDE (place) FROM rows ORDER BY row_kind DESC, place, payment_id`);
  await ledger.run('DROP TABLE spread');
  await ledger.run('DROP TABLE member');
  return (await ledger.number('SELECT count(*) FROM told')) - before;
}
