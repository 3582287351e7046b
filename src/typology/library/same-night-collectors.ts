import { hour } from '../../time.js';
import type { Indicator } from '../definition.js';
import type { Expression } from '../expression.js';
import { atLeast, distinct, fact, or, parameter, peak, residual } from '../language.js';
import { whoElse } from './who-else.js';

const within = 3 * hour;
const threeOthers = whoElse.strata.findIndex(({ name }) => name === 'three-others') + 1;

/** Paid under several names, or by three others who are unlinked to each other. */
const collects: Expression = or(
  atLeast(fact('counterparty', 'collector-variants'), 1),
  atLeast(fact('counterparty', whoElse.id), threeOthers),
);
const together: Expression = peak(
  distinct('counterparty', residual({ within, where: collects })),
  residual({ where: collects }),
);

/** The collector form of `same-night-repeat`: another record or name of one who collects, or another who does. */
export const sameNightCollectors: Indicator = {
  kind: 'indicator',
  id: 'same-night-collectors',
  version: 1,
  side: 'payer',
  mode: 'screen',
  typology: 'payer-pattern',
  family: 'rhythm',
  title: {
    en: 'Several who collect, paid within hours',
    fr: 'Plusieurs encaisseurs payés en quelques heures',
  },
  reason: {
    en: 'two people or names who are paid like collectors are paid within hours of each other',
    fr: 'deux personnes ou noms payés comme des encaisseurs le sont à quelques heures d’écart',
  },
  question: {
    en: 'What was each of these payments of one evening for?',
    fr: 'À quoi servait chacun de ces paiements d’un même soir ?',
  },
  source_of_idea: 'this project (hypothesis)',
  source_of_threshold: 'this project',
  unknown:
    'Unknown where the network room has not run. Payments known only to the day and unattributed beneficiaries are left out.',
  parameters: {
    two: { value: 2, unit: 'parties' },
    more: { value: 3, unit: 'parties' },
  },
  strata: [
    { name: 'two', when: atLeast(together, parameter('two')) },
    { name: 'three-or-more', when: atLeast(together, parameter('more')) },
  ],
  behind: residual({ where: collects }),
  decays: true,
};
