import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edits, isNear, isWithinOneEdit } from './compare-words.js';

const word = (text: string, names = 1) => ({ text, sound: text, names });

describe('edits', () => {
  it.each([
    ['rasoa', 'rasoa', 0],
    ['rasoa', 'raso', 1],
    ['rasoa', 'rsaoa', 1],
    ['rasoa', 'rasua', 1],
    ['kone', 'koulibaly', 3],
  ])('%s and %s: %i', (one, other, count) => {
    expect(edits(one, other, 2)).toBe(count);
  });

  it('is the same from either side', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(fc.property(letters, letters, (one, other) => edits(one, other, 6) === edits(other, one, 6)));
  });
});

describe('isWithinOneEdit', () => {
  it('says what the table of edits says', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 5 });
    fc.assert(
      fc.property(
        letters,
        letters,
        (one, other) => isWithinOneEdit(one, other) === edits(one, other, 1) <= 1,
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('isNear (L2)', () => {
  it.each([
    ['traore', 'traor', true],
    ['bautista', 'batista', true],
    ['rakotonirina', 'rakoto', true],
    ['luz', 'lzu', true],
    ['ana', 'ani', false],
    ['mario', 'maria', false],
    ['elidrissi', 'idrissi', true],
    ['deleon', 'leon', true],
    ['elara', 'ara', false],
    ['khadija', 'hadija', true],
    ['ma', 'maria', true],
    ['ma', 'marina', false],
    ['daniel', 'daniela', false],
    ['pop', 'popescu', false],
    ['diallo', 'jallow', true],
    ['so', 'sow', true],
    ['benali', 'ali', true],
    ['sy', 'so', false],
    ['elena', 'elenaa', true],
  ])('%s and %s: %s', (one, other, near) => {
    expect(isNear(word(one), word(other))).toBe(near);
    expect(isNear(word(other), word(one))).toBe(near);
  });

  it('takes a word that hardly anybody has for one cut short by a letter, and never a name of the other sex', () => {
    expect(isNear(word('vieira', 100), word('vieir', 2))).toBe(true);
    expect(isNear(word('vieira', 99), word('vieir', 2))).toBe(false);
    expect(isNear(word('daniela', 300), word('daniel', 3))).toBe(false);
    expect(isNear(word('maria', 300), word('mario', 1))).toBe(false);
  });

  it('takes forms of one name for one however many names have them, and names that are near for two', () => {
    expect(isNear(word('fatima', 400), word('fatma', 300))).toBe(true);
    expect(isNear(word('ibrahim', 400), word('brahim', 300))).toBe(true);
    expect(isNear(word('fatma', 400), word('fatiha', 300))).toBe(false);
  });

  it('takes two words that many names have for two words, unless they sound alike', () => {
    expect(isNear(word('fatima', 40), word('fatiha', 30))).toBe(false);
    expect(isNear(word('fatima', 40), word('fatina', 1))).toBe(true);
    const sounding = (text: string) => ({ text, sound: 'mmd', names: 50 });
    expect(isNear(sounding('mohamed'), sounding('mohammed'))).toBe(true);
  });

  it('takes a rare short word for a slip of a name that very many have', () => {
    expect(isNear(word('jse', 1), word('jose', 50))).toBe(true);
    expect(isNear(word('jse', 1), word('jose', 49))).toBe(false);
    expect(isNear(word('ana', 60), word('anna', 900))).toBe(false);
    expect(isNear(word('moura', 50), word('mour', 1))).toBe(true);
  });

  it('hears no h, but not wherever it stands', () => {
    const sounding = (text: string, sound: string) => ({ text, sound, names: 50 });
    expect(isNear(sounding('ahmed', 'amd'), sounding('hamid', 'amd'))).toBe(false);
    expect(isNear(sounding('hanan', 'ann'), sounding('anan', 'ann'))).toBe(true);
  });

  it('takes a slip in a word written with its particle for a slip', () => {
    expect(isNear(word('elidriss', 1), word('idrissi', 80))).toBe(true);
    expect(isNear(word('benalli', 1), word('ali', 80))).toBe(true);
    expect(isNear(word('benalli', 40), word('ali', 80))).toBe(false);
  });
});
