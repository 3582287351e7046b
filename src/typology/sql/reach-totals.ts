/**
 * The aggregate queries behind pruning (X2): which parties have any in-scope payment, how many, with how many
 * counterparties, how close together and how large; and the choice among them by `reachableStratum`. The relation that these
 * queries read is `scoped_payment(seq, at, payer, beneficiary, amount)`, in-scope payments up to the pins of the run.
 */
import type { Role } from '../../intake/payment.js';
import type { FactDefinition, Indicator } from '../definition.js';
import type { Expression } from '../expression.js';
import { asGivenKind, givenKinds, placeOfGiven } from '../given-facts.js';
import { counted, namingKey } from '../naming.js';
import type { Totals } from '../reach.js';
import { comparedAmounts, reachableStratum, shortWindows } from '../reach.js';
import { remembered } from '../remembered.js';

/** Windows below this many seconds get a total of their own. */
const shortBelow = 30 * 86_400;
/** Totals above these are taken as `most`: few combinations are left, and no cut of a definition lies far beyond them. */
const fineUpTo = { payments: 32, counterparties: 32, burst: 8, named: 2 } as const;
/** No window reads more than this many payments (W4). */
const most = 1_025;

export interface TotalsQuery {
  readonly sql: string;
  /** Seconds of each `burst_n` column. */
  readonly windows: readonly number[];
  /** The amounts of which the column `reached` says how many the greatest payment reaches. */
  readonly amounts: readonly number[];
  /** Ids of the derived facts of which each `told_n` column has the greatest value; of beneficiaries there are none. */
  readonly told: readonly string[];
  /** What each `named_n` column counts: the columns of the relation `named_payment(party, named_0 …)`. */
  readonly namings: readonly Expression[];
  /** The names of the columns after `party`. */
  readonly columns: readonly string[];
}

function other(role: Role): Role {
  return role === 'payer' ? 'beneficiary' : 'payer';
}

function coarse(total: string, fine: keyof typeof fineUpTo): string {
  return `CASE WHEN ${total} <= ${fineUpTo[fine]} THEN ${total} ELSE ${most} END::INTEGER`;
}

/**
 * One row per party of a role that has an in-scope payment: `party, payments, counterparties, burst_0 …,
 * reached, told_0 …, given_0 …, named_0 …`. `burst_n` is the greatest number of payments with one counterparty in a window of its length.
 * `told_n` is the greatest value that the derived fact at that place of `told` had for the party (relation
 * `told(party, kind, value)`, where `kind` is the place), `given_n` the
 * greatest that a given fact of the kind at that place ever had for it or a counterparty (relation
 * `given_party(kind, role, party, value)`), `named_n` how many of its payments, in scope or not, a definition names
 * (relation `named_payment`, which must exist where anything is named).
 */
export function totalsQuery(role: Role, definitions: readonly (Indicator | FactDefinition)[]): TotalsQuery {
  const mine = definitions.filter((definition) => definition.side === role);
  const windows = shortWindows(mine, shortBelow);
  const named = counted(mine, role);
  const amounts = comparedAmounts(mine);
  const reached = amounts.map((cut) => `(largest >= ${cut})::INTEGER`).join(' + ');
  const told = definitions.filter(({ kind, side }) => kind === 'fact' && side !== role).map(({ id }) => id);
  // One sort serves all windows; it costs less than grouping by cells of time does, and is exact.
  const counts = [
    `${role} AS party`,
    ...windows.map(
      (seconds, n) =>
        `count(*) OVER (PARTITION BY ${role}, ${other(role)} ORDER BY "at" ` +
        `RANGE BETWEEN ${seconds * 1000 - 1} PRECEDING AND CURRENT ROW) AS burst_${n}`,
    ),
  ];
  const greatest = ['party', ...windows.map((_, n) => `max(burst_${n}) AS burst_${n}`)];
  const parts = [
    `pair AS (SELECT ${role} AS party, ${other(role)} AS other, count(*) AS payments, max(amount) AS largest FROM scoped_payment ` +
      `WHERE ${role} >= 0 GROUP BY ALL)`,
    'total AS (SELECT party, sum(payments)::BIGINT AS payments, count(*) AS counterparties, ' +
      'coalesce(max(largest), 0) AS largest FROM pair GROUP BY party)',
    `near AS (SELECT pair.party, kind, value FROM pair JOIN given_party g ON g.role = '${other(role)}' AND g.party = other ` +
      `UNION ALL SELECT party, kind, value FROM given_party WHERE role = '${role}')`,
    `given AS (SELECT party, ${givenKinds
      .map((kind, n) => `max(value) FILTER (kind = '${kind}') AS given_${n}`)
      .join(', ')} FROM near GROUP BY party)`,
    ...(told.length === 0
      ? []
      : [
          `heard AS (SELECT party, ${told
            .map((_, n) => `max(value) FILTER (kind = ${n}) AS told_${n}`)
            .join(', ')} FROM told GROUP BY party)`,
        ]),
    `counted AS (SELECT ${counts.join(', ')} FROM scoped_payment WHERE ${role} >= 0)`,
    `burst AS (SELECT ${greatest.join(', ')} FROM counted GROUP BY party)`,
  ];
  const columns = [
    [coarse('total.payments', 'payments'), 'payments'],
    [coarse('counterparties', 'counterparties'), 'counterparties'],
    ...windows.map((_, n) => [coarse(`burst.burst_${n}`, 'burst'), `burst_${n}`]),
    [reached === '' ? '0' : reached, 'reached'],
    ...told.map((_, n) => [`coalesce(heard.told_${n}, 0)::INTEGER`, `told_${n}`]),
    ...givenKinds.map((_, n) => [`coalesce(given.given_${n}, 0)::INTEGER`, `given_${n}`]),
    ...named.map((_, n) => [coarse(`coalesce(named_${n}, 0)`, 'named'), `named_${n}`]),
  ] as const;
  const names = named.length === 0 ? '' : ' LEFT JOIN named_payment USING (party)';
  const heard = told.length === 0 ? '' : ' LEFT JOIN heard USING (party)';
  const bursts = windows.length === 0 ? '' : ' LEFT JOIN burst USING (party)';
  const sql =
    `WITH ${parts.join(', ')} SELECT party, ${columns.map(([total, name]) => `${total} AS ${name}`).join(', ')} ` +
    `FROM total ` +
    `LEFT JOIN given USING (party)${heard}${bursts}${names}`;
  return { sql, windows, amounts, told, namings: named, columns: columns.map(([, name]) => name ?? '') };
}

