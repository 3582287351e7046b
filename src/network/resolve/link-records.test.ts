import { expect, it } from 'vitest';
import { type Pairs, width } from './compare-pairs.js';
import { joinFrom, joinInitialsFrom, nameLevels } from './comparisons.js';
import { joinsFrom } from './link-records.js';

it('asks more of a name that does not tell people of one household apart (L4)', () => {
  const pairOf = (name: number): Pairs => ({
    length: 1,
    one: Int32Array.of(0),
    other: Int32Array.of(1),
    blocks: Int32Array.of(0),
    levels: new Int8Array(width).fill(-1).fill(name, 0, 1),
    said: new Int16Array(width),
  });
  const asked = [-1, nameLevels.initials, nameLevels.subset, nameLevels.same].map((name) =>
    joinsFrom(pairOf(name), 0),
  );
  expect(asked).toEqual([joinInitialsFrom, joinInitialsFrom, joinFrom, joinFrom]);
});
