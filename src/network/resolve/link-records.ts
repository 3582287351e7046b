/** Which records are alike, how much, and what speaks against joining them. */
import type { Judgement } from '../../ledger/judgements.js';
import type { Ledger } from '../../ledger/ledger.js';
import { readColumns } from '../../ledger/read-columns.js';
import { findPairs, flagProfiles, type SkippedBlock } from './candidate-pairs.js';
import type { Bond } from './cluster-records.js';
import { comparePairs, type Pairs, pairsOf, width } from './compare-pairs.js';
import { suggestFrom } from './comparisons.js';
import { contradictionsWithin } from './contradictions.js';
import { estimateModel } from './estimate-model.js';
import { frequencyStatements } from './frequency-sql.js';
import { sharesIdentifier, type Why, whyNot } from './join-pair.js';
import { knownApart } from './known-apart.js';
import { listedBy } from './numbered-columns.js';
import { pairKey } from './pair-key.js';
import { profileStatements } from './profile-sql.js';
import { type Profiles, readProfiles } from './profiles.js';
import { rivalsFrom, type Scored, withoutRival } from './rivals.js';
import { type Model, weighPair } from './weigh-pairs.js';

export interface Linked {
  readonly profiles: Profiles;
  readonly pairs: Pairs;
  readonly models: readonly Model[];
  /** Pairs at or above the threshold of suggestions, or that share an identifier, as positions in `pairs`. */
  readonly kept: Int32Array;
  /** By position in `kept`. */
  readonly scores: Int16Array;
  readonly why: readonly Why[];
  /** Strongest first. */
  readonly alike: readonly Bond[];
  readonly contradicting: readonly Bond[];
  /** Records of the profiles that have several. */
  readonly members: ReadonlyMap<number, readonly number[]>;
  /** Pairs of records, as keys, that a person left open. */
  readonly undecided: ReadonlySet<number>;
  readonly skipped: readonly SkippedBlock[];
}

/** Nothing but too little, if that, keeps these from being joined. */
const mayBeOne: ReadonlySet<Why> = new Set(['', 'weak', 'below']);
/** Nor can these. */
const cannotBeOne: ReadonlySet<Why> = new Set(['names-differ', 'birth-dates']);

/** `age` is that of each record. */
export async function linkRecords(
  ledger: Ledger,
  judged: readonly Judgement[],
  age: Uint8Array,
): Promise<Linked> {
  for (const statement of [...profileStatements, ...frequencyStatements]) await ledger.run(statement);
  const skipped = await findPairs(ledger);
  const profiles = await readProfiles(ledger);
  const pairs = await comparePairs(ledger, profiles);
  const models = modelsOf(profiles, pairs);
  const members = await readMembers(ledger);
  const undecided = pairKeys(judged.filter(({ verdict }) => verdict === 'undecided'));
  const weights = new Int16Array(width);
  const kept: number[] = [];
  const scores: number[] = [];
  const why: Why[] = [];
  const candidates: Scored[] = [];
  for (let at = 0; at < pairs.length; at++) {
    const [a, b] = [pairs.one[at] as number, pairs.other[at] as number];
    const model = models[profiles.role[a] as number] as Model;
    const score = model.prior + weighPair(model, pairs, at, weights);
    const open = undecided.has(pairKey(profiles.record[a] as number, profiles.record[b] as number));
    const found = whyNot(pairs, at, score, open);
    const reason = found === 'weak' && model.scarce ? 'below' : found;
    if (score >= rivalsFrom && a !== b && !cannotBeOne.has(reason))
      candidates.push({ at, score, counts: mayBeOne.has(reason) });
    if (score < suggestFrom && !(reason === 'names-differ' && sharesIdentifier(pairs, at))) continue;
    kept.push(at);
    scores.push(score);
    why.push(reason);
  }
  const weak = kept.flatMap((at, place) =>
    why[place] === 'weak' ? [{ at, score: scores[place] as number, counts: true }] : [],
  );
  const apart = knownApart(profiles, members, { judged, age });
  const { joined, rivalled } = withoutRival(profiles, pairs, { all: candidates, weak, apart });
  kept.forEach((at, place) => {
    if (why[place] === 'weak') why[place] = joined.has(at) ? '' : rivalled.has(at) ? 'rival' : 'below';
  });
  const alike = bondsOf(profiles, pairs, { kept, scores, why }, members, undecided);
  const contradictions = contradictionsWithin(profiles, pairs, alike);
  await flagProfiles(ledger, contradictions.tooMany, 'large-party');
  return {
    profiles,
    pairs,
    models,
    kept: Int32Array.from(kept),
    scores: Int16Array.from(scores),
    why,
    alike,
    contradicting: contradictions.found,
    members,
    undecided,
    skipped,
  };
}

