import { expect, it } from 'vitest';
import { alertCause } from './alert-cause.js';
import { testExplanation } from './test-explanation.js';

const { payments } = testExplanation;

it.each([
  ['a payment', '2026-03-01T12:00:00Z', 'with payment [1]', 'avec le paiement [1]'],
  [
    'a status that came later',
    '2026-03-07T12:00:00Z',
    'with a new status of payment [3]',
    'avec un nouveau statut du paiement [3]',
  ],
])('names %s', (_name, at, en, fr) => {
  expect(alertCause(Date.parse(at), payments, 'en')).toBe(en);
  expect(alertCause(Date.parse(at), payments, 'fr')).toBe(fr);
});

it('names all payments of one instant', () => {
  const [first] = payments;
  const twice = first === undefined ? [] : [first, first];
  expect(alertCause(Date.parse('2026-03-01T12:00:00Z'), twice, 'en')).toBe('with payment [1-2]');
});

it('says that nothing shown here happened then', () => {
  expect(alertCause(Date.parse('2026-04-01T21:59:59Z'), payments, 'en')).toMatch(
    /^with no payment shown here/,
  );
});
