/** What became of each link: joined, suggested to people, or refused by a guard. */
import type { Clustered, Refusal } from './cluster-records.js';
import { joinFrom } from './comparisons.js';
import { type Linked, sharesIdentifier, type Why } from './link-records.js';

export const decisions = ['joined', 'suggested', 'refused'] as const;
export type Decision = (typeof decisions)[number];

export interface Decided {
  /** By position in `kept`; undefined where the records are one party already, by others or by a judgement. */
  readonly decision: readonly (Decision | undefined)[];
  readonly why: readonly (Why | Refusal)[];
  readonly counts: Readonly<Record<Decision, number>>;
}

export function decideLinks(
  { profiles, pairs, kept, scores, why }: Linked,
  { sets, refusedAlike }: Clustered,
): Decided {
  const counts = { joined: 0, suggested: 0, refused: 0 };
  const reasons: (Why | Refusal)[] = [];
  const decision = Array.from(kept, (at, place): Decision | undefined => {
    const refusal = refusedAlike.get(place);
    const reason = refusal ?? (why[place] as Why);
    reasons.push(reason);
    const [a, b] = [pairs.one[at] as number, pairs.other[at] as number];
    const together = sets.find(profiles.record[a] as number) === sets.find(profiles.record[b] as number);
    const made = decided(
      reason,
      refusal,
      together && a !== b,
      (scores[place] as number) >= joinFrom || sharesIdentifier(pairs, at),
    );
    if (made !== undefined) counts[made]++;
    return made;
  });
  return { decision, why: reasons, counts };
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
