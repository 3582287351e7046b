import type { Indicator } from '../definition.js';
import type { Expression } from '../expression.js';
import { atLeast, distinct, fact, parameter, residual } from '../language.js';
import { whoReturns } from './who-returns.js';

const twoReturn = whoReturns.strata.findIndex(({ name }) => name === 'two-return') + 1;
const where: Expression = atLeast(fact('counterparty', whoReturns.id), twoReturn);
const shared: Expression = distinct('counterparty', residual({ where }));

/** One such beneficiary can be chance; two of them have the payer in common. */
export const severalSharedBeneficiaries: Indicator = {
  kind: 'indicator',
  id: 'several-shared-beneficiaries',
  version: 1,
  side: 'payer',
  mode: 'stream',
  typology: 'payer-pattern',
  family: 'structure',
  title: {
    en: 'Several beneficiaries to whom unlinked payers return',
    fr: 'Plusieurs bénéficiaires vers qui des payeurs sans lien reviennent',
  },
  reason: {
    en: 'several people are paid to each of whom unlinked others keep paying low amounts',
    fr: 'plusieurs personnes sont payées, et à chacune d’autres payeurs sans lien versent de petits montants, encore et encore',
  },
  question: {
    en: 'Do these beneficiaries know each other, and how did the payer find them?',
    fr: 'Ces bénéficiaires se connaissent-ils, et comment le payeur les a-t-il trouvés ?',
  },
  source_of_idea:
    'AUSTRAC statement of claim against Westpac 2019 (several beneficiaries each); one-hop fan-in in published anti-money-laundering benchmarks',
  source_of_threshold: 'this project',
  unknown: 'What is not known of the other payers counts as nothing said: the stratum is then 0.',
  parameters: {
    two: { value: 2, unit: 'parties' },
    three: { value: 3, unit: 'parties' },
  },
  strata: [
    { name: 'two', when: atLeast(shared, parameter('two')) },
    { name: 'three-or-more', when: atLeast(shared, parameter('three')) },
  ],
  behind: residual({ where }),
  decays: true,
};
