/** Which rows a run reads, and in which order: SQL over `run_payment` (X2, O1). */
import type { Role } from '../../intake/payment.js';

/** Row-level scope (S1) of `p`; unknown is kept. Parties on a list bring all their payments into scope. */
export const rowInScope: string =
  '(coalesce(p.person_to_person, true) AND coalesce(p.corridor_listed, true))';

/** `listed_party(role, party)` must exist. */
export const scopedPaymentSql: string = `CREATE OR REPLACE TEMP TABLE scoped_payment AS
  SELECT p.seq, p."at", p.payer, p.beneficiary FROM run_payment p
  WHERE ${rowInScope}
    OR p.payer IN (SELECT party FROM listed_party WHERE role = 'payer')
    OR p.beneficiary IN (SELECT party FROM listed_party WHERE role = 'beneficiary')`;

/**
 * The streams of the parties in `kept_payer` or `kept_beneficiary`: each party's payments in both roles (O4), sorted by
 * owner, instant, payment id and seq. A payment to oneself stands once.
 */
export function streamsSql(role: Role, select: (owner: string) => string): string {
  const other = role === 'payer' ? 'beneficiary' : 'payer';
  const kept = `kept_${role}`;
  return (
    `SELECT * EXCLUDE (payment_id) FROM (` +
    `SELECT ${select(`p.${role}`)}, p.payment_id FROM run_payment p SEMI JOIN ${kept} k ON k.party = p.${role} ` +
    `UNION ALL ` +
    `SELECT ${select(`p.${other}`)}, p.payment_id FROM run_payment p SEMI JOIN ${kept} k ON k.party = p.${other} ` +
    `WHERE p.payer <> p.beneficiary) ORDER BY owner, "at", payment_id, seq`
  );
}
