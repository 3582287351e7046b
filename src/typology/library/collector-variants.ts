import type { Indicator } from '../definition.js';
import type { Expression } from '../expression.js';
import { and, atLeast, below, fact, greatest, residual } from '../language.js';
import { villageCollector } from './village-collector.js';

const names: Expression = fact('counterparty', 'collector-variants');
/** Somebody who gathers for people of one place may lend a phone to many of them. */
const elsewhere: Expression = below(fact('counterparty', villageCollector.id), 1);
const most: Expression = greatest(names, residual({ where: elsewhere }));

/** The network room counts the names: of one party, or of those who share a phone, an account or the minutes at an agent. */
export const collectorVariants: Indicator = {
  kind: 'indicator',
  id: 'collector-variants',
  version: 1,
  side: 'payer',
  mode: 'screen',
  typology: 'payer-pattern',
  family: 'structure',
  title: { en: 'Beneficiary paid under several names', fr: 'Bénéficiaire payé sous plusieurs noms' },
  reason: {
    en: 'somebody, whose payments no ordinary explanation covers, is paid under clearly different names over one phone, account or pay-out point',
    fr: 'une personne est payée, par des paiements que rien n’explique, sous des noms bien différents pour un même téléphone, compte ou point de retrait',
  },
  question: {
    en: 'Who are the people behind these names, and does one of them collect for the others?',
    fr: 'Qui sont les personnes derrière ces noms, et l’une encaisse-t-elle pour les autres ?',
  },
  source_of_idea: 'AMLC 2020',
  source_of_threshold: 'this project',
  unknown:
    'Unknown where the network room has not run. Spellings of one name, a number on more than eight beneficiaries and beneficiaries with more than fifty payers count for nothing, nor does somebody who gathers for people of one place, who may lend a phone to many.',
  parameters: {},
  strata: [
    { name: 'two-names', when: atLeast(most, 1) },
    { name: 'three-names', when: atLeast(most, 2) },
    { name: 'four-names', when: atLeast(most, 3) },
  ],
  behind: residual({ where: and(atLeast(names, 1), elsewhere) }),
  decays: true,
};
