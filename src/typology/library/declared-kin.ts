import type { Explanation } from '../definition.js';
import { atLeast, fact } from '../language.js';
import { declaredKin } from './family-facts.js';
import { mostly } from './mostly.js';
import { whoReturns } from './who-returns.js';

/** The stratum of `who-returns` from which the payer's word alone explains nothing. */
export const othersKeepPaying: number = whoReturns.strata.findIndex(({ name }) => name === 'two-return') + 1;

/**
 * Bounded: the payer's word alone ends where two or more unlinked others keep paying the same beneficiary. Payers who
 * state kin never count as others: in the beneficiary's stream the explanation holds whatever the others do.
 */
export const declaredKinship: Explanation = {
  kind: 'explanation',
  id: 'declared-kin',
  version: 1,
  title: { en: 'Kin, as stated by the payer', fr: 'Parenté déclarée par le payeur' },
  reason: {
    en: 'the payer states with half of the payments or more that the beneficiary is kin',
    fr: 'le payeur déclare, avec la moitié des paiements ou plus, que le bénéficiaire est un membre de sa famille',
  },
  question: {
    en: 'Does the stated family tie fit what the customer file says?',
    fr: 'Le lien de famille déclaré concorde-t-il avec le dossier du client ?',
  },
  source_of_idea: 'IFAD (three quarters of remittances go to family needs)',
  source_of_threshold: 'this project',
  unknown: 'A tie that is not stated explains nothing here and is no evidence either.',
  parameters: {},
  when: mostly(declaredKin),
  unless: atLeast(fact('counterparty', whoReturns.id), othersKeepPaying),
  inBeneficiaryStream: 'holds',
};
