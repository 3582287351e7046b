/** A lead is not a verdict, and the text of this repository never speaks as if it were. */
import { describe, expect, it } from 'vitest';
import { loaded } from './loaded-words.js';
import { textFiles } from './source-files.js';

/** Where a word stands for something else: licence texts, and the list of the words themselves. */
const exempt = new Set(['LICENSE', 'package-lock.json', 'test/architecture/loaded-words.ts']);

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
