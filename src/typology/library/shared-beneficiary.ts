import type { Indicator } from '../definition.js';
import type { Expression } from '../expression.js';
import { atLeast, fact, greatest, residual } from '../language.js';
import { whoElse } from './who-else.js';

const others: Expression = fact('counterparty', whoElse.id);

/** One stratum for each of `who-else`, under the same name. */
export const sharedBeneficiary: Indicator = {
  kind: 'indicator',
  id: 'shared-beneficiary',
  version: 1,
  side: 'payer',
  mode: 'stream',
  typology: 'payer-pattern',
  family: 'structure',
  title: {
    en: 'Beneficiary shared with unlinked payers',
    fr: 'Bénéficiaire partagé avec des payeurs sans lien',
  },
  reason: {
    en: 'others, unlinked to each other, pay the same person low amounts',
    fr: 'd’autres payeurs, sans lien entre eux, versent de petits montants à la même personne',
  },
  question: {
    en: 'Who are the other payers, and could they be one family or village?',
    fr: 'Qui sont les autres payeurs, et pourraient-ils former une famille ou un village ?',
  },
  source_of_idea: whoElse.source_of_idea,
  source_of_threshold: 'this project',
  unknown: 'What is not known of the other payers counts as nothing said: the stratum is then 0.',
  parameters: {},
  strata: whoElse.strata.map(({ name }, i) => ({
    name,
    when: atLeast(greatest(others, residual()), i + 1),
  })),
  behind: residual({ where: atLeast(others, 1) }),
  decays: true,
};
