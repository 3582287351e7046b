/**
 * `collector-pays-collector`: something that nothing explains goes from one beneficiary to another, both of whom collect
 * by structure: four payers abroad or more, unlinked to each other, with low payments at no pace. It is looked at when
 * the payment is made, and stays until that is sent back or either is closed to facts.
 */
import type { Ledger } from '../../ledger/ledger.js';
import type { Instant } from '../../time.js';
import { lowBelow, standing } from './fact-source.js';
import { mostShown, type NetworkFact } from './network-fact.js';
import { groupsAt, type PayerLinks, payerLinks } from './payer-links.js';
import { holds, never, type Span, stepsOf } from './spans.js';

/** A collector by structure has so many payers, as the second stratum of `unlinked-payers` asks. */
export const fewestUnlinked = 4;
/** Who pays so often at one pace supports somebody. */
const paced = 5;

interface Flow extends Span {
  readonly by: number;
  readonly to: number;
  readonly seq: number;
}

/** Of somebody who collects. */
interface Paying {
  /** When nothing ties a payer abroad to it. */
  readonly untied: readonly (Span & { readonly payer: number })[];
  /** When each paid a low amount, ascending. */
  readonly times: ReadonlyMap<number, readonly Instant[]>;
}

/** Three in four gaps or more lie between half and twice their median. */
function isPaced(times: readonly Instant[]): boolean {
  if (times.length < paced) return false;
  const gaps = times.slice(1).map((at, i) => at - (times[i] as number));
  const middle = gaps.toSorted((a, b) => a - b)[gaps.length >> 1] as number;
  return 4 * gaps.filter((gap) => 2 * gap >= middle && gap <= 2 * middle).length >= 3 * gaps.length;
}

/** How many payers whom nothing ties to it by then had paid at no pace, linked ones together once. */
function unlinkedBy(at: Instant, { untied, times }: Paying, links: PayerLinks): number {
  const held = new Set(untied.filter((edge) => holds(edge, at)).map(({ payer }) => payer));
  const payers = [...held].filter((payer) => !isPaced((times.get(payer) ?? []).filter((each) => each <= at)));
  return groupsAt(payers, links, at);
}

/** Payments that nothing explains between those whom enough pay from abroad, before either is closed to facts. */
async function flowsOf(ledger: Ledger): Promise<readonly Flow[]> {
  await ledger.run(`CREATE OR REPLACE TEMP TABLE may_collect AS
    SELECT beneficiary AS party FROM fact_edge WHERE abroad_at IS NOT NULL
    GROUP BY beneficiary HAVING count(DISTINCT payer) >= ${fewestUnlinked}`);
  await ledger.run(`CREATE OR REPLACE TEMP TABLE flow AS
    SELECT p.seq, p."at", a.party AS payer, b.party AS beneficiary, least(c.ceased, d.closed_at, e.closed_at) AS until
    FROM run_source p
    JOIN (SELECT record, party FROM run_party SEMI JOIN may_collect USING (party)) a ON a.record = p.payer_record
    JOIN (SELECT record, party FROM run_party SEMI JOIN may_collect USING (party)) b ON b.record = p.beneficiary_record
    ${standing}
    LEFT JOIN fact_closed d ON d.beneficiary = a.party LEFT JOIN fact_closed e ON e.beneficiary = b.party
    WHERE a.party <> b.party AND coalesce(p.person_to_person, true)
      AND coalesce(st.status, p.first_status) = 'executed' AND NOT coalesce(p.family_name_shared, false)
      AND coalesce(p.relationship IN ('friend', 'partner', 'none', 'other'), true)
      AND (until IS NULL OR p."at" < until)`);
  const rows = await ledger.rows<{ by: number; to: number; at: number; seq: number; until: number | null }>(`
    SELECT payer AS "by", beneficiary AS "to", "at"::DOUBLE AS "at", seq::DOUBLE AS seq, until::DOUBLE AS until
    FROM flow ORDER BY flow."at", flow.seq`);
  return rows.map(({ at, until, ...row }) => ({ ...row, from: at, until: until ?? never }));
}

/** How those of `flow` are paid; what comes after one is closed to facts is read by nobody. */
async function payingOf(ledger: Ledger): Promise<ReadonlyMap<number, Paying>> {
  const edges = await ledger.rows<{ to: number; payer: number; start: number; until: number | null }>(`
    SELECT beneficiary AS "to", payer, greatest(start, abroad_at)::DOUBLE AS start, until::DOUBLE AS until FROM fact_edge
    SEMI JOIN (SELECT payer AS beneficiary FROM flow UNION SELECT beneficiary FROM flow) USING (beneficiary)
    WHERE abroad_at IS NOT NULL ORDER BY beneficiary, start, payer, seq`);
  const found = new Map<number, { untied: (Span & { payer: number })[]; times: Map<number, Instant[]> }>();
  for (const { to, payer, start, until } of edges) {
    const known = found.get(to) ?? { untied: [], times: new Map<number, Instant[]>() };
    found.set(to, known);
    known.untied.push({ payer, from: start, until: until ?? never });
    known.times.set(payer, []);
  }
  const rows = await ledger.rows<{ to: number; payer: number; at: number }>(`
    SELECT s.beneficiary AS "to", s.payer, s."at"::DOUBLE AS "at" FROM fact_source s
    SEMI JOIN (SELECT payer AS beneficiary FROM flow UNION SELECT beneficiary FROM flow) f ON f.beneficiary = s.beneficiary
    LEFT JOIN fact_closed c ON c.beneficiary = s.beneficiary
    WHERE s.amount_ref_minor < ${lowBelow} AND (c.closed_at IS NULL OR s."at" < c.closed_at) ORDER BY s."at", s.seq`);
  for (const { to, payer, at } of rows) found.get(to)?.times.get(payer)?.push(at);
  return found;
}

function factsAbout(party: number, mine: readonly Flow[]): readonly NetworkFact[] {
  const heldAt = (at: Instant): readonly Flow[] => mine.filter((flow) => holds(flow, at));
  const instants = mine.flatMap(({ from, until }) => [from, until]);
  return stepsOf(instants, (at) => Math.min(1, heldAt(at).length), 0).map(({ at, value }): NetworkFact => {
    const held = heldAt(at);
    const others = new Set(held.flatMap(({ by, to }) => [by, to]));
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
        payments: held.map(({ seq }) => seq).slice(0, mostShown),
      },
    };
  });
}

/** `prepareFactSource` must have run. */
export async function collectorFlows(ledger: Ledger): Promise<readonly NetworkFact[]> {
  const flows = await flowsOf(ledger);
  if (flows.length === 0) return [];
  const paying = await payingOf(ledger);
  const payers = new Set([...paying.values()].flatMap(({ times }) => [...times.keys()]));
  const links = await payerLinks(ledger, payers);
  const collects = (party: number, at: Instant): boolean => {
    const of = paying.get(party);
    return of !== undefined && unlinkedBy(at, of, links) >= fewestUnlinked;
  };
  const between = flows.filter(({ by, to, from }) => collects(by, from) && collects(to, from));
  const ofParty = new Map<number, Flow[]>();
  for (const flow of between) {
    for (const party of [flow.by, flow.to]) ofParty.set(party, [...(ofParty.get(party) ?? []), flow]);
  }
  return [...ofParty].flatMap(([party, mine]) => factsAbout(party, mine));
}
