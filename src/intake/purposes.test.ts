import { expect, it } from 'vitest';
import { purposeWords } from './purposes.js';

it('knows the everyday words of each language, as texts are compared: lower case, without accents', () => {
  const asCompared = [...purposeWords.keys()].filter((word) => !/^[a-z]+$/.test(word));
  expect(asCompared).toEqual([]);
  expect(['help', 'aide', 'ayuda', 'hilfe', 'aiuto', 'ajuda', 'ajutor', 'tulong'].map(of)).toEqual(
    Array.from({ length: 8 }, () => 'family'),
  );
});

it('tells the pretexts of AUSTRAC from work, trade and services', () => {
  expect(['accommodation', 'uniform', 'medical'].map(of)).toEqual(['housing', 'school', 'medical']);
  expect(['lessons', 'work', 'payr'].map(of)).toEqual(['salary', 'salary', 'salary']);
  expect(['order', 'business', 'gdds'].map(of)).toEqual(['goods', 'goods', 'goods']);
  expect(['services', 'scve'].map(of)).toEqual(['services', 'services']);
});

function of(word: string): string | undefined {
  return purposeWords.get(word);
}
