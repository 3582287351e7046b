import { expect, it } from 'vitest';
import { DerivedFactsBuilder, factsBetween, factsExcept, sortedFacts, toldOfWhom } from './derived-facts.js';

function part(facts: readonly (readonly [payer: number, at: number, beneficiary: number])[]) {
  const builder = new DerivedFactsBuilder();
  for (const [payer, at, beneficiary] of facts) builder.add(0, payer, beneficiary, at, 1);
  return builder.build();
}

it('sorts the facts of several batches by payer, instant and beneficiary, and finds those of some payers', () => {
  const many = Array.from({ length: 100 }, (_, i) => [200 - i, i, 0] as const);
  const all = sortedFacts([
    part([
      [7, 2, 1],
      [7, 1, 9],
      [3, 5, 1],
    ]),
    part([[7, 1, 2]]),
    part(many),
  ]);
  expect(all.length).toBe(104);
  const few = factsBetween(all, 3, 7);
  expect([...few.payer]).toEqual([3, 7, 7, 7]);
  expect([...few.at]).toEqual([5, 1, 1, 2]);
  expect([...few.beneficiary]).toEqual([1, 2, 9, 1]);
  expect(factsBetween(all, 8, 100).length).toBe(0);
});

it('leaves out what is told of one beneficiary and keeps the rest in its order', () => {
  const all = part([
    [7, 1, 2],
    [7, 1, 9],
    [7, 2, 2],
    [7, 3, 4],
  ]);
  const left = factsExcept(all, 2);
  expect([...left.beneficiary]).toEqual([9, 4]);
  expect([...left.at]).toEqual([1, 3]);
  expect(toldOfWhom(all)).toEqual([2, 9, 4]);
  expect(factsExcept(all, 1)).toEqual(all);
});
