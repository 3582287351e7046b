import { describe, expect, it } from 'vitest';
import { catalogue } from '../typology/catalogue.js';
import { library } from '../typology/library/index.js';
import { isTranslated, stratumWords, wordsOfStratum } from './stratum-words.js';

describe('names of strata', () => {
  it('reads as words', () => {
    expect(stratumWords('three-times-or-more', 'en')).toBe('three times or more');
    expect(stratumWords('three-times-or-more', 'fr')).toBe('trois fois ou plus');
    expect(stratumWords('one-other', 'en')).toBe('at least one other');
    expect(stratumWords('twelve-others-apart', 'en')).toBe('at least twelve others, of different places');
  });

  it('falls back on the name', () => {
    expect(stratumWords('never-heard-of', 'fr')).toBe('never heard of');
  });

  it('are those that a definition gives, and one without is quoted to French readers', () => {
    const words = { en: 'a busy week', fr: 'une semaine chargée' };
    expect(wordsOfStratum({ name: 'busy', words })).toEqual(words);
    expect(wordsOfStratum({ name: 'very-busy' })).toEqual({ en: 'very busy', fr: '« very busy »' });
    expect(wordsOfStratum({ name: 'half' })).toEqual({ en: 'half', fr: 'la moitié' });
  });

  it('has French for every stratum of the library: a new one belongs into the table', () => {
    const { indicators, facts } = catalogue(library);
    const bare = [...indicators, ...facts].flatMap(({ strata }) =>
      strata.filter(({ words }) => words === undefined).map(({ name }) => name),
    );
    expect(bare.filter((name) => !isTranslated(name))).toEqual([]);
  });
});
