import { expect, it } from 'vitest';
import { testSheet } from '../testing/test-report.js';
import { setAsideLines } from './set-aside-lines.js';

const words = (text: string): { en: string; fr: string } => ({ en: text, fr: text });
const kin = {
  title: words('Kin'),
  reason: words('the payer states that the beneficiary is kin'),
  question: words('?'),
};
const steady = { ...kin, reason: words('the payments are long and steady') };

it('tells for each reason with whom the payments are', () => {
  const setAside = [
    { counterparty: 'B-1', payments: [1], because: [kin], fastSeries: [] },
    { counterparty: 'B-2', payments: [2], because: [steady], fastSeries: [] },
    { counterparty: '', payments: [3], because: [kin], fastSeries: [] },
  ];
  const [first, second, ...more] = setAsideLines({ ...testSheet, role: 'payer', setAside }, 'en');
  expect(first).toMatch(
    /^Set aside and not counted: 1 payment \(.+\) to B-1; 1 payment \(.+\) to somebody whom the data do not name, because the payer states/,
  );
  expect(second).toMatch(/to B-2, because the payments are long and steady\.$/);
  expect(more).toEqual([]);
  expect(setAsideLines({ ...testSheet, role: 'beneficiary', setAside }, 'fr')[0]).toMatch(/ de B-1 ;/);
});
