import { expect, it } from 'vitest';
import { oneWithText, partyOf, recordsOf, recordsText } from './one-party.js';

const payments = [
  { counterparty: 'B-1' },
  { counterparty: 'B-2', oneWith: 'B-1' },
  { counterparty: 'B-1' },
  { counterparty: 'B-3' },
  { counterparty: undefined },
];

it('counts parties, not their records', () => {
  expect(new Set(payments.map(partyOf))).toEqual(new Set(['B-1', 'B-3', undefined]));
});

it('names the records of one party together', () => {
  expect(recordsText(recordsOf(payments, 'B-1'), 'en')).toBe('B-1, B-2 (2 records held to be one party)');
  expect(recordsText(recordsOf(payments, 'B-3'), 'fr')).toBe('B-3');
  expect(recordsOf(payments, undefined)).toEqual([]);
});

it('says of a record with which other it is one', () => {
  expect(payments.map((payment) => oneWithText(payment, 'en'))).toEqual([
    undefined,
    'one party with B-1',
    undefined,
    undefined,
    undefined,
  ]);
});