function pairKeys(judged: readonly Bond[]): ReadonlySet<number> {
  return new Set(judged.map(({ one, other }) => pairKey(one, other)));
}

function modelsOf(profiles: Profiles, pairs: Pairs): readonly Model[] {
  const random = randomPairs(profiles, pairs);
  return (['payer', 'beneficiary'] as const).map((role, at) => {
    let records = 0;
    for (let profile = 0; profile < profiles.count; profile++)
      if (profiles.role[profile] === at) records += profiles.records[profile] as number;
    const of = (set: Pairs) => ({
      pairs: set,
      concerns: (pair: number) =>
        profiles.role[set.one[pair] as number] === at && set.one[pair] !== set.other[pair],
    });
    return estimateModel(role, records, of(pairs), of(random));
  });
}

/** Of each role; u is known to a thousandth by so many. */
const mostRandom = 30_000;

/** Neighbours by what records are called, hashed, have nothing to do with each other, and are the same in every run. */
function randomPairs(profiles: Profiles, pairs: Pairs): Pairs {
  const paired = new Uint8Array(profiles.count);
  for (let at = 0; at < pairs.length; at++) {
    paired[pairs.one[at] as number] = 1;
    paired[pairs.other[at] as number] = 1;
  }
  const one: number[] = [];
  const other: number[] = [];
  for (const role of [0, 1]) {
    const all = firstPaired(profiles, (at) => paired[at] === 1 && profiles.role[at] === role);
    const steps = Math.max(1, Math.min(8, Math.floor(mostRandom / Math.max(1, all.length))));
    const before = one.length;
    for (let step = 1; step <= steps; step++) {
      for (let at = 0; at + step < all.length && one.length - before < mostRandom; at++) {
        one.push(all[at] as number);
        other.push(all[at + step] as number);
      }
    }
  }
  return pairsOf(profiles, Int32Array.from(one), Int32Array.from(other));
}

/** By place, no more than are paired with neighbours. */
function firstPaired({ count, place }: Profiles, concerns: (at: number) => boolean): readonly number[] {
  const places = Float64Array.from(profilesWhere(count, concerns), (at) => place[at] as number).sort();
  const last = places[mostRandom] ?? Number.POSITIVE_INFINITY;
  return [...profilesWhere(count, (at) => (place[at] as number) <= last && concerns(at))].sort(
    (a, b) => (place[a] as number) - (place[b] as number),
  );
}

function* profilesWhere(count: number, concerns: (at: number) => boolean): Generator<number> {
  for (let at = 0; at < count; at++) if (concerns(at)) yield at;
}

/** Of profiles with several records: all of them. */
async function readMembers(ledger: Ledger): Promise<ReadonlyMap<number, readonly number[]>> {
  const [profile = [], record = []] = await readColumns(
    ledger,
    `SELECT m.profile, m.record FROM resolve_member m JOIN resolve_profile p ON p.profile = m.profile
     JOIN resolve_record r ON r.record = m.record WHERE p.records > 1 ORDER BY m.profile, r.place`,
    ['integer', 'integer'],
  );
  return listedBy(profile, record);
}

/** Between the records that stand for two profiles, and between those of one profile. */
function bondsOf(
  profiles: Profiles,
  pairs: Pairs,
  found: {
    readonly kept: readonly number[];
    readonly scores: readonly number[];
    readonly why: readonly Why[];
  },
  members: ReadonlyMap<number, readonly number[]>,
  undecided: ReadonlySet<number>,
): readonly Bond[] {
  const strong = found.kept.flatMap((_, place) => (found.why[place] === '' ? [place] : []));
  const nearer = (place: number): number => {
    const at = found.kept[place] as number;
    return Math.min(
      profiles.place[pairs.one[at] as number] as number,
      profiles.place[pairs.other[at] as number] as number,
    );
  };
  const farther = (place: number): number => {
    const at = found.kept[place] as number;
    return Math.max(
      profiles.place[pairs.one[at] as number] as number,
      profiles.place[pairs.other[at] as number] as number,
    );
  };
  strong.sort(
    (a, b) =>
      (found.scores[b] as number) - (found.scores[a] as number) ||
      nearer(a) - nearer(b) ||
      farther(a) - farther(b),
  );
  return strong.flatMap((place): Bond[] => {
    const at = found.kept[place] as number;
    const [a, b] = [pairs.one[at] as number, pairs.other[at] as number];
    const one = profiles.record[a] as number;
    if (a !== b) return [{ one, other: profiles.record[b] as number }];
    return (members.get(a) ?? [])
      .filter((other) => other !== one && !undecided.has(pairKey(one, other)))
      .map((other) => ({ one, other }));
  });
}
