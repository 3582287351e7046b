/**
 * A link too weak to join by itself joins where nobody else comes into question: `L. Oprea` at an agent is Larisa
 * Oprea where no Liviu Oprea collects there, and a suggestion where one does.
 */
import { birthLevels } from './compare-births.js';
import { levelAt, nameDiffers, type Pairs, pairsOf } from './compare-pairs.js';
import { joinFrom, joinUnrivalledFrom } from './comparisons.js';
import type { Profiles } from './profiles.js';

/** Whoever is as likely, or up to ten times less, comes into question as well: tenths of a deciban. */
const rivalWithin = 100;
export const rivalsFrom: number = joinUnrivalledFrom - rivalWithin;
/** A record with more candidates than this is told by none of them. */
const mostCandidates = 60;

/** Position in `pairs`. */
export interface Scored {
  readonly at: number;
  readonly score: number;
}

/**
 * Of `weak` links those that join: no other candidate of either record, nearly as likely, is somebody else than the other
 * record by name or date of birth. Whoever has many records has the next one as well, so that each candidate who may be the
 * same one counts (ten of them: 10 dB). `all` are the links that could be of one person, the weak ones among them.
 */
export function withoutRival(
  profiles: Profiles,
  pairs: Pairs,
  all: readonly Scored[],
  weak: readonly Scored[],
): { readonly joined: ReadonlySet<number>; readonly rivalled: ReadonlySet<number> } {
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
  const most = new Map<number, number>();
  for (const link of weak) {
    const [a, b] = ends(link);
    for (const [end, far] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = (candidates.get(end) ?? []).filter(({ score }) => score >= link.score - rivalWithin);
      if (known.length > mostCandidates) rivalled.add(link.at);
      else
        for (const { profile } of known) {
          if (profile === far) continue;
          one.push(Math.min(profile, far));
          other.push(Math.max(profile, far));
          of.push(link.at);
        }
      const records = known.reduce((sum, { profile }) => sum + (profiles.records[profile] as number), 0);
      most.set(link.at, Math.max(most.get(link.at) ?? 1, records));
    }
  }
  const against = pairsOf(profiles, Int32Array.from(one), Int32Array.from(other));
  of.forEach((at, each) => {
    if (nameDiffers(against, each) || levelAt(against, each, 'birth-date') === birthLevels.differs)
      rivalled.add(at);
  });
  const enough = ({ at, score }: Scored): boolean =>
    !rivalled.has(at) && score + 100 * Math.log10(most.get(at) ?? 1) >= joinFrom;
  return { joined: new Set(weak.flatMap((link) => (enough(link) ? [link.at] : []))), rivalled };
}
