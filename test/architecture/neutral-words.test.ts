/** A lead is not a verdict, and the text of this repository never speaks as if it were. */
import { describe, expect, it } from 'vitest';
import { loadedNames, unaccented } from '../../src/typology/yaml/loaded-word.js';
import { textFiles } from './source-files.js';

/** Where a word stands for something else: texts of others. */
const exempt = new Set(['LICENSE', 'package-lock.json']);

describe('the words of this repository', () => {
  it('name no person as guilty and describe no material', () => {
    const found = textFiles()
      .filter(({ path }) => !exempt.has(path))
      .flatMap(({ path, text }) =>
        [...unaccented(text).matchAll(loadedNames)].map(
          (match) => `${path}:${text.slice(0, match.index).split('\n').length}: ${match[0]}`,
        ),
      );
    expect(found).toEqual([]);
  });
});
