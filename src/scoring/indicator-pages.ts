/** Every page of `docs/indicators/`, by file name. */
import type { Definition } from '../typology/definition.js';
import { definitionIndex, sheetsOf } from './definition-index.js';
import { definitionPage } from './definition-page.js';
import type { Weights } from './weights.js';

export function indicatorPages(
  definitions: readonly Definition[],
  weights: Weights,
): ReadonlyMap<string, string> {
  return new Map([
    ['README.md', definitionIndex(definitions, weights)],
    ...sheetsOf(definitions, weights).map((sheet): [string, string] => [
      `${sheet.definition.id}.md`,
      definitionPage(sheet),
    ]),
  ]);
}
