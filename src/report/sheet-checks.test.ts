import { expect, it } from 'vitest';
import { explainedCatalogue, testExplanation } from '../scoring/test-explanation.js';
import { checkedTexts } from './checked-texts.js';
import { checksOf } from './sheet-checks.js';

const indicators = testExplanation.pattern.steps;
const [some] = indicators;
if (some === undefined) throw new Error('the test explanation has no step');
const listed = explainedCatalogue.indicators.findIndex(({ family }) => family === 'list');
const pattern = {
  ...testExplanation.pattern,
  steps: [...indicators, { ...some, indicator: listed, id: 'list-one', stratum: 0 }],
};
const withList = checksOf({ ...testExplanation, pattern }, explainedCatalogue);
const without = checksOf(
  { ...testExplanation, pattern, versions: { ...testExplanation.versions, lists: 0 } },
  explainedCatalogue,
);
const title = 'title of list-one';

it('a list in force was looked at and did not name the party', () => {
  expect(withList.notFound.map(({ en }) => en)).toContain(title);
  expect(withList.noList).toEqual([]);
});

it('without a list in force nothing was looked up, and that is said', () => {
  expect(without.notFound.map(({ en }) => en)).not.toContain(title);
  expect(without.noList.map(({ en }) => en)).toEqual([title]);
  const said = (lang: 'en' | 'fr'): string => checkedTexts({ checks: without }, lang).join('\n');
  expect(said('en')).toContain(`Not checked, because no list is in force: ${title}.`);
  expect(said('fr')).toContain("Non vérifié, parce qu'aucune liste n'est en vigueur");
});
