import { expect, it } from 'vitest';
import { leadText } from './lead-text.js';
import { routes } from './routes.js';
import { testWeights } from './test-evidence.js';
import { explainedCatalogue, testExplanation } from './test-explanation.js';
import { beforeAsking, whomToAsk } from './whom-to-ask.js';

it('says a first safe step on every route but ordinary review, another one on each', () => {
  expect(beforeAsking('review')).toEqual([whomToAsk]);
  const steps = routes.filter((route) => route !== 'review').map((route) => beforeAsking(route)[0]?.en);
  expect(new Set(steps).size).toBe(routes.length - 1);
  for (const step of steps) expect(step).toMatch(/^First safe step: /);
});

it.each(['en', 'fr'] as const)('says once, before the questions, whom to ask, in %s', (lang) => {
  const text = leadText(testExplanation, explainedCatalogue, testWeights, lang);
  const said = text.indexOf(whomToAsk[lang]);
  const [first] = beforeAsking(testExplanation.lead.route);
  expect(said).toBeGreaterThan(text.indexOf(first?.[lang] ?? '?'));
  expect(text.indexOf('question of victim-one')).toBeGreaterThan(said);
  expect(text.indexOf(whomToAsk[lang], said + 1)).toBe(-1);
});

it('asks about the signs alone where somebody may be a victim, and about the pattern elsewhere', () => {
  const asked = (route: (typeof routes)[number]): string =>
    leadText(
      { ...testExplanation, lead: { ...testExplanation.lead, route } },
      explainedCatalogue,
      testWeights,
      'en',
    );
  expect(asked('possible-extortion-victim')).toContain('question of victim-one');
  expect(asked('possible-extortion-victim')).not.toContain('question of structure-one');
  expect(asked('undetermined')).toContain('question of structure-one');
});
