import { describe, expect, it } from 'vitest';
import { signsTexts } from './sign-words.js';

const seen = {
  counterparty: 'B7',
  signs: [
    { words: { en: 'others come', fr: 'd’autres viennent' }, holds: true },
    { words: { en: 'nobody stays', fr: 'personne ne reste' }, holds: true },
    { words: { en: 'amounts are low', fr: 'les montants sont bas' }, holds: false },
    { words: { en: 'hours are late', fr: 'les heures sont tardives' }, holds: undefined },
  ],
};

describe('a tally in words', () => {
  it('says of whom how much holds, what does and what does not, and what is not known', () => {
    expect(signsTexts(seen, 'en')).toEqual([
      'of 4 signs 2 stand together of B7',
      'it holds that others come; nobody stays',
      'it does not hold that amounts are low',
      'it is not known whether hours are late',
    ]);
    expect(signsTexts(seen, 'fr')[0]).toBe('sur 4 signes, 2 sont réunis à propos de B7');
  });

  it('leaves out what there is none of', () => {
    expect(signsTexts({ ...seen, signs: seen.signs.slice(0, 1) }, 'en')).toHaveLength(2);
  });
});
