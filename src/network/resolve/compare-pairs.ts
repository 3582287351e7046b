/** Each candidate pair by each comparison: the level reached, and what the value agreed on says. */
import type { Ledger } from '../../ledger/ledger.js';
import { type Column, readColumns } from '../../ledger/read-columns.js';
import { decidedByBlock } from './candidate-pairs.js';
import { birthLevels, compareBirths } from './compare-births.js';
import { compareNames } from './compare-names.js';
import { isNear } from './compare-words.js';
import { type ComparisonId, comparisonIds, nameLevels } from './comparisons.js';
import { isDigitSlip } from './digit-slips.js';
import { rememberedNear } from './near-words.js';
import { knownFields, type Profiles, type Values } from './profiles.js';

export const width: number = comparisonIds.length;

export interface Pairs {
  readonly length: number;
  readonly one: Int32Array;
  readonly other: Int32Array;
  /** Bits of the blocks that found it. */
  readonly blocks: Int32Array;
  /** `width` for each pair. */
  readonly levels: Int8Array;
  readonly said: Int16Array;
}

const place: Readonly<Record<ComparisonId, number>> = Object.fromEntries(
  comparisonIds.map((id, at) => [id, at]),
) as Record<ComparisonId, number>;

export async function comparePairs(ledger: Ledger, profiles: Profiles): Promise<Pairs> {
  const said = decidedByBlock.map((id) => `"said_${id}"`);
  const [one, other, blocks, ...agreed] = await readColumns(
    ledger,
    `SELECT one, other, blocks, ${said.join(', ')} FROM resolve_pair`,
    ['integer', 'integer', 'integer', ...decidedByBlock.map(() => 'integer' as const)],
  );
  const pairs = emptyPairs(one as Int32Array, other as Int32Array, blocks as Int32Array);
  compareAll(profiles, pairs);
  for (const [column, id] of decidedByBlock.entries()) {
    const values = agreed[column] as Column;
    const same = id === 'phone' ? 2 : 1;
    for (let at = 0; at < pairs.length; at++) {
      const value = values[at] as number;
      if (value < 0) continue;
      pairs.levels[at * width + place[id]] = same;
      pairs.said[at * width + place[id]] = value;
    }
  }
  return pairs;
}

/** Pairs without a block: what agreement of an identifier says is unknown for them. */
export function pairsOf(profiles: Profiles, one: Int32Array, other: Int32Array): Pairs {
  const pairs = emptyPairs(one, other, new Int32Array(one.length));
  compareAll(profiles, pairs);
  return pairs;
}

/** So few pairs are compared sooner than room to remember words is made. */
const few = 4_096;

function compareAll(profiles: Profiles, pairs: Pairs): void {
  const seen: Seen = { namesakes: [], near: pairs.length > few ? rememberedNear() : isNear };
  for (let at = 0; at < pairs.length; at++) compareValues(profiles, pairs, at, seen);
}

function emptyPairs(one: Int32Array, other: Int32Array, blocks: Int32Array): Pairs {
  const { length } = one;
  return {
    length,
    one,
    other,
    blocks,
    levels: new Int8Array(length * width).fill(-1),
    said: new Int16Array(length * width),
  };
}

/** All but agreement that a block decides, which is `differs` here where both sides have a value. */
function compareValues(profiles: Profiles, pairs: Pairs, at: number, seen: Seen): void {
  const [a, b] = [pairs.one[at] as number, pairs.other[at] as number];
  const { levels, said } = pairs;
  const from = at * width;
  const name = bestName(profiles, a, b, seen);
  levels[from + place.name] = name.level;
  said[from + place.name] = name.said;
  const birth = bestBirth(profiles.births, a, b);
  levels[from + place['birth-date']] = birth.level;
  said[from + place['birth-date']] = birth.said;
  const both = (profiles.known[a] as number) & (profiles.known[b] as number);
  for (let bit = 0; both >> bit !== 0; bit++)
    if ((both & (1 << bit)) !== 0) levels[from + (knownPlaces[bit] as number)] = 0;
  // Where the names say otherwise a slip would be looked for in vain, and looking is dear.
  if ((both & 1) !== 0 && name.level >= nameLevels.initials && hasSlip(profiles.phones, a, b))
    levels[from + place.phone] = 1;
  const agent = shared(profiles.agents, a, b);
  levels[from + place.agent] = sharedLevel(agent);
  said[from + place.agent] = Math.max(0, agent);
  // An agent stands in one town, which then says nothing more.
  const town = agent >= 0 ? sharedOf.unknown : shared(profiles.towns, a, b);
  levels[from + place.town] = sharedLevel(town);
  said[from + place.town] = Math.max(0, town);
  levels[from + place.country] = sharedLevel(shared(profiles.countries, a, b));
}