/** Reads one combination of totals, in the order of the query's columns after `party`. */
export function totalsOf({
  windows,
  amounts,
  told,
  namings: named,
}: Omit<TotalsQuery, 'sql' | 'columns'>): (values: ArrayLike<number>) => Totals {
  const firstTold = 3 + windows.length;
  const firstGiven = firstTold + told.length;
  const firstNamed = firstGiven + givenKinds.length;
  const namedAt = new Map(named.map((naming, n) => [namingKey(naming), firstNamed + n]));
  const toldAt = new Map(told.map((id, n) => [id, firstTold + n]));
  return (values) => {
    const [payments = 0, counterparties = 0] = [values[0], values[1]];
    return {
      payments,
      counterparties,
      withinPair: (seconds) =>
        windows.reduce(
          (bound, window, n) => (seconds <= window ? Math.min(bound, values[2 + n] ?? payments) : bound),
          payments,
        ),
      amount: (amounts[values[2 + windows.length] ?? 0] ?? Number.POSITIVE_INFINITY) - 1,
      named(naming) {
        const place = namedAt.get(namingKey(naming));
        return place === undefined ? Number.POSITIVE_INFINITY : (values[place] ?? 0);
      },
      fact(name) {
        const kind = asGivenKind(name);
        if (kind !== undefined) return values[firstGiven + placeOfGiven(kind)] ?? 0;
        const place = toldAt.get(name);
        return place === undefined ? 0 : (values[place] ?? 0);
      },
    };
  };
}

/** What an indicator can add to one of the two sums that are held against the floor. */
export interface Adding {
  readonly to: 'pattern' | 'victim';
  /** By stratum, from 0 on: the most that it or a weaker one adds; the last holds beyond it. */
  readonly most: readonly number[];
}

export interface Reaching {
  /** What both sums begin with. */
  readonly prior: number;
  readonly floor: number;
  readonly adding: (id: string) => Adding;
}

/** Whether a party with totals that it is given can matter: by a fact it can make, or by what its strata can weigh. */
export function mattering(
  role: Role,
  definitions: readonly (Indicator | FactDefinition)[],
  { prior, floor, adding }: Reaching,
): (totals: Totals) => boolean {
  const mine = definitions
    .filter(({ side }) => side === role)
    .map((definition) => ({
      definition,
      size: JSON.stringify(definition.strata).length,
      reachable: remembered((totals) => reachableStratum(definition, totals)),
    }))
    // Long ones ask most and are answered in most ways: shorter ones often settle it before.
    .sort((a, b) => a.size - b.size);
  const facts = mine.filter(({ definition }) => definition.kind === 'fact');
  const adds = mine
    .filter(({ definition }) => definition.kind !== 'fact')
    .map(({ definition, reachable }) => ({ ...adding(definition.id), reachable }))
    .filter(({ most }) => most.some((weight) => weight > 0));
  /** By place, what this indicator and those behind it can add. */
  const left = adds.map((_, place) => {
    const sum = { pattern: 0, victim: 0 };
    for (const { to, most } of adds.slice(place)) sum[to] += Math.max(...most);
    return sum;
  });
  const reaches = (totals: Totals): boolean => {
    let [pattern, victim] = [prior, prior];
    for (const [place, { to, most, reachable }] of adds.entries()) {
      const more = left[place] as (typeof left)[number];
      if (pattern >= floor || victim >= floor) return true;
      if (pattern + more.pattern < floor && victim + more.victim < floor) return false;
      const weight = most[reachable(totals)] ?? most.at(-1) ?? 0;
      if (to === 'victim') victim += weight;
      else pattern += weight;
    }
    return pattern >= floor || victim >= floor;
  };
  return (totals) => reaches(totals) || facts.some(({ reachable }) => reachable(totals) > 0);
}
