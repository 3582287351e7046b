import type { Indicator } from '../definition.js';
import type { Expression } from '../expression.js';
import { atLeast, fact, greatest, residual } from '../language.js';
import { whoReturns } from './who-returns.js';

const othersReturn: Expression = fact('counterparty', whoReturns.id);

/** How the others pay, beside `shared-beneficiary`, which says how many they are. One stratum for each of `who-returns`. */
export const returningPayers: Indicator = {
  kind: 'indicator',
  id: 'returning-payers',
  version: 1,
  side: 'payer',
  mode: 'stream',
  typology: 'payer-pattern',
  family: 'structure',
  title: {
    en: 'Beneficiary to whom unlinked payers return',
    fr: 'Bénéficiaire vers qui des payeurs sans lien reviennent',
  },
  reason: {
    en: 'others, unlinked to each other, pay the same person low amounts again and again at no pace',
    fr: 'd’autres payeurs, sans lien entre eux, versent à la même personne de petits montants, encore et sans rythme',
  },
  question: {
    en: 'What do these payers come back for?',
    fr: 'Pourquoi ces payeurs reviennent-ils ?',
  },
  source_of_idea: whoReturns.source_of_idea,
  source_of_threshold: 'this project',
  unknown: 'What is not known of the other payers counts as nothing said: the stratum is then 0.',
  parameters: {},
  strata: whoReturns.strata.map(({ name }, i) => ({
    name,
    when: atLeast(greatest(othersReturn, residual()), i + 1),
  })),
  behind: residual({ where: atLeast(othersReturn, 1) }),
  decays: true,
};
