import { expect, it } from 'vitest';
import { wholeGroups } from './whole-groups.js';

const chain = (last: number) => Array.from({ length: last - 1 }, (_, at) => ({ one: at + 1, other: at + 2 }));
const joined = (
  last: number,
  common: (one: number, other: number) => boolean = () => true,
): readonly string[] => wholeGroups(chain(last), 4, common).map(({ one, other }) => `${one} ${other}`);

it('puts no two together who have nothing in common, and nobody of a crowd (L5)', () => {
  expect(joined(3)).toEqual(['1 2', '2 3']);
  expect(joined(3, (one, other) => Math.abs(one - other) === 1)).toEqual(['1 2']);
  expect(joined(4)).toHaveLength(3);
  expect(joined(5)).toEqual([]);
});
