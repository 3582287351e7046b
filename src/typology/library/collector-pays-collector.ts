import type { Indicator } from '../definition.js';
import { atLeast, fact } from '../language.js';
import { lowFromAbroad } from './low-amounts.js';

export const collectorPaysCollector: Indicator = {
  kind: 'indicator',
  id: 'collector-pays-collector',
  version: 1,
  side: 'beneficiary',
  mode: 'screen',
  typology: 'collector-pattern',
  family: 'structure',
  title: { en: 'Money between two who collect', fr: 'De l’argent entre deux encaisseurs' },
  reason: {
    en: 'something that nothing explains goes between two people whom unlinked payers abroad pay low amounts',
    fr: 'une somme que rien n’explique circule entre deux personnes à qui des payeurs de l’étranger, sans lien entre eux, envoient de petits montants',
  },
  question: {
    en: 'What do the two settle between them, and for whom?',
    fr: 'Que règlent ces deux personnes entre elles, et pour qui ?',
  },
  source_of_idea: 'this project (hypothesis)',
  source_of_threshold: 'this project',
  unknown:
    'Unknown where the network room has not run. Only a party that is known in both roles can be seen to pay and to be paid.',
  parameters: {},
  strata: [{ name: 'between-two', when: atLeast(fact('self', 'collector-pays-collector'), 1) }],
  behind: lowFromAbroad,
  decays: true,
};
