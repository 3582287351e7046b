/** Each candidate pair by each comparison: the level reached, and what the value agreed on says. */
import type { Ledger } from '../../ledger/ledger.js';
import { readColumns } from '../../ledger/read-columns.js';
import { decidedByBlock } from './candidate-pairs.js';
import { birthLevels, compareBirths } from './compare-births.js';
import { compareNames } from './compare-names.js';
import { isWithinOneEdit } from './compare-words.js';
import { type ComparisonId, comparisonIds, nameLevels } from './comparisons.js';
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
    `SELECT one, other, blocks, ${said.join(', ')} FROM resolve_pair ORDER BY one, other`,
    ['integer', 'integer', 'integer', ...decidedByBlock.map(() => 'integer' as const)],
  );
  const pairs = emptyPairs(
    Int32Array.from(one ?? []),
    Int32Array.from(other ?? []),
    Int32Array.from(blocks ?? []),
  );
  for (let at = 0; at < pairs.length; at++) {
    compareValues(profiles, pairs, at);
    decidedByBlock.forEach((id, column) => {
      const value = agreed[column]?.[at] as number;
      if (value < 0) return;
      pairs.levels[at * width + place[id]] = id === 'phone' ? 2 : 1;
      pairs.said[at * width + place[id]] = value;
    });
  }
  return pairs;
}

/** Pairs without a block: what agreement of an identifier says is unknown for them. */
export function pairsOf(profiles: Profiles, one: Int32Array, other: Int32Array): Pairs {
  const pairs = emptyPairs(one, other, new Int32Array(one.length));
  for (let at = 0; at < pairs.length; at++) compareValues(profiles, pairs, at);
  return pairs;
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
function compareValues(profiles: Profiles, pairs: Pairs, at: number): void {
  const [a, b] = [pairs.one[at] as number, pairs.other[at] as number];
  const set = (id: ComparisonId, level: number, said = 0): void => {
    pairs.levels[at * width + place[id]] = level;
    pairs.said[at * width + place[id]] = said;
  };
  const name = bestName(profiles, a, b);
  set('name', name.level, name.said);
  const birth = bestBirth(profiles.births, a, b);
  set('birth-date', birth.level, birth.said);
  const both = (profiles.known[a] as number) & (profiles.known[b] as number);
  knownFields.forEach((field, bit) => {
    if ((both & (1 << bit)) !== 0) set(field, 0);
  });
  // Where the names say otherwise a slip would be looked for in vain, and looking is dear.
  if ((both & 1) !== 0 && name.level >= nameLevels.initials && hasSlip(profiles.phones, a, b))
    set('phone', 1);
  const agent = shared(profiles.agents, a, b);
  set('agent', agent.level, agent.said);
  // An agent stands in one town, which then says nothing more.
  const town = agent.level === 1 ? unknown : shared(profiles.towns, a, b);
  set('town', town.level, town.said);
  const country = shared(profiles.countries, a, b);
  set('country', country.level);
}

interface Found {
  readonly level: number;
  readonly said: number;
}

const unknown: Found = { level: -1, said: 0 };

function bestName({ spellings, names }: Profiles, a: number, b: number): Found {
  let best = unknown;
  for (let i = spellings.start[a] as number; i < (spellings.start[a + 1] as number); i++) {
    for (let j = spellings.start[b] as number; j < (spellings.start[b + 1] as number); j++) {
      const found = compareNames(
        names[spellings.keys[i] as number] ?? [],
        names[spellings.keys[j] as number] ?? [],
      );
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

/** The rarest value that both have; `differs` where both have values and none is shared. */
function shared({ start, keys, said }: Values, a: number, b: number): Found {
  let best = unknown;
  for (let i = start[a] as number; i < (start[a + 1] as number); i++) {
    for (let j = start[b] as number; j < (start[b + 1] as number); j++) {
      if (keys[i] !== keys[j]) {
        if (best.level < 0) best = { level: 0, said: 0 };
      } else if (best.level < 1 || (said[i] as number) > best.said)
        best = { level: 1, said: said[i] as number };
    }
  }
  return best;
}

/** One digit wrong, too many or too few, or two in the wrong order. */
function hasSlip({ start, keys }: Values, a: number, b: number): boolean {
  for (let i = start[a] as number; i < (start[a + 1] as number); i++) {
    for (let j = start[b] as number; j < (start[b + 1] as number); j++) {
      if (isWithinOneEdit(String(keys[i]), String(keys[j]))) return true;
    }
  }
  return false;
}

export function nameDiffers(pairs: Pairs, at: number): boolean {
  const level = pairs.levels[at * width] as number;
  return level === nameLevels.different || level === nameLevels.part;
}

export function levelAt(pairs: Pairs, at: number, id: ComparisonId): number {
  return pairs.levels[at * width + place[id]] as number;
}
