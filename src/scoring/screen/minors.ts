/** Parties under 18 with a payment in scope, whether or not their streams are worth evaluating (S5). */
import type { Role } from '../../intake/payment.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { ListedFact } from '../../ledger/run-facts.js';
import { rowInScope } from '../../typology/sql/selection.js';

export interface Minor {
  readonly party: number;
  /** Payments of the role in scope at as_of, set aside or not. */
  readonly payments: number;
}

/** Who holds the fact `listed` once every fact up to as_of has been told; `listed` stands by instant. */
function holding(listed: readonly ListedFact[]): string {
  const values = new Map<string, number>();
  for (const { role, party, value } of listed) values.set(`('${role}', ${party})`, value);
  const held = [...values].filter(([, value]) => value >= 1).map(([row]) => row);
  return held.length === 0
    ? `SELECT '' AS role, -1 AS party WHERE false`
    : `SELECT * FROM (VALUES ${held.join(', ')}) h(role, party)`;
}

/** By party key; `run_payment`, `run_party` and `scoped_payment` must have been prepared. */
export async function minorsOf(
  ledger: Ledger,
  role: Role,
  listed: readonly ListedFact[],
): Promise<readonly Minor[]> {
  // Ages are read first and by themselves: they are one small column, and few are under 18.
  await ledger.run(`CREATE OR REPLACE TEMP TABLE minor_${role} AS
    SELECT DISTINCT ${role} AS party FROM run_payment WHERE ${role}_age < 18 AND ${role} >= 0`);
  if ((await ledger.number(`SELECT count(*) FROM minor_${role}`)) === 0) return [];
  return ledger.rows<{ party: number; payments: number }>(`WITH held AS (${holding(listed)})
    SELECT s.${role} AS party, count(*)::INTEGER AS payments
    FROM (SELECT seq, payer, beneficiary FROM scoped_payment SEMI JOIN minor_${role} m ON m.party = scoped_payment.${role}) s
    JOIN payment p ON p.seq = s.seq
    WHERE ${rowInScope} OR s.payer IN (SELECT party FROM held WHERE role = 'payer')
      OR s.beneficiary IN (SELECT party FROM held WHERE role = 'beneficiary')
    GROUP BY s.${role} ORDER BY s.${role}`);
}
