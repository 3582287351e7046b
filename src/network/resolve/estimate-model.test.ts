import { describe, expect, it } from 'vitest';
import { type Pairs, width } from './compare-pairs.js';
import { comparisonIds, comparisons, nameLevels } from './comparisons.js';
import { estimateModel } from './estimate-model.js';
import { shippedModel } from './weigh-pairs.js';

/** Pairs found by a phone, each with a name and a country; what the name and the phone say is given. */
function pairsOf(names: readonly number[]): Pairs {
  const { length } = names;
  const levels = new Int8Array(length * width).fill(-1);
  const said = new Int16Array(length * width);
  names.forEach((name, at) => {
    levels[at * width] = name;
    said[at * width] = name >= nameLevels.initials ? 350 : 0;
    levels[at * width + comparisonIds.indexOf('phone')] = 2;
    said[at * width + comparisonIds.indexOf('phone')] = 450;
  });
  const counting = Int32Array.from(names, (_, at) => at);
  return { length, one: counting, other: counting, blocks: new Int32Array(length).fill(1), levels, said };
}

const all = () => true;
const model = (names: readonly number[], records = 10_000) =>
  estimateModel(
    'beneficiary',
    records,
    { pairs: pairsOf(names), concerns: all },
    { pairs: pairsOf([]), concerns: all },
  );
const of = (count: number, level: number) => new Array<number>(count).fill(level);

describe('estimateModel', () => {
  it('keeps what ships where a ledger has too few pairs to learn from', () => {
    const found = model(of(100, nameLevels.same));
    expect(found).toMatchObject({ estimated: false, m: shippedModel('beneficiary', 10_000).m });
    expect(found.pairsOfOne).toBeGreaterThan(90);
  });

  it('learns from many records that hardly two are one person, and nothing of it from few', () => {
    const few = of(100, nameLevels.same);
    const shipped = (records: number) => shippedModel('beneficiary', records).prior;
    expect(model(few, 19_999).prior).toBe(shipped(19_999));
    expect(model(few, 200_000)).toMatchObject({ estimated: false });
    expect(model(few, 200_000).prior).toBeLessThan(shipped(200_000) - 100);
  });

  it('learns how names are written from pairs that something else found', () => {
    const found = model([...of(2_000, nameLevels.spelled), ...of(2_000, nameLevels.same)]);
    expect(found.estimated).toBe(true);
    expect(found.m[0]?.[nameLevels.spelled]).toBeGreaterThan(0.35);
  });

  it('takes no household for a person, however many there are', () => {
    const found = model([...of(2_000, nameLevels.same), ...of(20_000, nameLevels.different)]);
    expect(found.m[0]?.[nameLevels.different]).toBe(comparisons[0]?.levels[nameLevels.different]?.m);
    expect(found.pairsOfOne).toBeLessThan(2_001);
  });
});
