import { describe, expect, it } from 'vitest';
import { type Pairs, width } from './compare-pairs.js';
import { type ComparisonId, comparisonIds, joinFrom, joinInitialsFrom, nameLevels } from './comparisons.js';
import { joinsFrom, whyNot } from './join-pair.js';

type Levels = Partial<Record<ComparisonId, number>>;

const pairOf = (levels: Levels): Pairs => ({
  length: 1,
  one: Int32Array.of(0),
  other: Int32Array.of(1),
  blocks: Int32Array.of(0),
  levels: Int8Array.from(comparisonIds, (id) => levels[id] ?? -1),
  said: new Int16Array(width),
});

describe('joinsFrom (L4)', () => {
  it.each([
    [{}, joinInitialsFrom],
    [{ name: nameLevels.initials, agent: 1 }, joinInitialsFrom],
    [{ name: nameLevels.subset, agent: 1 }, joinFrom],
    [{ name: nameLevels.same, phone: 2 }, joinFrom],
    // A house has brothers and sisters of one name, where nothing else tells them.
    [{ name: nameLevels.same, household: 1 }, joinInitialsFrom],
  ] as const)('%j: %i', (levels: Levels, least: number) => {
    expect(joinsFrom(pairOf(levels), 0)).toBe(least);
  });
});

describe('whyNot (L4, L5)', () => {
  it.each([
    ['agrees enough', { name: nameLevels.same, agent: 1 }, 80, ''],
    ['asks its neighbours', { name: nameLevels.same, agent: 1 }, 0, 'weak'],
    ['is too little', { name: nameLevels.same, agent: 1 }, -1, 'below'],
    ['asks of an initial as well', { name: nameLevels.initials, agent: 1 }, 0, 'weak'],
    ['needs the whole where a telephone differs', { name: nameLevels.same, agent: 1, phone: 0 }, 79, 'below'],
    ['needs the whole of a house', { name: nameLevels.same, household: 1 }, 119, 'below'],
    ['knows namesakes of a town', { name: nameLevels.same, town: 1, country: 1 }, 500, 'name-alone'],
    ['never joins two names by a telephone', { name: nameLevels.part, phone: 2 }, 500, 'names-differ'],
  ] as const)('%s', (_, levels: Levels, score, why) => {
    expect(whyNot(pairOf(levels), 0, score, false)).toBe(why);
    expect(whyNot(pairOf(levels), 0, score, true)).toBe('undecided');
  });
});
