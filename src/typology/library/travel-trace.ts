import type { Indicator } from '../definition.js';
import type { Expression } from '../expression.js';
import {
  and,
  atLeast,
  column,
  compare,
  days,
  earlier,
  isResidual,
  named,
  or,
  residual,
  sequence,
} from '../language.js';
import { travel } from './merchant-codes.js';

/** Abroad for the payer: who lives in the country spends there every day. */
const spentAbroad: Expression = and(
  column('cross_border'),
  or(travel, column('cash_withdrawal'), column('card_present')),
);
const sentAbroad: Expression = and(isResidual, column('cross_border'));
const spentThere: Expression = and(
  spentAbroad,
  compare(column('beneficiary_country'), '=', earlier('beneficiary_country')),
);
const near: Expression = sequence(
  'either',
  sentAbroad,
  spentThere,
  days(60),
  named(or(sentAbroad, spentAbroad)),
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
    en: 'travel, lodging, cash or a card that was there shows the payer in the country to which unexplained payments go, around their time',
    fr: 'un voyage, un hébergement, un retrait ou une carte présente montre le payeur dans le pays où vont des paiements inexpliqués, vers la même période',
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
  strata: [{ name: 'spent-there', when: atLeast(near, 1) }],
  behind: residual(),
  decays: true,
};
