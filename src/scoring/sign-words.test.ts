import { describe, expect, it } from 'vitest';
import { signsFound, signsNotFound } from './sign-words.js';

const seen = {
  counterparty: 'B7',
  signs: [
    { words: { en: 'others come', fr: 'd’autres viennent' }, holds: true },
    { words: { en: 'nobody stays', fr: 'personne ne reste' }, holds: true },
    { words: { en: 'amounts are low', fr: 'les montants sont bas' }, holds: false },
    {
      words: {
        en: 'no payer stays',
        fr: 'aucun payeur ne reste',
        otherwise: { en: 'a payer stays', fr: 'un payeur reste' },
      },
      holds: false,
    },
    { words: { en: 'hours are late', fr: 'les heures sont tardives' }, holds: undefined },
  ],
};

describe('a tally in words', () => {
  it('says around whom how many are found, and which', () => {
    expect(signsFound(seen, 'en')).toEqual(['2 of 5 signs around B7', 'found: others come; nobody stays']);
    expect(signsFound(seen, 'fr')[0]).toBe('2 signes sur 5 autour de B7');
  });

  it('tells the opposite, what is not found and what is not known apart, and denies nothing twice', () => {
    expect(signsNotFound(seen, 'en')).toEqual([
      'the other way round: a payer stays',
      'not found: amounts are low',
      'not known: hours are late',
    ]);
    expect(signsNotFound(seen, 'fr')[0]).toBe("à l'inverse : un payeur reste");
  });

  it('leaves out what there is none of', () => {
    const all = { ...seen, signs: seen.signs.slice(0, 1) };
    expect(signsFound(all, 'en')).toHaveLength(2);
    expect(signsNotFound(all, 'en')).toEqual([]);
  });
});
