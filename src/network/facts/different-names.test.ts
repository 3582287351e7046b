import { describe, expect, test } from 'vitest';
import { differentNames, mayBeOne, nameWords } from './different-names.js';

const one = (a: string, b: string): boolean => mayBeOne(nameWords(a), nameWords(b));

describe('spellings of one name (G4)', () => {
  test.each([
    ['maria santos cruz', 'cruz maria'],
    ['mamadou traore', 'mamadu traure'],
    ['rakotoarisoa jean', 'rakotoarisoa'],
    ['j p dupont', 'jean pierre dupont'],
    ['nguyen thi hoa', 'hoa nguyen'],
    ['dela cruz ana', 'ana d cruz'],
    ['popescu ioana', 'ioana popesku'],
    ['jeanpierre', 'jean pierre'],
    ['yilmaz', 'yilmas'],
  ])('%s and %s may be one', (a, b) => {
    expect(one(a, b)).toBe(true);
    expect(one(b, a)).toBe(true);
  });

  test('other words are another name, whatever particle both bear', () => {
    expect(one('maria santos', 'josefina reyes')).toBe(false);
    expect(one('ana de la cruz', 'pilar de la torre')).toBe(false);
    expect(one('li wei', 'lu min')).toBe(false);
  });

  test('a name without a word of its own is nobody’s', () => {
    expect(one('de la', 'maria santos')).toBe(true);
    expect(differentNames(['', 'x', 'de'])).toBe(0);
  });
});

describe('differentNames (G4)', () => {
  test('counts who cannot be one, whatever the order', () => {
    const names = ['maria santos', 'josefina reyes', 'santos maria luisa', 'ramon villanueva', 'j reyes'];
    expect(differentNames(names)).toBe(3);
    expect(differentNames(names.toReversed())).toBe(3);
    expect(differentNames([])).toBe(0);
  });

  test('one that is near to two makes them one', () => {
    expect(differentNames(['maria santos', 'josefina reyes'])).toBe(2);
    expect(differentNames(['maria santos', 'josefina reyes', 'maria reyes'])).toBe(1);
  });
});
