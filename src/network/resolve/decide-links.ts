/** What became of each link: joined, suggested to people, or refused by a guard. */
import type { Clustered, Refusal } from './cluster-records.js';
import { joinsFrom, sharesIdentifier, type Why } from './join-pair.js';
import type { Linked } from './link-records.js';
import { pairKey } from './pair-key.js';

export type Decision = 'joined' | 'suggested' | 'refused';

export interface DecidedLink {
  /** Position in `pairs`. */
  readonly at: number;
  /** Records. */
  readonly one: number;
  readonly other: number;
  readonly decision: Decision;
  readonly why: Why | Refusal;
}

/** Links that say something: what stands in one party by others, or was judged, is left out. */
export function* decidedLinks(linked: Linked, { sets, refusedAlike }: Clustered): Generator<DecidedLink> {
  const { profiles, pairs, kept, scores, why, members, undecided } = linked;
  for (const [place, at] of kept.entries()) {
    const [a, b] = [pairs.one[at] as number, pairs.other[at] as number];
    const one = profiles.record[a] as number;
    const others =
      a === b ? (members.get(a) ?? []).filter((each) => each !== one) : [profiles.record[b] as number];
    const strong = (scores[place] as number) >= joinsFrom(pairs, at) || sharesIdentifier(pairs, at);
    for (const other of others) {
      const key = pairKey(one, other);
      const refusal = refusedAlike.get(key);
      const reason = refusal ?? (undecided.has(key) ? 'undecided' : (why[place] as Why));
      const decision = decided(reason, refusal, sets.find(one) === sets.find(other), strong);
      if (decision !== undefined) yield { at, one, other, decision, why: reason };
    }
  }
}

function decided(
  why: Why | Refusal,
  refusal: Refusal | undefined,
  together: boolean,
  strong: boolean,
): Decision | undefined {
  if (why === '') return 'joined';
  if (together || refusal === 'judged-different') return undefined;
  if (refusal === 'minor-adult') return 'refused';
  // Too weak to join and spoken against as well: nothing that people need look at.
  if ((why === 'birth-dates' || why === 'contradiction') && !strong) return undefined;
  return 'suggested';
}

export function countLinks(links: Iterable<DecidedLink>): Readonly<Record<Decision, number>> {
  const counts = { joined: 0, suggested: 0, refused: 0 };
  for (const { decision } of links) counts[decision]++;
  return counts;
}
