import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames, type NameWord } from './compare-names.js';
import { nameLevels } from './comparisons.js';

/** Words as a ledger's names are made: sorted, each with a number of its own. */
const ids = new Map<string, number>();
function named(text: string): NameWord[] {
  return text
    .split(' ')
    .sort()
    .map((word) => {
      const id = ids.get(word) ?? ids.size;
      ids.set(word, id);
      return { id, text: word, sound: word, names: 1, said: 200, initialSaid: 80 };
    });
}

const level = (one: string, other: string) => compareNames(named(one), named(other)).level;

describe('compareNames (L2)', () => {
  it.each([
    ['maria santos cruz', 'cruz santos maria', 'same'],
    ['andrea popescu', 'popescu andrea', 'same'],
    ['jean pierre dupont', 'dupont jeanpierre', 'spelled'],
    ['mamadou traore', 'mamadu traore', 'spelled'],
    ['voahangy rakotonirina', 'rakoto voahangy', 'spelled'],
    ['luis torres lopez', 'luis torres', 'subset'],
    ['nguyen thi hanh', 'hanh nguyen', 'subset'],
    ['maria c santos', 'maria cruz santos', 'initials'],
    ['j p dupont', 'jean pierre dupont', 'initials'],
    ['m santos', 'maria santos', 'initials'],
    ['lakshmi', 'lakshmi menon', 'initials'],
    ['ayse yilmaz', 'fatma yilmaz', 'part'],
    ['karim benali', 'leila haddad', 'different'],
    ['m s', 'maria santos', 'different'],
  ] as const)('%s and %s: %s', (one, other, expected) => {
    expect(level(one, other)).toBe(nameLevels[expected]);
  });

  it('says the same from either side', () => {
    const word = fc.constantFrom(
      'maria',
      'mria',
      'm',
      'santos',
      'santo',
      's',
      'cruz',
      'jean',
      'jeanmarie',
      'marie',
    );
    const name = fc.uniqueArray(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    // Words weigh otherwise in another country.
    const country = fc.constantFrom(200, 90);
    const namedIn = (text: string, said: number) => named(text).map((word) => ({ ...word, said }));
    fc.assert(
      fc.property(name, name, country, country, (one, other, here, there) => {
        const [a, b] = [namedIn(one, here), namedIn(other, there)];
        expect(compareNames(a, b)).toEqual(compareNames(b, a));
      }),
      { numRuns: 500 },
    );
  });

  it('says more the rarer the words are, and nothing where names differ', () => {
    const rare = named('jhonalyn buenaventura').map((word) => ({ ...word, said: 380 }));
    expect(compareNames(rare, rare).said).toBeGreaterThan(
      compareNames(named('maria santos'), named('maria santos')).said,
    );
    expect(compareNames(named('ayse yilmaz'), named('fatma yilmaz')).said).toBe(0);
  });
});
