import type { Indicator } from '../definition.js';
import type { Expression } from '../expression.js';
import {
  and,
  atLeast,
  column,
  count,
  is,
  isResidual,
  known,
  named,
  not,
  or,
  parameter,
  residual,
} from '../language.js';
import { prepaidValue } from './merchant-codes.js';

function notTrue(name: 'account_shared' | 'card_present' | 'family_name_shared'): Expression {
  return or(not(known(column(name))), not(column(name)));
}

const small: Expression = is('amount_band', 'below_5', '5_60');
/** Not bought over a counter abroad, as a traveller does. */
const sent: Expression = and(column('cross_border'), notTrue('card_present'));
const noTie: Expression = and(
  notTrue('family_name_shared'),
  notTrue('account_shared'),
  or(not(known(column('relationship'))), is('relationship', 'friend', 'none', 'other')),
);
/** In scope what explains a pair is known; of what lies outside only the payment itself can say. */
const outside: Expression = or(not(column('person_to_person')), not(column('corridor_listed')));
const unexplained: Expression = or(isResidual, and(outside, noTie));

const values: Expression = count(
  named(and(or(is('channel', 'prepaid'), prepaidValue), small, sent, unexplained)),
);

export const prepaidOrAirtimeAbroad: Indicator = {
  kind: 'indicator',
  id: 'prepaid-or-airtime-abroad',
  version: 1,
  side: 'payer',
  mode: 'stream',
  typology: 'payer-pattern',
  family: 'sequence',
  title: { en: 'Prepaid value sent abroad', fr: 'Valeur prépayée envoyée à l’étranger' },
  reason: {
    en: 'small prepaid or airtime value went abroad to numbers that nothing explains, beside the payments',
    fr: 'de petites valeurs prépayées ou du crédit téléphonique sont parties à l’étranger vers des numéros que rien n’explique, à côté des paiements',
  },
  question: {
    en: 'Whose numbers or cards were these, and what were they for?',
    fr: 'À qui étaient ces numéros ou ces cartes, et pour quoi faire ?',
  },
  source_of_idea: 'FATF 2025 (gift cards, prepaid)',
  source_of_threshold: 'this project',
  unknown:
    'A value whose amount or country, or the payer’s own country, is unknown is not read; an unknown relationship explains nothing.',
  parameters: { repeated: { value: 2, unit: 'payments' } },
  strata: [{ name: 'two-or-more', when: atLeast(values, parameter('repeated')) }],
  behind: residual(),
  decays: true,
};
