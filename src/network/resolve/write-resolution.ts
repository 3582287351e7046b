/** Links, flags and counts of the resolution last made. */
import type { Ledger } from '../../ledger/ledger.js';
import { type LinkRow, writeLinks } from '../../ledger/write-links.js';
import { blocks } from './blocking.js';
import type { SkippedBlock } from './candidate-pairs.js';
import type { Clustered, Refusal } from './cluster-records.js';
import { width } from './compare-pairs.js';
import { type Decision, decidedLinks } from './decide-links.js';
import type { Linked } from './link-records.js';
import { type Model, weighPair } from './weigh-pairs.js';

export interface RoleModel {
  /** Tenths of a deciban. */
  readonly prior: number;
  /** Whether m is this ledger's own, and from how many pairs of one person. */
  readonly estimated: boolean;
  readonly pairs_of_one: number;
  /** By comparison and level, in ten-thousandths. */
  readonly m: readonly (readonly number[])[];
  readonly u: readonly (readonly number[])[];
}

export interface Resolution {
  /** Base, payments, judgements and method that it was made from: equal ones give equal parties. */
  readonly made_from: string;
  /** Of the party map. */
  readonly version: number;
  readonly base: number;
  readonly records: number;
  readonly parties: number;
  /** Profiles that may be joined by likeness, and the pairs of them that were compared. */
  readonly profiles: number;
  readonly pairs: number;
  readonly joined_by_resolution: number;
  /** Of these, those of two names whom the same strangers pay. */
  readonly joined_by_payers: number;
  readonly joined_by_judgement: number;
  readonly suggestions: number;
  readonly refused: number;
  readonly models: Readonly<Record<'payer' | 'beneficiary', RoleModel>>;
  /** Keys on too many profiles, by which nobody was compared. */
  readonly skipped: readonly SkippedBlock[];
  readonly flags: readonly { readonly flag: string; readonly records: number }[];
  /** Pairs that the base or a judgement would have joined and a guard did not. */
  readonly kept_apart: readonly {
    readonly of: 'judgement' | 'base';
    readonly why: Refusal;
    readonly pairs: number;
  }[];
}

export interface Made {
  readonly base: number;
  readonly records: number;
  readonly linked: Linked;
  readonly clustered: Clustered;
  readonly counts: Readonly<Record<Decision, number>>;
}

const flagsSql = `SELECT DISTINCT m.record, s.flag FROM resolve_skipped s JOIN resolve_member m ON m.profile = s.profile`;

export async function resolutionOf(
  ledger: Ledger,
  version: number,
  made: Made,
): Promise<Omit<Resolution, 'made_from'>> {
  const { base, records, linked, clustered, counts } = made;
  const [payer, beneficiary] = linked.models;
  if (payer === undefined || beneficiary === undefined)
    throw new Error('a resolution has a model for each role');
  return {
    version,
    base,
    records,
    parties: await ledger.number(`SELECT parties FROM party_map_version WHERE version = ${version}`),
    profiles: linked.profiles.count,
    pairs: linked.pairs.length,
    joined_by_resolution: clustered.joinedByResolution,
    joined_by_payers: clustered.byPayers.length,
    joined_by_judgement: clustered.joinedByJudgement,
    suggestions: counts.suggested,
    refused: counts.refused,
    models: { payer: roleModel(payer), beneficiary: roleModel(beneficiary) },
    skipped: linked.skipped,
    flags: await ledger.rows<{ flag: string; records: number }>(
      `SELECT flag, count(*)::INTEGER AS records FROM (${flagsSql}) GROUP BY flag ORDER BY flag`,
    ),
    kept_apart: keptApart(clustered),
  };
}

function roleModel({ prior, estimated, pairsOfOne, m, u }: Model): RoleModel {
  const rounded = (values: readonly (readonly number[])[]) =>
    values.map((levels) => levels.map((value) => Math.round(value * 10_000)));
  return { prior, estimated, pairs_of_one: pairsOfOne, m: rounded(m), u: rounded(u) };
}

function keptApart({ refused }: Clustered): Resolution['kept_apart'] {
  const counts = new Map<string, { of: 'judgement' | 'base'; why: Refusal; pairs: number }>();
  for (const { of, why } of refused) {
    const key = `${of} ${why}`;
    const known = counts.get(key) ?? { of, why, pairs: 0 };
    counts.set(key, { ...known, pairs: known.pairs + 1 });
  }
  return [...counts.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
}

export async function writeResolution(ledger: Ledger, made: Made, resolution: Resolution): Promise<void> {
  const { version } = resolution;
  await writeLinks(ledger, linkRows(made), flagsSql, { version, summary: JSON.stringify(resolution) });
}

function* linkRows({ linked, clustered }: Made): Generator<LinkRow> {
  const { profiles, pairs, models } = linked;
  const weights = new Int16Array(width);
  for (const { at, one, other, decision, why } of decidedLinks(linked, clustered)) {
    const role = profiles.role[pairs.one[at] as number] as number;
    const model = models[role] as Model;
    const score = model.prior + weighPair(model, pairs, at, weights);
    const levels = pairs.levels.subarray(at * width, (at + 1) * width);
    yield {
      one,
      other,
      role,
      score,
      prior: model.prior,
      decision,
      why,
      levels,
      weights,
      blocks: pairs.blocks[at] as number,
    };
  }
}

/** Names of the blocks in the bits of a link. */
export function blocksOf(bits: number): readonly string[] {
  return blocks.filter((_, at) => (bits & (1 << at)) !== 0).map(({ id }) => id);
}
