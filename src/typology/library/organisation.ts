import type { Explanation } from '../definition.js';
import { is } from '../language.js';
import { mostly } from './mostly.js';

export const organisation: Explanation = {
  kind: 'explanation',
  id: 'organisation',
  version: 1,
  title: { en: 'Organisation', fr: 'Organisation' },
  reason: {
    en: 'the beneficiary is an organisation such as a school, clinic, charity or business',
    fr: 'le bénéficiaire est une organisation : école, clinique, association ou entreprise',
  },
  question: {
    en: 'Is the organisation what its name says?',
    fr: 'L’organisation est-elle bien ce que dit son nom ?',
  },
  source_of_idea: 'this project',
  source_of_threshold: 'this project',
  unknown: 'A payment whose beneficiary type is unknown does not count as one to an organisation.',
  parameters: {},
  when: mostly(is('beneficiary_type', 'organisation')),
};
