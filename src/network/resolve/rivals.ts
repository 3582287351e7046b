/**
 * A link too weak to join by itself joins where nobody else comes into question: `L. Oprea` at an agent is Larisa
 * Oprea where no Liviu Oprea collects there, and a suggestion where one does.
 */
import { birthLevels } from './compare-births.js';
import { levelAt, nameDiffers, type Pairs, pairsOf } from './compare-pairs.js';
import { joinUnrivalledFrom, joinUnrivalledInitialsFrom } from './comparisons.js';
import type { Profiles } from './profiles.js';

/** Whoever is as likely, or up to ten times less, comes into question as well: tenths of a deciban. */
const rivalWithin = 100;
export const rivalsFrom: number = Math.min(joinUnrivalledFrom, joinUnrivalledInitialsFrom) - rivalWithin;
/** A record with more candidates than this is told by none of them. */
const mostCandidates = 60;

/** Positions in `pairs` and their scores. */
export interface Scored {
  readonly at: number;
  readonly score: number;
}

/**
 * Of `weak` links those without a rival: no other candidate of either record, nearly as likely, is somebody else than
 * the other record by name or date of birth. `all` are the links that could be of one person, the weak ones among them.
 */
export function withoutRival(
  profiles: Profiles,
  pairs: Pairs,
  all: readonly Scored[],
  weak: readonly Scored[],
): ReadonlySet<number> {
  const ends = ({ at }: Scored): readonly [number, number] => [
    pairs.one[at] as number,
    pairs.other[at] as number,
  ];
  const candidates = new Map<number, { readonly profile: number; readonly score: number }[]>();
  for (const link of weak) for (const end of ends(link)) candidates.set(end, []);
  for (const link of all) {
    const [a, b] = ends(link);
    candidates.get(a)?.push({ profile: b, score: link.score });
    candidates.get(b)?.push({ profile: a, score: link.score });
  }
  const rivalled = new Set<number>();
  const [one, other, of]: [number[], number[], number[]] = [[], [], []];
  for (const link of weak) {
    const [a, b] = ends(link);
    for (const [end, far] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = candidates.get(end) ?? [];
      if (known.length > mostCandidates) rivalled.add(link.at);
      else
        for (const { profile, score } of known) {
          if (profile === far || profile === end || score < link.score - rivalWithin) continue;
          one.push(Math.min(profile, far));
          other.push(Math.max(profile, far));
          of.push(link.at);
        }
    }
  }
  const against = pairsOf(profiles, Int32Array.from(one), Int32Array.from(other));
  of.forEach((at, each) => {
    if (nameDiffers(against, each) || levelAt(against, each, 'birth-date') === birthLevels.differs)
      rivalled.add(at);
  });
  return new Set(weak.flatMap(({ at }) => (rivalled.has(at) ? [] : [at])));
}
