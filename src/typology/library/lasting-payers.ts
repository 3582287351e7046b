import type { Indicator } from '../definition.js';
import type { Expression } from '../expression.js';
import { atLeast, fact, greatest, residual } from '../language.js';
import { whoLasts } from './who-lasts.js';

const othersLast: Expression = fact('counterparty', whoLasts.id);

/** One stratum for each of `who-lasts`, under the same name. */
export const lastingPayers: Indicator = {
  kind: 'indicator',
  id: 'lasting-payers',
  version: 1,
  side: 'payer',
  mode: 'stream',
  typology: 'payer-pattern',
  family: 'structure',
  title: {
    en: 'Beneficiary whom unlinked payers pay over months',
    fr: 'Bénéficiaire que des payeurs sans lien paient au fil des mois',
  },
  reason: whoLasts.reason,
  question: whoLasts.question,
  source_of_idea: whoLasts.source_of_idea,
  source_of_threshold: 'this project',
  unknown: 'What is not known of the other payers counts as nothing said: the stratum is then 0.',
  parameters: {},
  strata: whoLasts.strata.map(({ name }, i) => ({
    name,
    when: atLeast(greatest(othersLast, residual()), i + 1),
  })),
  behind: residual({ where: atLeast(othersLast, 1) }),
  decays: true,
};
