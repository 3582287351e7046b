/**
 * An order's id ends with who ordered it (`/@account`), since customers call their orders the same; what a bank says of it
 * does not tell them. So a status goes by the beginning of the id, where that is one known order's alone.
 */
import type { Ledger } from '../ledger.js';

/** SQL: the id without who ordered it, and who did; null where it is no such id. */
export const orderStem = (id: string) =>
  `CASE WHEN contains(${id}, '/@') THEN regexp_extract(${id}, '^(.*)/@[^@]*$', 1) END`;
export const orderedBy = (id: string) =>
  `CASE WHEN contains(${id}, '/@') THEN regexp_extract(${id}, '/@([^@]*)$', 1) ELSE '' END`;

/** Works on the single statuses of `told`, and begins `shared`: the names in it that several known payments go by. */
export async function nameOrders(ledger: Ledger): Promise<void> {
  await ledger.run(`CREATE OR REPLACE TEMP TABLE orders AS
    WITH about AS (SELECT payment_id AS id FROM told WHERE row_kind = 1),
    known AS (SELECT payment_id, transfer_reference FROM payment UNION ALL SELECT payment_id, transfer_reference FROM staged),
    stems AS (SELECT DISTINCT payment_id, transfer_reference, ${orderStem('payment_id')} AS stem FROM known)
    SELECT stem, min(payment_id) AS payment_id, min(transfer_reference) AS transfer_reference, count(DISTINCT payment_id) AS orders
    FROM stems WHERE stem IN (SELECT id FROM about) AND stem NOT IN (SELECT payment_id FROM known WHERE payment_id IN (SELECT id FROM about))
    GROUP BY stem`);
  await ledger.run(`UPDATE told SET payment_id = o.payment_id FROM orders o
    WHERE told.row_kind = 1 AND o.stem = told.payment_id AND o.orders = 1
      AND coalesce(told.transfer_reference = o.transfer_reference, true)`);
  await ledger.run(
    'CREATE OR REPLACE TEMP TABLE shared AS SELECT stem AS payment_id FROM orders WHERE orders > 1',
  );
  await ledger.run('DROP TABLE orders');
}
