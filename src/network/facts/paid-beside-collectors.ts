/**
 * `paid-beside-collectors`: somebody who pays this beneficiary also pays others who collect by structure: people abroad
 * whom several unlinked payers pay low amounts. Most who collect have one payer at one institution, and nothing but whom
 * else that payer pays can be seen of them. Structure alone, never out of a score, and told of nobody who pays.
 */

import { grouped } from '../../ledger/grouped.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { Instant } from '../../time.js';
import { fewestUnlinked } from './collector-flows.js';
import { during, type Edge, endsOf, heldAbroad, heldAt, numberHeld, readEdges } from './edges.js';
import type { NetworkFact } from './network-fact.js';
import { groupsAt, linkingInstants, type PayerLinks, payerLinks } from './payer-links.js';
import { graded, instantsOf, type Span, type Step, spansOf, stepsOf, valueAt } from './spans.js';
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
    SELECT * FROM held WHERE beneficiary IN (FROM around) OR payer IN (FROM pays_more)`,
    ['payer', 'start', 'beneficiary', 'seq'],
  );
}

/** While so many payers whom nothing links pay somebody: whoever is one of them leaves three others. */
function collectingWhile(edges: readonly Edge[], links: PayerLinks): readonly Span[] {
  const payers = endsOf(edges, 'payer');
  if (payers.length < fewestUnlinked) return [];
  const instants = [...instantsOf(edges), ...linkingInstants(payers, links)];
  const collects = (at: Instant): boolean => {
    const held = endsOf(heldAt(edges, at), 'payer');
    return held.length >= fewestUnlinked && groupsAt(held, links, at) >= fewestUnlinked;
  };
  return spansOf(stepsOf(instants, collects, false));
}

/** How many who collect a payer pays besides one beneficiary, while it pays that one; `all` counts that one as well. */
function besides(
  own: readonly Edge[],
  ownCollecting: readonly Edge[],
  all: readonly Step<number>[],
): readonly Step<number>[] {
  const countAt = (at: Instant): number => {
    if (heldAt(own, at).length === 0) return 0;
    const others = valueAt(all, at, 0) - (heldAt(ownCollecting, at).length === 0 ? 0 : 1);
    return Math.min(others, mostGraded);
  };
  return stepsOf([...instantsOf([...own, ...ownCollecting]), ...all.map(({ at }) => at)], countAt, 0);
}

/** `prepareFactSource` must have run. */
export async function paidBesideCollectors(ledger: Ledger): Promise<readonly NetworkFact[]> {
  const edges = await edgesAroundCollectors(ledger);
  const paid = [...grouped(edges, ({ beneficiary }) => beneficiary)];
  const links = await payerLinks(ledger, new Set(edges.map(({ payer }) => payer)));
  const collecting = new Map(paid.map(([party, of]) => [party, collectingWhile(of, links)]));
  const told = new Map<number, Beside[]>();
  for (const [payer, of] of grouped(edges, (edge) => edge.payer)) {
    const collectingWith = (own: readonly Edge[]): readonly Edge[] =>
      own.flatMap((edge) => during(edge, collecting.get(edge.beneficiary) ?? []));
    const most = (number: number): number => Math.min(number, mostGraded + 1);
    const all = graded(numberHeld(collectingWith(of), 'beneficiary'), most, 0);
    if (all.length === 0) continue;
    for (const [beneficiary, own] of grouped(of, (edge) => edge.beneficiary)) {
      const steps = besides(own, collectingWith(own), all);
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
