import { expect, it } from 'vitest';
import { costText } from './cost-text.js';
import { ownLines } from './own-text.js';

it('says what is added, what is replaced and where weights come from, in both languages', () => {
  const reports = [
    { id: 'a', version: 2, kind: 'indicator', replaces: 1, weights: 'weights-file' },
    { id: 'b', version: 1, kind: 'indicator', replaces: null, weights: 'none' },
    { id: 'c', version: 1, kind: 'explanation', replaces: null, weights: null },
  ] as const;
  expect(ownLines(reports, 'en')).toEqual([
    'Own definition: a 2, in place of the shipped version 1; weights of the weights file',
    'Own definition: b 1, added; no weights: measured, shown, moves nobody',
    'Own definition: c 1, added',
  ]);
  expect(ownLines(reports, 'fr')[1]).toBe(
    'Définition propre : b 1, ajouté ; sans poids : mesuré, montré, ne change aucun score',
  );
});

it('prints costs dearest first, between nothing and everything', () => {
  const cost = { nanosecondsPerPayment: 1_000, bytesPerParty: 100 };
  const one = { ...cost, kind: 'indicator', timeShare: 0.25, bytesShare: 0 } as const;
  const report = {
    payments: 1_000,
    streams: 10,
    empty: cost,
    whole: { ...cost, definitions: 2 },
    definitions: [
      { ...one, id: 'cheap' },
      { ...one, id: 'dear', nanosecondsPerPayment: 2_500 },
    ],
  };
  const lines = costText(report, 'en').split('\n');
  expect(lines.slice(2).map((line) => line.trim().split(/ {2,}/)[0])).toEqual([
    '(empty catalogue)',
    'dear',
    'cheap',
    '(whole catalogue)',
  ]);
  expect(lines[3]).toMatch(/dear +2\.50 +25\.0 % +100 +0\.0 %/);
  expect(costText(report, 'fr')).toContain('2,50');
});
