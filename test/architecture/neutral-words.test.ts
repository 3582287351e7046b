/** A lead is not a verdict, and the text of this repository never speaks as if it were. */
import { describe, expect, it } from 'vitest';
import { textFiles } from './source-files.js';

/** English and French; the words of sources that say "suspicious" or "suspected" are no names for a person. */
const loaded =
  /\b(offenders?|suspects?|perpetrators?|predators?|purchasers?|p(a)?edophiles?|perverts?|délinquants?|suspecte?s?|prédateurs?|pédophiles?|pervers)\b|\b(porn(ograph\w*)?|csam)\b/giu;

/** Where a word stands for something else: licence texts, and the list above. */
const exempt = new Set(['LICENSE', 'package-lock.json', 'test/architecture/neutral-words.test.ts']);

describe('the words of this repository', () => {
  it('name no person as guilty and describe no material', () => {
    const found = textFiles()
      .filter(({ path }) => !exempt.has(path))
      .flatMap(({ path, text }) =>
        [...text.matchAll(loaded)].map(
          (match) => `${path}:${text.slice(0, match.index).split('\n').length}: ${match[0]}`,
        ),
      );
    expect(found).toEqual([]);
  });
});
