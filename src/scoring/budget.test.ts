import { describe, expect, it } from 'vitest';
import { type Budgeted, budgetPerRole, cutToBudget, defaultShare, parseShare, type Share } from './budget.js';
import { testWeights } from './test-evidence.js';

function share(text: string): Share {
  return parseShare(text) ?? { numerator: 0n, denominator: 1n };
}

function lead(party_id: string, score: number, other: Partial<Budgeted> = {}): Budgeted {
  return { role: 'payer', route: 'review', isBudgeted: true, score, last_hit_at: 0, party_id, ...other };
}

describe('budget (R4)', () => {
  it.each([
    ['0.0005', 60_000, 30],
    ['0.0029', 10_000, 29],
    ['0.0005', 1_999, 1],
    ['0.0005', 0, 1],
    ['1', 7, 7],
  ])('%s of %i payers is %i', (text, payers, leads) => {
    expect(budgetPerRole(payers, share(text))).toBe(leads);
  });

  it('is half a thousandth by default', () => {
    expect(budgetPerRole(4_000, defaultShare)).toBe(budgetPerRole(4_000, share('0.0005')));
  });

  it.each(['', '0', '0.0', '-0.1', '1.1', '5%', '1e-3', '.5'])('does not read %j', (text) => {
    expect(parseShare(text)).toBeUndefined();
  });

  it('cuts together, per role, whoever it may leave out, and nobody else', () => {
    const scored = [
      lead('a', -100),
      lead('b', -120, { route: 'undetermined' }),
      lead('c', -110),
      lead('d', -240, { route: 'possible-extortion-victim', isBudgeted: false }),
      lead('e', -130, { role: 'beneficiary' }),
      lead('f', -251),
    ];
    const cut = cutToBudget(scored, 2, testWeights);
    expect(cut.kept.map(({ party_id }) => party_id).toSorted()).toEqual(['a', 'c', 'd', 'e']);
    expect(cut.belowFloor).toBe(1);
    expect(cut.beyondBudget).toEqual({ payer: 1, beneficiary: 0 });
  });

  it('takes the strongest of a protective queue that it may cut, beside review', () => {
    const route = 'possible-victim-beneficiary';
    const scored = [
      lead('a', -200, { role: 'beneficiary', route }),
      lead('b', -160, { role: 'beneficiary' }),
      lead('c', -210, { role: 'beneficiary', route }),
      lead('d', -220, { role: 'beneficiary', route, isBudgeted: false }),
    ];
    const cut = cutToBudget(scored, 2, testWeights);
    expect(cut.kept.map(({ party_id }) => party_id).toSorted()).toEqual(['a', 'b', 'd']);
    expect(cut.beyondBudget.beneficiary).toBe(1);
  });

  it('cuts ties by last hit and party id, so that a run repeats', () => {
    const scored = [lead('b', -100), lead('a', -100), lead('c', -100, { last_hit_at: 1 })];
    expect(cutToBudget(scored, 2, testWeights).kept.map(({ party_id }) => party_id)).toEqual(['c', 'a']);
  });
});
