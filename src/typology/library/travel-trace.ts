import type { Indicator } from '../definition.js';
import type { Expression } from '../expression.js';
import {
  and,
  atLeast,
  column,
  count,
  days,
  group,
  groups,
  isResidual,
  named,
  or,
  residual,
} from '../language.js';
import { travel } from './merchant-codes.js';

const within = days(180);
/** Abroad for the payer: who lives in the country spends there every day. */
export const spentAbroad: Expression = and(
  column('cross_border'),
  or(travel, column('cash_withdrawal'), column('card_present')),
);
const sentAbroad: Expression = and(isResidual, column('cross_border'));
/** Countries of both, in one half year, not within so many days of each other: who sends more often is sooner near to any trip. */
export const spentWhereSent: Expression = groups(
  'beneficiary_country',
  named(or(sentAbroad, spentAbroad), { within }),
  and(atLeast(count(group({ where: sentAbroad })), 1), atLeast(count(group({ where: spentAbroad })), 1)),
);

export const travelTrace: Indicator = {
  kind: 'indicator',
  id: 'travel-trace',
  version: 1,
  side: 'payer',
  mode: 'stream',
  typology: 'payer-pattern',
  family: 'sequence',
  title: { en: 'Spending in the country paid to', fr: 'Dépenses dans le pays destinataire' },
  reason: {
    en: 'travel, lodging, cash or a card that was there shows the payer in the country to which unexplained payments go, in the same half year',
    fr: 'un voyage, un hébergement, un retrait ou une carte présente montre le payeur dans le pays où vont des paiements inexpliqués, au cours du même semestre',
  },
  question: {
    en: 'What took the payer there, and whom did they meet?',
    fr: 'Pour quelle raison le payeur s’y est-il rendu, et qui y a-t-il rencontré ?',
  },
  source_of_idea: 'FINTRAC 2025; AUSTRAC statement of claim against Westpac 2019 (6 of 12 customers)',
  source_of_threshold: 'this project',
  unknown:
    'A spending whose country, or the payer’s own, is unknown is not read; nor is one after the latest unexplained payment.',
  parameters: {},
  strata: [{ name: 'spent-there', when: atLeast(spentWhereSent, 1) }],
  behind: residual({ within }),
  decays: true,
};
