/**
 * The aggregate queries behind pruning (X2): which parties have any in-scope payment, how many, with how many
 * counterparties and how close together; and the choice among them by `reachableStratum`. The relation that these
 * queries read is `scoped_payment(seq, at, payer, beneficiary)`, in-scope payments up to the pins of the run.
 */
import type { Role } from '../../intake/payment.js';
import type { FactDefinition, Indicator } from '../definition.js';
import type { Totals } from '../reach.js';
import { reachableStratum, shortWindows } from '../reach.js';

/** Windows below this many seconds get a total of their own. */
const shortBelow = 30 * 86_400;
/** Totals above these act alike: no cut of a definition lies beyond them. */
const most = 1_025;

export interface TotalsQuery {
  readonly sql: string;
  /** Seconds of each `burst_n` column. */
  readonly windows: readonly number[];
}

function other(role: Role): Role {
  return role === 'payer' ? 'beneficiary' : 'payer';
}

/**
 * One row per party of a role that has an in-scope payment: `party, payments, counterparties, burst_0 …, told`.
 * `burst_n` is a bound on the payments within its window: twice the fullest of the buckets of that length, since a
 * window touches two. `told` is the greatest value that a derived fact had for the party (relation `told(party,
 * value)`), `listed` whether it or a counterparty ever was listed (relation `listed_party(role, party)`).
 */
export function totalsQuery(role: Role, definitions: readonly (Indicator | FactDefinition)[]): TotalsQuery {
  const mine = definitions.filter((definition) => definition.side === role);
  const windows = shortWindows(mine, shortBelow);
  const bursts = windows.map(
    (seconds, n) =>
      `burst_${n} AS (SELECT party, 2 * max(payments) AS burst FROM (SELECT ${role} AS party, count(*) AS payments ` +
      `FROM scoped_payment GROUP BY ${role}, "at" // ${seconds * 1000}) GROUP BY party)`,
  );
  const parts = [
    `pair AS (SELECT ${role} AS party, ${other(role)} AS other, count(*) AS payments FROM scoped_payment ` +
      `WHERE ${role} >= 0 GROUP BY ALL)`,
    `total AS (SELECT party, sum(payments)::BIGINT AS payments, count(*) AS counterparties FROM pair GROUP BY party)`,
    `near_listed AS (SELECT DISTINCT party FROM pair SEMI JOIN listed_party l ON l.role = '${other(role)}' AND l.party = other ` +
      `UNION SELECT party FROM listed_party WHERE role = '${role}')`,
    ...bursts,
  ];
  const columns = windows.map((_, n) => `least(burst_${n}.burst, ${most})::INTEGER AS burst_${n}`);
  const joins = windows.map((_, n) => `LEFT JOIN burst_${n} USING (party)`);
  const sql =
    `WITH ${parts.join(', ')} SELECT party, least(payments, ${most})::INTEGER AS payments, ` +
    `least(counterparties, ${most})::INTEGER AS counterparties, ` +
    `${columns.map((each) => `${each}, `).join('')}` +
    `coalesce(told.value, 0)::INTEGER AS told, (near_listed.party IS NOT NULL)::INTEGER AS listed ` +
    `FROM total LEFT JOIN told USING (party) LEFT JOIN near_listed USING (party) ${joins.join(' ')}`;
  return { sql, windows };
}

/** One combination of totals, in the order of the query's columns after `party`. */
export function totalsOf(values: readonly number[], windows: readonly number[]): Totals {
  const [payments = 0, counterparties = 0] = values;
  const told = values[2 + windows.length] ?? 0;
  const listed = values[3 + windows.length] ?? 0;
  return {
    payments,
    counterparties,
    within: (seconds) => {
      let bound = payments;
      windows.forEach((window, n) => {
        if (seconds <= window) bound = Math.min(bound, values[2 + n] ?? payments);
      });
      return bound;
    },
    fact: (kind) => (kind === 'listed' ? (listed > 0 ? Number.MAX_SAFE_INTEGER : 0) : told),
  };
}

/** Whether a party with these totals can matter: by a fact it can make, or by what its strata can weigh. */
export function canMatter(
  totals: Totals,
  role: Role,
  definitions: readonly (Indicator | FactDefinition)[],
  matters: (strata: ReadonlyMap<string, number>) => boolean,
): boolean {
  const strata = new Map<string, number>();
  for (const definition of definitions) {
    if (definition.side !== role) continue;
    const stratum = reachableStratum(definition, totals);
    if (definition.kind === 'fact' && stratum > 0) return true;
    strata.set(definition.id, stratum);
  }
  return matters(strata);
}
