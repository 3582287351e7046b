/** Why two records are one party, two, or a suggestion: comparison by comparison. */
import { VigieError } from '../../errors.js';
import type { Role } from '../../intake/payment.js';
import { type Judgement, judgementsInForce } from '../../ledger/judgements.js';
import type { Ledger } from '../../ledger/ledger.js';
import { currentPins } from '../../ledger/pins.js';
import type { Bond } from './cluster-records.js';
import { type Pairs, pairsOf, width } from './compare-pairs.js';
import { type ComparisonId, comparisons } from './comparisons.js';
import { findRecord, recordNamed } from './find-record.js';
import { pairKey } from './pair-key.js';
import { workOut } from './resolve-parties.js';
import { type Model, weighPair } from './weigh-pairs.js';
import { blocksOf, type Made } from './write-resolution.js';

export interface ComparedField {
  readonly comparison: ComparisonId;
  /** The level's id, or `unknown`. */
  readonly level: string;
  /** Tenths of a deciban. */
  readonly weight: number;
}

export interface PairExplanation {
  readonly one: string;
  readonly other: string;
  readonly role: Role;
  /** Tenths of a deciban, the prior included. */
  readonly score: number;
  readonly prior: number;
  readonly fields: readonly ComparedField[];
  /** Blocks that found the pair, or `profile` where they say the very same; none where no key is shared and the two were compared for this question only. */
  readonly blocks: readonly string[];
  readonly decision: string;
  readonly why: string;
  /** Caps and placeholders that concern either record. */
  readonly flags: readonly string[];
  readonly oneParty: boolean;
  readonly judgement: Judgement | null;
}

/**
 * By ids as people give them. What the last resolution kept is read; any other pair is compared anew, which takes as
 * long as a resolution.
 * @throws VigieError `usage`.
 */
export async function explainPair(
  ledger: Ledger,
  named: { readonly one: string; readonly other: string },
  onProgress: (step: string) => void = () => undefined,
): Promise<PairExplanation> {
  const one = await findRecord(ledger, named.one);
  const other = await findRecord(ledger, named.other);
  if (one.record === other.record || one.role !== other.role)
    throw new VigieError(
      'usage',
      named.other,
      'cannot be compared with the first one: give two records of one role.',
    );
  const [low, high] = [Math.min(one.record, other.record), Math.max(one.record, other.record)];
  return (await storedPair(ledger, low, high)) ?? comparedNow(ledger, low, high, one.role, onProgress);
}

/** What the last resolution kept of a pair. */
export async function storedPair(
  ledger: Ledger,
  one: number,
  other: number,
): Promise<PairExplanation | undefined> {
  const [link] = await ledger.rows<{
    role: number;
    score: number;
    prior: number;
    decision: string;
    why: string;
    levels: string;
    weights: string;
    blocks: number;
  }>(`SELECT role::INTEGER AS role, score::INTEGER AS score, prior::INTEGER AS prior, decision, why,
        array_to_string(levels, ',') AS levels, array_to_string(weights, ',') AS weights, blocks
      FROM record_link WHERE one = ${one} AND other = ${other}`);
  if (link === undefined) return undefined;
  const numbers = (text: string): readonly number[] => text.split(',').map(Number);
  return {
    ...(await around(ledger, one, other)),
    role: link.role === 0 ? 'payer' : 'beneficiary',
    score: link.score,
    prior: link.prior,
    fields: fieldsOf(numbers(link.levels), numbers(link.weights)),
    blocks: keysOf(link.blocks, link.blocks === 0),
    decision: link.decision,
    why: link.why,
  };
}

