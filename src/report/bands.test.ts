import { expect, it } from 'vitest';
import { testWeights } from '../scoring/test-evidence.js';
import { bandsOf } from './bands.js';
import { renderPage } from './html/render-page.js';
import { testReport, testSheet } from './testing/test-report.js';

it('each band begins where the one below it ends, at the cuts of the weights', () => {
  expect(bandsOf(testWeights).map(({ name, from, below }) => [name, from, below])).toEqual([
    ['none', undefined, -330],
    ['weak', -330, -250],
    ['moderate', -250, -150],
    ['strong', -150, -50],
    ['very-strong', -50, undefined],
  ]);
});

it.each([
  ['en', 'moderate: from -25.0 to below -15.0 dB', 'rank 1 by strength among payers on this route'],
  ['fr', 'modéré : de -25,0 à moins de -15,0 dB', 'rang 1 par force parmi les payeurs de cette voie'],
] as const)(
  'a lead says between which scores its band lies, and among whom it ranks, in %s',
  (lang, band, rank) => {
    const page = renderPage(testReport(), lang);
    expect(page).toContain(band);
    expect(page).toContain(rank);
    expect(page).toContain(lang === 'en' ? 'very strong: from -5.0 dB' : 'très fort : à partir de -5,0 dB');
  },
);

it('a score above its band says instead of the limits why the top band is withheld', () => {
  const page = renderPage(testReport([{ ...testSheet, isTopWithheld: true }]), 'en');
  expect(page).toMatch(
    /class="limits">the score lies above the end of this band and would reach the top band, which is/,
  );
});
