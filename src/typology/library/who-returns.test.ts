import { describe, expect, test } from 'vitest';
import { payments, read, type Told } from '../testing/scenario.js';

const id = 'who-returns';
const beneficiary = { role: 'beneficiary', owner: 1 } as const;

/** Two low payments of one payer, who is known by a phone; every payer begins two months after the one before. */
function returns(from: number, euros = 40, times = 2, every = 60): Told[] {
  return Array.from({ length: times }, (_, i) => ({
    on: ((from - 10) % 6) * every + i * 10,
    from,
    to: 1,
    euros: euros + i,
    known: { payer_phone: from },
  }));
}
const concerned = returns(10);

function value(...others: readonly Told[]): number | undefined {
  return read(payments(...concerned, ...others), beneficiary).fact(id, 10);
}

describe(id, () => {
  test('grades the others who came back, not the payer concerned', () => {
    expect(value(...returns(11))).toBe(1);
    expect(value(...returns(11), ...returns(12))).toBe(2);
    expect(value(...[11, 12, 13, 14, 15].flatMap((from) => returns(from)))).toBe(2);
  });

  test('who paid once did not come back', () => {
    expect(value(...[11, 12, 13].flatMap((from) => returns(from, 40, 1)))).toBe(0);
  });

  test('two in five of the others must come back, or it looks like an appeal', () => {
    const once = (count: number): Told[] =>
      Array.from({ length: count }, (_, i) => returns(20 + i, 40, 1)).flat();
    const four = [11, 12, 13, 14].flatMap((from) => returns(from));
    expect(value(...four, ...once(6))).toBe(2);
    expect(value(...four, ...once(7))).toBe(1);
  });

  test('is told also to payers whose own payments are set aside', () => {
    const kin = concerned.map((each) => ({ ...each, known: { ...each.known, relationship: 'sibling' } }));
    const others = [11, 12].flatMap((from) => returns(from));
    expect(read(payments(...kin, ...others), beneficiary).fact(id, 10)).toBe(2);
  });

  test('leaves out who pays more than the lowest band, at one pace, or one amount', () => {
    expect(value(...returns(11, 60))).toBe(0);
    const pace = [0, 10, 20, 30, 40].map((on): Told => ({ on, from: 11, to: 1, euros: 20 + on }));
    expect(value(...pace)).toBe(0);
    const price = [0, 4, 9, 16, 21, 24].map((on): Told => ({ on, from: 11, to: 1, euros: 30 }));
    expect(value(...price)).toBe(0);
  });

  test('N3: others of whom nothing is known never count alone', () => {
    const unknown = returns(11).map((each) => ({ ...each, known: {} }));
    expect(value(...unknown)).toBe(0);
  });
});
