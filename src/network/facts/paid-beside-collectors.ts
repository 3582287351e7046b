/**
 * `paid-beside-collectors`: somebody who pays this beneficiary also pays others who collect by structure: people abroad
 * whom several unlinked payers pay low amounts. Most who collect have one payer at one institution, and nothing but whom
 * else that payer pays can be seen of them. Structure alone, never out of a score, and told of nobody who pays.
 */
import type { Ledger } from '../../ledger/ledger.js';
import type { Instant } from '../../time.js';
import { fewestUnlinked } from './collector-flows.js';
import { type Edge, heldAbroad, readEdges } from './edges.js';
import { grouped } from './grouped.js';
import type { NetworkFact } from './network-fact.js';
import { groupsAt, linkingInstants, type PayerLinks, payerLinks } from './payer-links.js';
import { both, holds, instantsOf, type Span, type Step, spansOf, stepsOf } from './spans.js';
import { type Beside, toldGreatest } from './told-greatest.js';

/** More than these are graded as these. */
const mostGraded = 3;

/** Edges abroad of those who may collect, and of whoever pays one of them and somebody else. */
function edgesAroundCollectors(ledger: Ledger): Promise<readonly Edge[]> {
  return readEdges(
    ledger,
    `WITH ${heldAbroad},
    may_collect AS (
      SELECT beneficiary FROM held GROUP BY beneficiary HAVING count(DISTINCT payer) >= ${fewestUnlinked}),
    pays_more AS (
      SELECT payer FROM held LEFT JOIN may_collect c ON c.beneficiary = held.beneficiary GROUP BY payer
      HAVING count(DISTINCT held.beneficiary) >= 2 AND count(c.beneficiary) > 0),
    around AS (SELECT DISTINCT beneficiary FROM held SEMI JOIN may_collect USING (beneficiary) SEMI JOIN pays_more USING (payer))
    SELECT * FROM held SEMI JOIN around USING (beneficiary)
    UNION ALL SELECT * FROM held ANTI JOIN around USING (beneficiary) SEMI JOIN pays_more USING (payer)`,
    ['payer', 'start', 'beneficiary', 'seq'],
  );
}

/** While so many payers whom nothing links pay somebody: whoever is one of them leaves three others. */
function collectingWhile(edges: readonly Edge[], links: PayerLinks): readonly Span[] {
  const payers = [...new Set(edges.map(({ payer }) => payer))];
  if (payers.length < fewestUnlinked) return [];
  const instants = [...instantsOf(edges), ...linkingInstants(payers, links)];
  const collects = (at: Instant): boolean => {
    const held = new Set(edges.filter((edge) => holds(edge, at)).map(({ payer }) => payer));
    return held.size >= fewestUnlinked && groupsAt([...held], links, at) >= fewestUnlinked;
  };
  return spansOf(stepsOf(instants, collects, false));
}

/** Edges to those who collect, for as long as they do. */
type Collecting = ReadonlyMap<number, readonly Span[]>;

function edgesToCollectors(edges: readonly Edge[], collecting: Collecting): readonly Edge[] {
  return edges.flatMap((edge) =>
    (collecting.get(edge.beneficiary) ?? []).flatMap((span): readonly Edge[] => {
      const held = both(edge, span);
      return held === undefined ? [] : [{ ...edge, ...held }];
    }),
  );
}

/** How many who collect a payer pays besides one beneficiary, while it pays that one. */
function besides(
  beneficiary: number,
  own: readonly Edge[],
  collectors: readonly Edge[],
): readonly Step<number>[] {
  const others = collectors.filter((edge) => edge.beneficiary !== beneficiary);
  const countAt = (at: Instant): number => {
    if (!own.some((edge) => holds(edge, at))) return 0;
    const held = new Set(others.filter((edge) => holds(edge, at)).map((edge) => edge.beneficiary));
    return Math.min(held.size, mostGraded);
  };
  return others.length === 0 ? [] : stepsOf([...instantsOf(own), ...instantsOf(others)], countAt, 0);
}

/** `prepareFactSource` must have run. */
export async function paidBesideCollectors(ledger: Ledger): Promise<readonly NetworkFact[]> {
  const edges = await edgesAroundCollectors(ledger);
  const paid = [...grouped(edges, ({ beneficiary }) => beneficiary)];
  const links = await payerLinks(ledger, new Set(edges.map(({ payer }) => payer)));
  const collecting: Collecting = new Map(paid.map(([party, of]) => [party, collectingWhile(of, links)]));
  const told = new Map<number, Beside[]>();
  for (const [payer, of] of grouped(edges, (edge) => edge.payer)) {
    const collectors = edgesToCollectors(of, collecting);
    if (collectors.length === 0) continue;
    for (const [beneficiary, own] of grouped(of, (edge) => edge.beneficiary)) {
      const steps = besides(beneficiary, own, collectors);
      if (steps.length === 0) continue;
      const known = told.get(beneficiary) ?? [];
      told.set(beneficiary, known);
      known.push({ other: payer, edges: own, steps });
    }
  }
  return [...told].flatMap(([party, all]) =>
    toldGreatest({ kind: 'paid-beside-collectors', role: 'beneficiary', party }, all),
  );
}
