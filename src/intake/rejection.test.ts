import { describe, expect, it } from 'vitest';
import { reasonSentence, unusedReasons } from './rejection.js';

describe('reasonSentence', () => {
  it('has a sentence of its own in each language for every reason (I13)', () => {
    for (const language of ['en', 'fr'] as const) {
      const sentences = Object.keys(unusedReasons).map((reason) => reasonSentence(reason, language));
      expect(new Set(sentences).size).toBe(sentences.length);
      for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
    }
  });

  it('lets a code that it does not know stand for itself', () => {
    expect(reasonSentence('of-another-version', 'fr')).toBe('of-another-version');
    expect(reasonSentence('constructor', 'en')).toBe('constructor');
  });
});
