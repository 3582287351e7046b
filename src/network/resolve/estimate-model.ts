/**
 * m out of the ledger's own pairs by expectation and maximisation, u out of pairs that were not chosen. A comparison
 * learns from pairs that a block found which says nothing about it, each by the odds that all other comparisons give.
 */
import type { Role } from '../../intake/payment.js';
import { blocks } from './blocking.js';
import { birthLevels } from './compare-births.js';
import { type Pairs, width } from './compare-pairs.js';
import { comparisons, expectedOthers, nameLevels, pairsNeeded } from './comparisons.js';
import { type Model, priorOf, shippedModel, weightOf } from './weigh-pairs.js';

interface Pattern {
  readonly levels: Int8Array;
  readonly blocks: number;
  count: number;
  readonly said: Float64Array;
}

const rounds = 12;
/** So many pairs the shipped value counts for, beside those of the ledger. */
const shippedCounts = 200;
/**
 * A person may have so many times the further records that ship, and so few: in a ledger that keeps one record of each
 * person whoever is alike is a namesake.
 */
const priorBounds = { most: 5, least: 1 / 50 } as const;
/** In so many records a ledger shows how few of them are one person's, even where these teach nothing else. */
const recordsTold = 20_000;
const mBounds = { least: 0.002, most: 0.995 } as const;

/** For each comparison the blocks (bits) whose pairs were not chosen by it. */
const teaching = comparisons.map(({ id }) =>
  blocks.reduce((bits, { chosenBy }, at) => (chosenBy.includes(id) ? bits : bits | (1 << at)), 0),
);

/** By the bits of their blocks and by their levels: pairs that say the same are one pattern. */
function patternsOf(pairs: Pairs, concerns: (at: number) => boolean): readonly Pattern[] {
  const patterns = new Map<number, Map<number, Pattern>>();
  for (let at = 0; at < pairs.length; at++) {
    if (!concerns(at) || speaksAgainst(pairs.levels, at * width)) continue;
    let code = 0;
    for (let each = 0; each < width; each++)
      code = code * (codes[each] as number) + (pairs.levels[at * width + each] as number) + 1;
    const bits = pairs.blocks[at] as number;
    let found = patterns.get(bits);
    if (found === undefined) {
      found = new Map();
      patterns.set(bits, found);
    }
    let pattern = found.get(code);
    if (pattern === undefined) {
      const levels = pairs.levels.slice(at * width, (at + 1) * width);
      pattern = { levels, blocks: bits, count: 0, said: new Float64Array(width) };
      found.set(code, pattern);
    }
    pattern.count++;
    for (let each = 0; each < width; each++)
      pattern.said[each] = (pattern.said[each] as number) + (pairs.said[at * width + each] as number);
  }
  // In one order, whatever that of the pairs: sums of fractions depend on it.
  return [...patterns.values()]
    .flatMap((found) => [...found.entries()])
    .sort(([a, one], [b, other]) => a - b || one.blocks - other.blocks)
    .map(([, pattern]) => pattern);
}

/** Levels of each comparison, and one more where nothing is known. */
const codes = comparisons.map(({ levels }) => levels.length + 1);

function share(tenths: number): number {
  return 1 / (1 + 10 ** (-tenths / 100));
}

/** Levels without a frequency of their own; `random` are pairs that nothing chose. */
function estimateU(random: Pairs, concerns: (at: number) => boolean): readonly (readonly number[])[] {
  return comparisons.map(({ levels }, each) => {
    const counts = new Array<number>(levels.length).fill(0);
    for (let at = 0; at < random.length; at++) {
      const level = random.levels[at * width + each] as number;
      if (level >= 0 && concerns(at)) counts[level] = (counts[level] ?? 0) + 1;
    }
    const all = counts.reduce((sum, count) => sum + count, 0);
    return levels.map(({ u, byFrequency }, level) =>
      byFrequency === true ? u : ((counts[level] ?? 0) + shippedCounts * u) / (all + shippedCounts),
    );
  });
}

/** `records` of the role; `concerns` picks its pairs. */
export function estimateModel(
  role: Role,
  records: number,
  chosen: { readonly pairs: Pairs; readonly concerns: (at: number) => boolean },
  random: { readonly pairs: Pairs; readonly concerns: (at: number) => boolean },
): Model {
  const shipped = shippedModel(role, records);
  const u = estimateU(random.pairs, random.concerns);
  const patterns = patternsOf(chosen.pairs, chosen.concerns);
  let model: Model = { ...shipped, u };
  for (let round = 0; round < rounds; round++) model = improve(model, shipped, patterns, records);
  if (model.pairsOfOne >= pairsNeeded) return { ...model, estimated: true };
  // Too few teach nothing but that they are few.
  const prior = records < recordsTold ? shipped.prior : Math.min(shipped.prior, model.prior);
  return { ...shipped, prior, pairsOfOne: model.pairsOfOne, scarce: prior < shipped.prior };
}

/** Levels of a comparison up to this one keep pairs from being joined by likeness; -1: none do. */
function levelAgainst(comparison: number): number {
  switch (comparisons[comparison]?.id) {
    case 'name':
      return nameLevels.part;
    case 'birth-date':
      return birthLevels.differs;
    default:
      return -1;
  }
}

const against = comparisons.map((_, each) => levelAgainst(each));

/**
 * Households are many and share much: learning from them would take names that differ for a trait of one person. So
 * pairs that no link joins teach nothing, and the share of such levels among pairs of one person stays as it ships.
 */
function speaksAgainst(levels: Int8Array, from: number): boolean {
  for (let each = 0; each < width; each++) {
    const level = levels[from + each] as number;
    if (level >= 0 && level <= (against[each] as number)) return true;
  }
  return false;
}

function improve(model: Model, shipped: Model, patterns: readonly Pattern[], records: number): Model {
  const told = comparisons.map(({ levels }) => new Array<number>(levels.length).fill(0));
  let pairsOfOne = 0;
  for (const pattern of patterns) {
    const weights = comparisons.map((_, each) =>
      weightOf(model, each, pattern.levels[each] as number, (pattern.said[each] as number) / pattern.count),
    );
    const sum = weights.reduce((total, weight) => total + weight, model.prior);
    pairsOfOne += pattern.count * share(sum);
    told.forEach((levels, each) => {
      const level = pattern.levels[each] as number;
      if (level < 0 || (pattern.blocks & (teaching[each] as number)) === 0) return;
      levels[level] = (levels[level] as number) + pattern.count * share(sum - (weights[each] as number));
    });
  }
  const m = comparisons.map(({ fixed }, each) => {
    const before = shipped.m[each] ?? [];
    if (fixed === true) return before;
    const kept = before.filter((_, level) => level <= levelAgainst(each));
    const left = 1 - kept.reduce((sum, one) => sum + one, 0);
    const counts = before.map((one, level) =>
      level < kept.length ? 0 : (told[each]?.[level] ?? 0) + (shippedCounts * one) / left,
    );
    const all = counts.reduce((total, count) => total + count, 0);
    return before.map((one, level) =>
      level < kept.length
        ? one
        : Math.max(mBounds.least, Math.min(mBounds.most, (left * (counts[level] ?? 0)) / all)),
    );
  });
  const usual = expectedOthers[shipped.role];
  const others = Math.max(
    usual * priorBounds.least,
    Math.min(usual * priorBounds.most, (2 * pairsOfOne) / Math.max(1, records)),
  );
  return { ...model, m, prior: priorOf(records, others), pairsOfOne: Math.round(pairsOfOne) };
}
