import type { FactDefinition } from '../definition.js';
import { and, atLeast, scoped, times } from '../language.js';
import { everyoneForPrivateNeeds, everyoneStating } from './other-payers.js';

/** Told to each payer about the beneficiary: whether those who say what they pay for provide for a household. */
export const whoStatesPrivateNeeds: FactDefinition = {
  kind: 'fact',
  id: 'who-states-private-needs',
  version: 1,
  side: 'beneficiary',
  title: {
    en: 'Others who state private needs when they pay this beneficiary',
    fr: 'Autres payeurs qui déclarent des besoins privés en payant ce bénéficiaire',
  },
  reason: {
    en: 'three in four or more of the others who say what they pay the same person for name a household’s needs or a present',
    fr: 'au moins trois sur quatre des autres payeurs qui disent pourquoi ils paient la même personne parlent des besoins d’un ménage ou d’un cadeau',
  },
  question: {
    en: 'Whose household do these payers say they provide for?',
    fr: 'De quel ménage ces payeurs disent-ils s’occuper ?',
  },
  source_of_idea:
    'AUSTRAC, National Child Protection Week 2024 (payments covered by descriptions such as accommodation, uniform or medical bills)',
  source_of_threshold: 'this project',
  unknown:
    'A payment without a stated purpose, or with one whose words are not understood, is not read; payers of whom no contact detail is known count half, and never alone.',
  parameters: {},
  strata: [
    {
      name: 'three-in-four-private',
      when: and(
        atLeast(everyoneForPrivateNeeds, 2),
        atLeast(times(4, everyoneForPrivateNeeds), times(3, everyoneStating)),
      ),
    },
  ],
  behind: scoped(),
};
