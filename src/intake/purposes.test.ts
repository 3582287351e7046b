import { expect, it } from 'vitest';
import { purposeWords } from './purposes.js';

it('knows the everyday words of each language, as texts are compared: lower case, without accents', () => {
  const asCompared = [...purposeWords.keys()].filter((word) => !/^[a-z]+$/.test(word));
  expect(asCompared).toEqual([]);
  expect(['help', 'aide', 'ayuda', 'hilfe', 'aiuto', 'ajuda', 'ajutor', 'tulong'].map(of)).toEqual(
    Array.from({ length: 8 }, () => 'family'),
  );
});

it('tells the pretexts of AUSTRAC from work and trade', () => {
  expect(['accommodation', 'uniform', 'medical'].map(of)).toEqual(['housing', 'school', 'medical']);
  expect(['services', 'lessons', 'work', 'scve'].map(of)).toEqual(
    Array.from({ length: 4 }, () => 'services'),
  );
  expect(['order', 'business', 'gdds', 'subs'].map(of)).toEqual(Array.from({ length: 4 }, () => 'goods'));
});

function of(word: string): string | undefined {
  return purposeWords.get(word);
}
