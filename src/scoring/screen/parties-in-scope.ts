/**
 * Parties with a payment in scope, whether or not their streams are worth evaluating: those under 18 (S5), and those
 * whose age does not keep them from being read.
 */
import type { Role } from '../../intake/payment.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { GivenFact } from '../../typology/given-facts.js';
import { broughtIntoScope, rowInScope } from '../../typology/sql/selection.js';
import { lastValues, tellHeld } from './held-facts.js';

export interface InScope {
  readonly party: number;
  /** Payments of the role in scope at as_of, set aside or not. */
  readonly payments: number;
}

/** By party key; `run_payment`, `run_party` and `scoped_payment` must have been prepared. `given` stands by instant. */
export async function minorsOf(
  ledger: Ledger,
  role: Role,
  given: readonly GivenFact[],
): Promise<readonly InScope[]> {
  // Ages are read first and by themselves: they are one small column, and few are under 18.
  await stageMinors(ledger, role);
  if ((await ledger.number(`SELECT count(*) FROM minor_${role}`)) === 0) return [];
  await tellHeld(ledger, 'given_now', lastValues(given));
  return inScope(ledger, role, 'SEMI');
}

/** Everybody but minors; the same must have been prepared. */
export async function othersInScope(
  ledger: Ledger,
  role: Role,
  given: readonly GivenFact[],
): Promise<readonly InScope[]> {
  await stageMinors(ledger, role);
  await tellHeld(ledger, 'given_now', lastValues(given));
  return inScope(ledger, role, 'ANTI');
}

async function stageMinors(ledger: Ledger, role: Role): Promise<void> {
  await ledger.run(`CREATE OR REPLACE TEMP TABLE minor_${role} AS
    SELECT DISTINCT party FROM run_party
    SEMI JOIN (SELECT ${role}_record AS record FROM run_source WHERE ${role}_age < 18) USING (record)`);
}

function inScope(ledger: Ledger, role: Role, minors: 'SEMI' | 'ANTI'): Promise<readonly InScope[]> {
  return ledger.rows<{ party: number; payments: number }>(`
    SELECT p.${role} AS party, count(*)::INTEGER AS payments
    FROM (SELECT s.payer, s.beneficiary, q.person_to_person, q.corridor_listed
      FROM scoped_payment s ${minors} JOIN minor_${role} m ON m.party = s.${role} JOIN payment q ON q.seq = s.seq) p
    WHERE p.${role} >= 0 AND (${rowInScope} OR ${broughtIntoScope('given_now')})
    GROUP BY p.${role} ORDER BY p.${role}`);
}
