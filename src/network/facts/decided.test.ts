import { describe, expect, it } from 'vitest';
import type { OutcomeKind } from '../../intake/outcomes.js';
import { clearedAt, type Decided, passedOn } from './decided.js';
import { never } from './spans.js';

function decided(outcome: OutcomeKind, at: number, until = never, party = 1): Decided {
  return { outcome, role: 'payer', party, record: party, decidedAt: at, from: at, until };
}

describe('clearedAt', () => {
  it('holds from the decision until its reversal, of that party alone', () => {
    const all = [decided('cleared', 10, 20), decided('reported', 5), decided('exited', 5, never, 2)];
    expect([...clearedAt(all, 9)]).toEqual([]);
    expect([...clearedAt(all, 10)]).toEqual([1]);
    expect([...clearedAt(all, 20)]).toEqual([]);
  });

  it('does not stand against a conviction, nor against what was decided afterwards', () => {
    expect([...clearedAt([decided('convicted', 5), decided('cleared', 10)], 15)]).toEqual([]);
    expect([...clearedAt([decided('convicted', 5, 12), decided('cleared', 10)], 15)]).toEqual([1]);
    expect([...clearedAt([decided('cleared', 10), decided('confirmed', 12)], 15)]).toEqual([]);
  });
});

describe('passedOn (G7)', () => {
  it('leaves a report out while a later clearing holds, and takes it up again when that is reversed', () => {
    const passed = passedOn([decided('reported', 5, 40), decided('cleared', 10, 20), decided('cleared', 30)]);
    expect(passed.map(({ from, until }) => [from, until])).toEqual([
      [5, 10],
      [20, 30],
    ]);
  });
});
