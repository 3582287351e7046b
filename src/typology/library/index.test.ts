import { expect, test } from 'vitest';
import { catalogue } from '../catalogue.js';
import { library } from './index.js';

test('the library passes its own check and is frozen', () => {
  const all = catalogue(library);
  expect(all.indicators.length + all.facts.length + all.explanations.length).toBe(library.length);
  expect(Object.isFrozen(all.indicators[0]?.strata[0]?.when)).toBe(true);
});

test('every definition says where its idea comes from and what unknown does', () => {
  for (const { id, source_of_idea, unknown } of library) {
    expect(source_of_idea, id).not.toBe('');
    expect(unknown, id).toMatch(/\.$/);
  }
});
