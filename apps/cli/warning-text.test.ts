import { expect, it } from 'vitest';
import type { ScreenWarning } from '../../src/scoring/screen/screen-warning.js';
import { warningText } from './warning-text.js';

const at = Date.UTC(2020, 0, 1);

it.each<[ScreenWarning, string, string]>([
  [{ code: 'no-payments', as_of: null }, 'holds no payment', 'aucun paiement'],
  [
    { code: 'no-payments', as_of: at },
    'no payment at or before as_of 2020-01-01',
    'aucun paiement jusqu’au 2020-01-01',
  ],
  [{ code: 'weights-expired', version: '2026-11', expires: '2027-11-24' }, '2027-11-24', 'les poids 2026-11'],
  [{ code: 'corridors-expired', countries: ['PH', 'RO'] }, 'PH, RO have expired', 'PH, RO ont expiré'],
  [{ code: 'rate-missing', file: 'a.csv', payments: 1_200 }, '1,200 payments of a.csv', 'faute de taux'],
  [
    { code: 'line-unused', file: 'l.csv', line: 3, reason: 'unmatched' },
    'line 3 of l.csv was not used: unmatched.',
    'la ligne 3 de l.csv n’a pas été utilisée : unmatched.',
  ],
  [{ code: 'scores-not-removed', path: 'out/scores.parquet' }, 'remove it', 'supprimez-le'],
])('%j', (warning, english, french) => {
  expect(warningText(warning, 'en')).toMatch(/^warning: /);
  expect(warningText(warning, 'en')).toContain(english);
  expect(warningText(warning, 'fr')).toMatch(/^avertissement : /);
  expect(warningText(warning, 'fr')).toContain(french);
});