function sharedLevel(found: number): number {
  return found >= 0 ? 1 : found - sharedOf.differs;
}

const knownPlaces = knownFields.map((field) => place[field]);

interface Found {
  readonly level: number;
  readonly said: number;
}

const unknown: Found = { level: -1, said: 0 };

/** Namesakes are many, and so are those whom one word is common to. */
interface Seen {
  /** What two spellings alike in all words and country have in common, by their number. */
  readonly namesakes: Found[];
  readonly near: ReturnType<typeof rememberedNear>;
}

function bestName({ spellings, names }: Profiles, a: number, b: number, { namesakes, near }: Seen): Found {
  const { start, keys } = spellings;
  let best = unknown;
  for (let i = start[a] as number; i < (start[a + 1] as number); i++) {
    for (let j = start[b] as number; j < (start[b + 1] as number); j++) {
      const [one, other] = [keys[i] as number, keys[j] as number];
      let found = one === other ? namesakes[one] : undefined;
      found ??= compareNames(names[one] ?? [], names[other] ?? [], near);
      if (one === other) namesakes[one] = found;
      if (found.level > best.level || (found.level === best.level && found.said > best.said)) best = found;
    }
  }
  return best;
}

function bestBirth({ start, keys, said }: Values, a: number, b: number): Found {
  let best = unknown;
  for (let i = start[a] as number; i < (start[a + 1] as number); i++) {
    for (let j = start[b] as number; j < (start[b + 1] as number); j++) {
      const level = compareBirths(keys[i] as number, keys[j] as number);
      const says = level === birthLevels.same ? (said[i] as number) : 0;
      if (level > best.level || (level === best.level && says > best.said)) best = { level, said: says };
    }
  }
  return best;
}

/** The same for fields of two levels, as one number and no object for each pair: what the value agreed on says, or one of these. */
const sharedOf = { unknown: -2, differs: -1 } as const;

/** What the rarest value says that both have; `differs` where both have values and none is shared. */
function shared({ start, keys, said }: Values, a: number, b: number): number {
  const [fromA, toA] = [start[a] as number, start[a + 1] as number];
  const [fromB, toB] = [start[b] as number, start[b + 1] as number];
  if (fromA === toA || fromB === toB) return sharedOf.unknown;
  let most: number = sharedOf.differs;
  for (let i = fromA; i < toA; i++)
    for (let j = fromB; j < toB; j++)
      if (keys[i] === keys[j] && (said[i] as number) > most) most = said[i] as number;
  return most;
}

/** One digit wrong, too many or too few, or two in the wrong order. */
function hasSlip({ start, keys }: Values, a: number, b: number): boolean {
  for (let i = start[a] as number; i < (start[a + 1] as number); i++)
    for (let j = start[b] as number; j < (start[b + 1] as number); j++)
      if (isDigitSlip(keys[i] as number, keys[j] as number)) return true;
  return false;
}

export function nameDiffers(pairs: Pairs, at: number): boolean {
  const level = pairs.levels[at * width] as number;
  return level === nameLevels.different || level === nameLevels.part;
}

export function levelAt(pairs: Pairs, at: number, id: ComparisonId): number {
  return pairs.levels[at * width + place[id]] as number;
}
