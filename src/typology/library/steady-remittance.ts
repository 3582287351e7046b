import type { Explanation } from '../definition.js';
import { atLeast, fact } from '../language.js';
import { rhythmParameters, steadyRhythm } from './rhythm.js';
import { whoElse } from './who-else.js';

const twoOthers = whoElse.strata.findIndex(({ name }) => name === 'two-others') + 1;

/** Bounded: it ends where two or more unlinked others pay the same beneficiary. */
export const steadyRemittance: Explanation = {
  kind: 'explanation',
  id: 'steady-remittance',
  version: 1,
  title: { en: 'Steady remittance', fr: 'Envoi régulier' },
  reason: {
    en: 'the payments are steady over many months and nobody unlinked pays the same person',
    fr: 'les paiements sont réguliers depuis des mois et nul autre sans lien ne paie la même personne',
  },
  question: {
    en: 'Who is the beneficiary to the payer?',
    fr: 'Qui est le bénéficiaire pour le payeur ?',
  },
  source_of_idea:
    'IOM (72 % of Filipinos in Italy send monthly, about EUR 350); IFAD (USD 200-300 every one or two months)',
  source_of_threshold: 'this project',
  unknown:
    'What is not known of the other payers does not end it; with too few known gaps or amounts it explains nothing.',
  parameters: rhythmParameters,
  when: steadyRhythm,
  unless: atLeast(fact('counterparty', whoElse.id), twoOthers),
  inBeneficiaryStream: 'never',
};
