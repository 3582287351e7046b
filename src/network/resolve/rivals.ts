/**
 * A link too weak to join by itself joins where nobody else comes into question: `L. Oprea` at an agent is Larisa
 * Oprea where no Liviu Oprea collects there, and a suggestion where one does.
 */
import { birthLevels } from './compare-births.js';
import { levelAt, nameDiffers, type Pairs, pairsOf } from './compare-pairs.js';
import { joinFrom, joinUnrivalledFrom } from './comparisons.js';
import type { Apart } from './known-apart.js';
import { pairKey, pairOf } from './pair-key.js';
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
  /** Whether it may be of one person; what people left open, or names say too little of, is a rival and no more. */
  readonly counts: boolean;
}

interface Candidate {
  readonly profile: number;
  readonly score: number;
  readonly counts: boolean;
}

interface Found {
  readonly joined: ReadonlySet<number>;
  readonly rivalled: ReadonlySet<number>;
}

/**
 * Of `weak` links those that join: no other candidate of either record, nearly as likely, is somebody else than the other
 * record by name, date of birth, age or judgement. Whoever has many records has the next one as well, so that each candidate
 * who may be the same one counts (ten of them: 10 dB). `all` are the links that could be of one person, the weak ones among them.
 */
export function withoutRival(
  profiles: Profiles,
  pairs: Pairs,
  {
    all,
    weak,
    apart,
  }: { readonly all: readonly Scored[]; readonly weak: readonly Scored[]; readonly apart: Apart },
): Found {
  const ends = ({ at }: Scored): readonly [number, number] => [
    pairs.one[at] as number,
    pairs.other[at] as number,
  ];
  const candidates = candidatesOf(all, weak, ends);
  const rivalled = new Set<number>();
  const most = new Map<number, number>();
  const asked = new Asked();
  for (const link of weak) {
    const [a, b] = ends(link);
    for (const [end, far] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = (candidates.get(end) ?? []).filter(
        ({ profile, score }) => score >= link.score - rivalWithin && !apart(profile, end),
      );
      if (known.length > mostCandidates || known.some(({ profile }) => apart(profile, far)))
        rivalled.add(link.at);
      else for (const { profile } of known) if (profile !== far) asked.add(link.at, profile, far);
      const records = known.reduce(
        (sum, { profile, counts }) => sum + (counts ? (profiles.records[profile] as number) : 0),
        0,
      );
      most.set(link.at, Math.max(most.get(link.at) ?? 1, records));
    }
  }
  for (const at of asked.differing(profiles)) rivalled.add(at);
  const enough = ({ at, score }: Scored): boolean =>
    !rivalled.has(at) && score + 100 * Math.log10(most.get(at) ?? 1) >= joinFrom;
  return { joined: new Set(weak.flatMap((link) => (enough(link) ? [link.at] : []))), rivalled };
}

/** Of the profiles that weak links are between. */
function candidatesOf(
  all: readonly Scored[],
  weak: readonly Scored[],
  ends: (link: Scored) => readonly [number, number],
): ReadonlyMap<number, readonly Candidate[]> {
  const candidates = new Map<number, Candidate[]>();
  for (const link of weak) for (const end of ends(link)) candidates.set(end, []);
  for (const link of all) {
    const [a, b] = ends(link);
    const { score, counts } = link;
    candidates.get(a)?.push({ profile: b, score, counts });
    candidates.get(b)?.push({ profile: a, score, counts });
  }
  return candidates;
}

/** Two candidates of one record, each pair of them compared once for all links that ask it. */
class Asked {
  private readonly links = new Map<number, number[]>();

  add(link: number, one: number, other: number): void {
    const key = pairKey(one, other);
    const known = this.links.get(key);
    if (known === undefined) this.links.set(key, [link]);
    else known.push(link);
  }

  /** Links of whose candidates two differ by name or date of birth. */
  differing(profiles: Profiles): readonly number[] {
    const keys = [...this.links.keys()];
    const against = pairsOf(
      profiles,
      Int32Array.from(keys, (key) => pairOf(key)[0]),
      Int32Array.from(keys, (key) => pairOf(key)[1]),
    );
    return keys.flatMap((key, at) =>
      nameDiffers(against, at) || levelAt(against, at, 'birth-date') === birthLevels.differs
        ? (this.links.get(key) ?? [])
        : [],
    );
  }
}
