import type { Indicator } from '../definition.js';
import type { Expression } from '../expression.js';
import { and, atLeast, fact, not, or } from '../language.js';
import { lowFromAbroad } from './low-amounts.js';
import { gathersForMany } from './village-collector.js';

const together: Expression = fact('self', 'several-collecting-names');
/** An institution that keeps one record per account has one beneficiary under several names, and nobody beside it. */
const ofOne: Expression = fact('self', 'collector-variants');

function atLeastGrade(grade: number): Expression {
  return and(or(atLeast(together, grade), atLeast(ofOne, grade)), not(gathersForMany));
}

export const severalCollectingNames: Indicator = {
  kind: 'indicator',
  id: 'several-collecting-names',
  version: 1,
  side: 'beneficiary',
  mode: 'screen',
  typology: 'collector-pattern',
  family: 'structure',
  title: { en: 'Several names that collect together', fr: 'Plusieurs noms qui encaissent ensemble' },
  reason: {
    en: 'one phone, one account, one record or the same minutes at a pay-out agent serve beneficiaries of clearly different names',
    fr: 'un même téléphone, un même compte, une même fiche ou les mêmes minutes à un point de retrait servent à des bénéficiaires aux noms bien différents',
  },
  question: {
    en: 'Do these people live together, and does one of them collect for the others or for somebody else?',
    fr: 'Ces personnes vivent-elles ensemble, et l’une encaisse-t-elle pour les autres ou pour quelqu’un d’autre ?',
  },
  source_of_idea: 'AMLC 2020',
  source_of_threshold: 'this project',
  unknown:
    'Unknown where the network room has not run. A number on more than eight beneficiaries, fewer than three payers and meetings that chance explains count for nothing, nor does somebody who gathers for people of one place, who may lend a phone to many.',
  parameters: {},
  strata: [
    { name: 'two-names', when: atLeastGrade(1) },
    { name: 'three-names', when: atLeastGrade(2) },
    { name: 'four-names', when: atLeastGrade(3) },
  ],
  behind: lowFromAbroad,
  decays: true,
};
