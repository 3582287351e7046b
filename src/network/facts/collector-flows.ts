/**
 * `collector-pays-collector`: something that nothing explains goes from one beneficiary to another, both of whom collect
 * by structure: four payers abroad or more, unlinked to each other, with low payments at no pace. It is looked at when
 * the payment is made, and stays until either is closed to facts.
 */
import type { Ledger } from '../../ledger/ledger.js';
import { UnionFind } from '../../ledger/union-find.js';
import type { Instant } from '../../time.js';
import type { NetworkFact } from './network-fact.js';
import { linkedFrom, type PayerLinks, payerLinks } from './payer-links.js';
import { never, stepsOf } from './spans.js';

/** A collector by structure has so many payers, as the second stratum of `unlinked-payers` asks. */
const fewestUnlinked = 4;
/** Who pays so often at one pace supports somebody. */
const paced = 5;

interface Flow {
  readonly from: number;
  readonly to: number;
  readonly at: Instant;
  readonly seq: number;
  readonly closed: Instant;
}

interface Paid {
  readonly payer: number;
  readonly at: Instant;
}

/** Three in four gaps or more lie between half and twice their median. */
function isPaced(times: readonly Instant[]): boolean {
  if (times.length < paced) return false;
  const gaps = times.slice(1).map((at, i) => at - (times[i] as number));
  const middle = gaps.toSorted((a, b) => a - b)[gaps.length >> 1] as number;
  return 4 * gaps.filter((gap) => 2 * gap >= middle && gap <= 2 * middle).length >= 3 * gaps.length;
}

/** How many payers, linked ones together once, had paid at no pace by then. */
function unlinkedBy(at: Instant, paid: readonly Paid[], links: PayerLinks): number {
  const times = new Map<number, Instant[]>();
  for (const each of paid) {
    if (each.at <= at) times.set(each.payer, [...(times.get(each.payer) ?? []), each.at]);
  }
  const payers = [...times].filter(([, all]) => !isPaced(all)).map(([payer]) => payer);
  const sets = new UnionFind(payers.length);
  let groups = payers.length;
  payers.forEach((payer, i) => {
    for (let j = 0; j < i; j++) {
      if (linkedFrom(links, payer, payers[j] as number) <= at && sets.union(i, j)) groups--;
    }
  });
  return groups;
}

/** `prepareFactSource` must have run. */
export async function collectorFlows(ledger: Ledger): Promise<readonly NetworkFact[]> {
  await ledger.run(`CREATE OR REPLACE TEMP TABLE may_collect AS
    SELECT beneficiary AS party FROM fact_edge WHERE abroad GROUP BY beneficiary HAVING count(DISTINCT payer) >= ${fewestUnlinked}`);
  await ledger.run(`CREATE OR REPLACE TEMP TABLE flow AS
    SELECT p.seq, p."at", a.party AS payer, b.party AS beneficiary FROM run_source p
    JOIN (SELECT record, party FROM run_party SEMI JOIN may_collect USING (party)) a ON a.record = p.payer_record
    JOIN (SELECT record, party FROM run_party SEMI JOIN may_collect USING (party)) b ON b.record = p.beneficiary_record
    WHERE a.party <> b.party AND coalesce(p.person_to_person, true) AND p.first_status = 'executed'
      AND NOT coalesce(p.family_name_shared, false)
      AND coalesce(p.relationship IN ('friend', 'partner', 'none', 'other'), true)`);
  const flows = (
    await ledger.rows<{ from: number; to: number; at: number; seq: number; closed: number | null }>(`
      SELECT f.payer AS "from", f.beneficiary AS "to", f."at"::DOUBLE AS "at", f.seq::DOUBLE AS seq,
        least(c.closed_at, d.closed_at)::DOUBLE AS closed
      FROM flow f LEFT JOIN fact_closed c ON c.beneficiary = f.payer LEFT JOIN fact_closed d ON d.beneficiary = f.beneficiary
      ORDER BY f."at", f.seq`)
  ).map((row): Flow => ({ ...row, closed: row.closed ?? never }));
  if (flows.length === 0) return [];
  const rows = await ledger.rows<{ beneficiary: number; payer: number; at: number }>(`
    SELECT s.beneficiary, s.payer, s."at"::DOUBLE AS "at" FROM fact_source s
    SEMI JOIN (SELECT payer AS party FROM flow UNION SELECT beneficiary FROM flow) f ON f.party = s.beneficiary
    SEMI JOIN (SELECT payer, beneficiary FROM fact_edge WHERE abroad) e ON e.payer = s.payer AND e.beneficiary = s.beneficiary
    WHERE s.amount_ref_minor < 15000 ORDER BY s."at", s.seq`);
  const links = await payerLinks(ledger, new Set(rows.map(({ payer }) => payer)));
  const paid = new Map<number, Paid[]>();
  for (const { beneficiary, payer, at } of rows) {
    const known = paid.get(beneficiary);
    if (known === undefined) paid.set(beneficiary, [{ payer, at }]);
    else known.push({ payer, at });
  }
  const collects = (party: number, at: Instant): boolean =>
    unlinkedBy(at, paid.get(party) ?? [], links) >= fewestUnlinked;
  const between = flows.filter(
    ({ from, to, at, closed }) => at < closed && collects(from, at) && collects(to, at),
  );
  const parties = new Set(between.flatMap(({ from, to }) => [from, to]));
  return [...parties].flatMap((party) => {
    const mine = between.filter(({ from, to }) => from === party || to === party);
    const heldAt = (at: Instant): readonly Flow[] => mine.filter((flow) => flow.at <= at && at < flow.closed);
    const instants = mine.flatMap(({ at, closed }) => [at, closed]);
    return stepsOf(instants, (at) => Math.min(1, heldAt(at).length), 0).map(({ at, value }): NetworkFact => {
      const held = heldAt(at);
      const others = new Set(held.flatMap(({ from, to }) => [from, to]));
      others.delete(party);
      return {
        kind: 'collector-pays-collector',
        role: 'beneficiary',
        party,
        at,
        value,
        detail: {
          count: others.size,
          by: ['party'],
          about: [...others],
          payments: held.map(({ seq }) => seq),
        },
      };
    });
  });
}
