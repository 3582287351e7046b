import { year } from '../../time.js';
import type { Indicator } from '../definition.js';
import type { Expression } from '../expression.js';
import { atLeast, fact, greatest, scoped } from '../language.js';

const within = 5 * year;
const listed: Expression = fact('counterparty', 'listed');

/** Explanations do not cancel a list (E8), hence `scoped`. */
export const listedBeneficiary: Indicator = {
  kind: 'indicator',
  id: 'listed-beneficiary',
  version: 1,
  side: 'payer',
  mode: 'stream',
  typology: 'payer-pattern',
  family: 'list',
  title: { en: 'Listed beneficiary', fr: 'Bénéficiaire inscrit sur une liste' },
  reason: {
    en: 'a beneficiary stands on the list of this institution as a subject',
    fr: 'un bénéficiaire figure comme sujet sur la liste de l’établissement',
  },
  question: {
    en: 'Is it the same person as on the list, and does the entry still hold?',
    fr: 'Est-ce bien la personne inscrite, et l’inscription est-elle toujours valable ?',
  },
  source_of_idea: 'Westpac customers 1 and 12 (AUSTRAC 2019); NCA 2026',
  source_of_threshold: 'the list of this institution',
  unknown: 'Who is not on a list is known not to be listed.',
  parameters: {},
  strata: [{ name: 'listed', when: atLeast(greatest(listed, scoped({ within })), 1) }],
  behind: scoped({ within, where: atLeast(listed, 1) }),
  decays: false,
};
