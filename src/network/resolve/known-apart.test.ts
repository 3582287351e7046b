import { expect, it } from 'vitest';
import type { Judgement } from '../../ledger/judgements.js';
import { ages } from './cluster-records.js';
import { knownApart } from './known-apart.js';

const judged = (one: number, other: number, verdict: Judgement['verdict']): Judgement => ({
  one,
  other,
  verdict,
  at: 0,
  by: 'J. Doe',
  reason: 'papers',
});

it('knows profiles by any record of theirs (L6, L7)', () => {
  const age = new Uint8Array(8);
  age.set([ages.minor, ages.adult], 4);
  const apart = knownApart(
    { count: 4, record: Int32Array.of(1, 3, 4, 6) },
    new Map([
      [0, [1, 2]],
      [2, [4, 7]],
      [3, [6, 5]],
    ]),
    { judged: [judged(2, 3, 'different'), judged(2, 4, 'same'), judged(3, 7, 'undecided')], age },
  );
  const told = [
    [0, 1],
    [1, 0],
    [0, 2],
    [1, 2],
    [2, 3],
    [0, 3],
  ] as const;
  expect(told.map(([one, other]) => apart(one, other))).toEqual([true, true, false, false, true, false]);
});
