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
  [
    { code: 'parity-not-shown', version: 'own-1' },
    'under the weights own-1 and these definitions',
    'avec les poids own-1 et ces définitions',
  ],
  [{ code: 'corridors-expired', countries: ['PH', 'RO'] }, 'PH, RO have expired', 'PH, RO ont expiré'],
  [{ code: 'capture-software-expired', names: 12 }, '12 names of capture software', '12 noms de logiciels'],
  [{ code: 'rate-missing', file: 'a.csv', payments: 1_200 }, '1,200 payments of a.csv', 'faute de taux'],
  [
    { code: 'lines-unused', file: 'l.csv', field: 'role', reason: 'not-one-of', count: 1, lines: [3] },
    'line 3 of l.csv was not used. role: The value is not one of those the column allows.',
    'la ligne 3 de l.csv n’a pas été utilisée. role: ',
  ],
  [
    {
      code: 'lines-unused',
      file: 'l.csv',
      field: 'party_id',
      reason: 'unmatched',
      count: 8,
      lines: [3, 4, 5, 6, 7],
    },
    '8 lines of l.csv were not used (3, 4, 5, 6, 7 and 3 more). party_id: It names nobody',
    '8 lignes de l.csv n’ont pas été utilisées (3, 4, 5, 6, 7 et 3 de plus).',
  ],
  [
    { code: 'approximate-rates', payments: 12, last_day: '2026-11-01' },
    '12 payments are valued at the rates that ship, of the European Central Bank but one a month',
    '12 paiements sont évalués aux taux fournis, de la Banque centrale européenne mais un par mois',
  ],
  [
    { code: 'stale-rates', payments: 2, currencies: ['ISK', 'RUB'], days: 10 },
    '2 payments (ISK, RUB) are valued at a rate more than 10 days older',
    '2 paiements (ISK, RUB) sont évalués à un taux antérieur',
  ],
  [
    { code: 'pooled-accounts', accounts: 3, above: 4 },
    '3 accounts stand on more than 4 records',
    '3 comptes figurent sur plus de 4 fiches',
  ],
  [{ code: 'minors-kept-apart', pairs: 2 }, 'kept apart: 2.', 'laissées séparées : 2.'],
  [{ code: 'records-not-compared', records: 1_200 }, 'compared by it: 1,200.', 'comparées par elle : 1'],
  [{ code: 'placeholder-values', records: 12 }, 'joined nobody: 12.', 'n’a joint personne : 12.'],
  [
    { code: 'parties-of-later-payments', payments: 1_200 },
    'holds 1,200 payments after as_of',
    'paiements postérieurs à as_of. Aucun ne compte',
  ],
  [
    { code: 'left-out-of-facts', numbers: 2, above: 8, agents: 1 },
    'phones and accounts on more than 8 beneficiaries (2); meetings at pay-out agents',
    'les téléphones et comptes de plus de 8 bénéficiaires (2) ; les rencontres aux points de retrait',
  ],
  [
    { code: 'left-out-of-facts', numbers: 0, above: 8, agents: 1 },
    'facts of the network leave out meetings',
    'laissent de côté les rencontres',
  ],
  [
    { code: 'read-in-part', hubs: 2, payers: 256, windows: 1, payments: 1_024 },
    'of 2 beneficiaries with more than 256 payers only those who paid last were read; of 1 history with more than 1,024 payments in a year only the latest were read: what is counted of them, and told to those who pay them, is at least so much.',
    'pour 2 bénéficiaires ayant plus de 256 payeurs, seuls les derniers à avoir payé ont été lus ; pour 1 historique de plus de 1 024 paiements en un an, seuls les derniers ont été lus : ce qui en est compté, et dit à ceux qui les paient, est un minimum.',
  ],
  [
    { code: 'read-in-part', hubs: 0, payers: 256, windows: 2, payments: 1_024 },
    'warning: of 2 histories with more than 1,024 payments in a year only the latest were read: what is counted of them is at least so much.',
    'pour 2 historiques de plus de 1 024 paiements en un an, seuls les derniers ont été lus : ce qui en est compté est un minimum.',
  ],
  [{ code: 'scores-not-removed', path: 'out/scores.parquet' }, 'remove it', 'supprimez-le'],
])('%j', (warning, english, french) => {
  expect(warningText(warning, 'en')).toMatch(/^warning: /);
  expect(warningText(warning, 'en')).toContain(english);
  expect(warningText(warning, 'fr')).toMatch(/^avertissement : /);
  expect(warningText(warning, 'fr')).toContain(french);
});
