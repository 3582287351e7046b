import { expect, it } from 'vitest';
import { alertCause } from './alert-cause.js';
import { testExplanation } from './test-explanation.js';

const { payments } = testExplanation;
const nothing = { isListed: false, hasVictimSigns: false };

it.each([
  ['a payment', '2026-03-01T12:00:00Z', 'with payment [1]', 'avec le paiement [1]'],
  [
    'a status that came later',
    '2026-03-07T12:00:00Z',
    'with a new status of payment [3]',
    'avec un nouveau statut du paiement [3]',
  ],
])('names %s', (_name, at, en, fr) => {
  expect(alertCause(Date.parse(at), payments, nothing, 'en')).toBe(en);
  expect(alertCause(Date.parse(at), payments, nothing, 'fr')).toBe(fr);
});

it('names all payments of one instant', () => {
  const [first] = payments;
  const twice = first === undefined ? [] : [first, first];
  expect(alertCause(Date.parse('2026-03-01T12:00:00Z'), twice, nothing, 'en')).toBe('with payment [1-2]');
});

it('names of what is not shown only what this lead may have', () => {
  const at = Date.parse('2026-04-01T21:59:59Z');
  const others = 'with no payment shown here: others paid the same people';
  expect(alertCause(at, payments, nothing, 'en')).toBe(others);
  expect(alertCause(at, payments, { isListed: true, hasVictimSigns: true }, 'en')).toBe(
    `${others}, a list told something, or a silence had lasted`,
  );
  expect(alertCause(at, payments, { isListed: false, hasVictimSigns: true }, 'fr')).toMatch(
    /ou un silence avait assez duré$/,
  );
});
