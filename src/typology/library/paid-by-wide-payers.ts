import type { Indicator } from '../definition.js';
import type { Expression } from '../expression.js';
import { atLeast, fact } from '../language.js';
import { low } from './other-payers.js';

const wide: Expression = fact('self', 'paid-by-wide-payers');

/** Whoever sends for friends pays many as well, but each friend’s family is paid by few others. */
export const paidByWidePayers: Indicator = {
  kind: 'indicator',
  id: 'paid-by-wide-payers',
  version: 1,
  side: 'beneficiary',
  mode: 'screen',
  typology: 'collector-pattern',
  family: 'structure',
  title: {
    en: 'Paid by people who pay many others',
    fr: 'Payé par des personnes qui en paient beaucoup d’autres',
  },
  reason: {
    en: 'payers who pay four people abroad or more, and show a tie to none of them, sent low amounts that nothing explains',
    fr: 'des payeurs qui paient au moins quatre personnes à l’étranger, sans montrer de lien avec aucune, ont envoyé de petits montants que rien n’explique',
  },
  question: {
    en: 'Whom else do these payers pay, and do those people know this one?',
    fr: 'Qui d’autre ces payeurs paient-ils, et ces personnes connaissent-elles celle-ci ?',
  },
  source_of_idea:
    'AIC Trends and Issues 589 (the top 3 % of payers make half of all payments) and the AUSTRAC statement of claim against Westpac 2019 (many beneficiaries each)',
  source_of_threshold: 'this project',
  unknown:
    'Unknown where the network room has not run. Linked payers, beneficiaries with more than fifty payers or of an organisation, and what was sent back pass nothing on.',
  parameters: {},
  strata: [
    { name: 'one-wide-payer', when: atLeast(wide, 1) },
    { name: 'sixth-are-wide', when: atLeast(wide, 2) },
    { name: 'third-are-wide', when: atLeast(wide, 3) },
  ],
  behind: low,
  decays: true,
};
