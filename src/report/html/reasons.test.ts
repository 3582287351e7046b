import { describe, expect, it } from 'vitest';
import { PaymentLinks, strengthOf } from './reasons.js';

describe('how a reason is said to weigh', () => {
  it.each([
    [560, 1, true, 'most'],
    [200, 1, true, 'most'],
    [199, 1, true, 'much'],
    [155, 1, true, 'much'],
    [100, 1, true, 'much'],
    [99, 1, true, 'some'],
    [30, 1, true, 'some'],
    [5, 1, true, 'little'],
    [0, 1, true, 'covered'],
    [0, 1, false, 'nothing'],
    [-30, 0, false, 'absent'],
    [-5, 1, false, 'against'],
  ] as const)('%i tenths, stratum %i, a reason %s: %s', (counted, stratum, isReason, strength) => {
    expect(strengthOf({ counted, stratum, isReason })).toBe(strength);
  });
});

it('numbers of payments are runs, each a link to its first', () => {
  expect(String(PaymentLinks({ numbers: [7, 1, 2, 3], anchor: 'lead-4' }))).toBe(
    '[<a href="#lead-4-p1">1–3</a>, <a href="#lead-4-p7">7</a>]',
  );
});