async function comparedNow(
  ledger: Ledger,
  one: number,
  other: number,
  role: Role,
  onProgress: (step: string) => void,
): Promise<PairExplanation> {
  const worked = await workOut(ledger, onProgress);
  const rows = await ledger.rows<{ record: number; profile: number }>(
    `SELECT record, profile FROM resolve_member WHERE record IN (${one}, ${other})`,
  );
  const profile = (record: number): number | undefined => rows.find((row) => row.record === record)?.profile;
  const [a, b] = [profile(one), profile(other)];
  if (worked === undefined || a === undefined || b === undefined) {
    const id = await recordNamed(ledger, a === undefined ? one : other);
    throw new VigieError(
      'usage',
      id,
      'is no person by what its payments say: such records are joined by account or id alone.',
    );
  }
  const { profiles, pairs, models } = worked.linked;
  const model = models[profiles.role[a] as number] as Model;
  const found = placeOf(pairs, a, b);
  const [set, at] = found < 0 ? [pairsOf(profiles, Int32Array.of(a), Int32Array.of(b)), 0] : [pairs, found];
  const weights = new Int16Array(width);
  const score = model.prior + weighPair(model, set, at, weights);
  return {
    ...(await around(ledger, one, other)),
    role,
    score,
    prior: model.prior,
    fields: fieldsOf([...set.levels.subarray(at * width, (at + 1) * width)], [...weights]),
    blocks: keysOf(set.blocks[at] as number, a === b),
    ...becameOf(worked, { one, other }, found),
  };
}

/**
 * Links are kept between the records that stand for profiles, and only where they say something: what others of the
 * two profiles share, what was judged and what a party holds by itself is told from the pair that was weighed.
 */
function becameOf(
  { linked, clustered }: Made,
  { one, other }: Bond,
  found: number,
): Pick<PairExplanation, 'decision' | 'why'> {
  const { sets, byPayers } = clustered;
  const set = sets.find(one);
  const throughPayers = set === sets.find(other) && byPayers.some((bond) => sets.find(bond.one) === set);
  const none = (why: string) =>
    throughPayers ? { decision: 'joined', why: 'shared-payers' } : { decision: 'none', why };
  if (found < 0) return none('not-compared');
  if (linked.undecided.has(pairKey(one, other))) return none('undecided');
  const { profiles, pairs } = linked;
  const place = linked.kept.indexOf(found);
  if (place < 0) return none('below-suggestions');
  const [a, b] = [pairs.one[found] as number, pairs.other[found] as number];
  const [first, second] = [profiles.record[a] as number, profiles.record[b] as number];
  const bonds = a === b ? [pairKey(first, one), pairKey(first, other)] : [pairKey(first, second)];
  const refusals = bonds.flatMap((bond) => clustered.refusedAlike.get(bond) ?? []);
  const why = refusals[0] ?? linked.why[place] ?? '';
  return why === '' ? { decision: 'joined', why } : none(why);
}

/** Records of one profile say the very same, which no block is needed to find. */
function keysOf(blocks: number, oneProfile: boolean): readonly string[] {
  return oneProfile ? ['profile'] : blocksOf(blocks);
}

function placeOf(pairs: Pairs, a: number, b: number): number {
  const [low, high] = [Math.min(a, b), Math.max(a, b)];
  for (let at = 0; at < pairs.length; at++) if (pairs.one[at] === low && pairs.other[at] === high) return at;
  return -1;
}

function fieldsOf(levels: readonly number[], weights: readonly number[]): readonly ComparedField[] {
  return comparisons.map(({ id, levels: known }, at) => ({
    comparison: id,
    level: known[levels[at] ?? -1]?.id ?? 'unknown',
    weight: weights[at] ?? 0,
  }));
}

type Around = Pick<PairExplanation, 'one' | 'other' | 'flags' | 'oneParty' | 'judgement'>;

async function around(ledger: Ledger, one: number, other: number): Promise<Around> {
  const flags = await ledger.rows<{ flag: string }>(
    `SELECT DISTINCT flag FROM record_flag WHERE record IN (${one}, ${other}) ORDER BY flag`,
  );
  const { partyMap } = await currentPins(ledger);
  const parties = await ledger.number(
    `SELECT count(DISTINCT party) FROM party_map WHERE version = ${partyMap} AND record IN (${one}, ${other})`,
  );
  const judged = (await judgementsInForce(ledger)).find((each) => each.one === one && each.other === other);
  return {
    one: await recordNamed(ledger, one),
    other: await recordNamed(ledger, other),
    flags: flags.map(({ flag }) => flag),
    oneParty: parties === 1,
    judgement: judged ?? null,
  };
}
