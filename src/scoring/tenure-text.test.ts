import { expect, it } from 'vitest';
import { tenureText } from './tenure-text.js';

const asOf = Date.parse('2026-01-01T10:00:00Z');

it('says of a new customer that nothing earlier can be there', () => {
  expect(tenureText('2025-12-29', asOf, 'en')).toMatch(/^2025-12-29, 3 days before this screening: nothing/);
  expect(tenureText('2025-12-31', asOf, 'fr')).toMatch(/^2025-12-31, 1 jour avant cet examen : rien/);
});

it.each(['2025-07-05', '2019-03-01', '2026-02-01'])(
  'gives no more than the date of %s: long ago, or a mistake',
  (since) => {
    expect(tenureText(since, asOf, 'en')).toBe(since);
  },
);
