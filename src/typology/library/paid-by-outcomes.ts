import type { Indicator } from '../definition.js';
import type { Expression } from '../expression.js';
import { atLeast, fact } from '../language.js';
import { low } from './other-payers.js';

const outcomes: Expression = fact('self', 'paid-by-outcomes');

/** From what people or courts decided about payers, never from a score; the beneficiary's own outcome is left out. */
export const paidByOutcomes: Indicator = {
  kind: 'indicator',
  id: 'paid-by-outcomes',
  version: 1,
  side: 'beneficiary',
  mode: 'screen',
  typology: 'collector-pattern',
  family: 'structure',
  title: {
    en: 'Paid by people about whom others decided',
    fr: 'Payé par des personnes qui ont fait l’objet d’une décision',
  },
  reason: {
    en: 'payers about whom people or courts decided sent low amounts that nothing explains',
    fr: 'des payeurs qui ont fait l’objet d’une décision humaine ou judiciaire ont envoyé de petits montants que rien n’explique',
  },
  question: {
    en: 'What was decided about these payers, and may this person be a victim?',
    fr: 'Qu’a-t-on décidé au sujet de ces payeurs, et cette personne pourrait-elle être une victime ?',
  },
  source_of_idea: 'this project (hypothesis)',
  source_of_threshold: 'this project',
  unknown:
    'Unknown where the network room has not run. More than fifty payers, an organisation, and what was reversed or cleared pass nothing on.',
  parameters: {},
  strata: [
    { name: 'one-report', when: atLeast(outcomes, 1) },
    { name: 'two-reports-or-a-finding', when: atLeast(outcomes, 2) },
    { name: 'several-findings', when: atLeast(outcomes, 3) },
  ],
  behind: low,
  decays: true,
};
