/** Of a network with more parties than one picture holds those that are drawn: the strongest, each tied to one drawn before. */
import type { Network, NetworkParty } from '../../network/graph/network.js';

type Drawing = Pick<Network, 'anchor' | 'parties' | 'ties'>;

export interface Drawn extends Drawing {
  readonly notDrawn: number;
}

/** Leads by their score, then whoever stands in more payments, so that who pays most is drawn before who paid once. */
function byStrength({ ties }: Drawing): (one: NetworkParty, other: NetworkParty) => number {
  const payments = new Map<string, number>();
  for (const tie of ties) {
    const weight = tie.kind === 'paid' ? tie.payments.length : 1;
    for (const end of [tie.one, tie.other]) payments.set(end, (payments.get(end) ?? 0) + weight);
  }
  const score = ({ lead }: NetworkParty): number => lead?.score ?? Number.NEGATIVE_INFINITY;
  return (one, other) => {
    if (score(one) !== score(other)) return score(other) - score(one);
    const more = (payments.get(other.id) ?? 0) - (payments.get(one.id) ?? 0);
    return more !== 0 ? more : Number(one.id > other.id) - Number(one.id < other.id);
  };
}

export function strongestParties(network: Drawing, most: number): Drawn {
  const { anchor, parties, ties } = network;
  if (parties.length <= most) return { anchor, parties, ties, notDrawn: 0 };
  const neighbours = new Map<string, string[]>();
  for (const { one, other } of ties) {
    neighbours.set(one, [...(neighbours.get(one) ?? []), other]);
    neighbours.set(other, [...(neighbours.get(other) ?? []), one]);
  }
  const ordered = [...parties].sort(byStrength(network));
  const near = new Set<string>();
  const kept = new Set<string>();
  for (let next: string | undefined = anchor; next !== undefined && kept.size < most; ) {
    kept.add(next);
    for (const id of neighbours.get(next) ?? []) near.add(id);
    next = ordered.find(({ id }) => near.has(id) && !kept.has(id))?.id;
  }
  return {
    anchor,
    parties: parties.filter(({ id }) => kept.has(id)),
    ties: ties.filter(({ one, other }) => kept.has(one) && kept.has(other)),
    notDrawn: parties.length - kept.size,
  };
}
