import type { Indicator } from '../definition.js';
import type { Expression } from '../expression.js';
import { and, atLeast, group, not, unlinked } from '../language.js';
import { lowFromAbroad } from './low-amounts.js';
import { regularOver } from './rhythm.js';
import { gathersForMany } from './village-collector.js';

const payers: Expression = unlinked(lowFromAbroad, 'everyone', not(regularOver(group())));

function atLeastPayers(number: number): Expression {
  return and(atLeast(payers, 2 * number), not(gathersForMany));
}

/** From its second stratum on, other definitions call the beneficiary a collector: structure, never a score. */
export const unlinkedPayers: Indicator = {
  kind: 'indicator',
  id: 'unlinked-payers',
  version: 2,
  side: 'beneficiary',
  mode: 'stream',
  typology: 'collector-pattern',
  family: 'structure',
  title: { en: 'Unlinked payers from abroad', fr: 'Payeurs étrangers sans lien entre eux' },
  reason: {
    en: 'payers abroad, unlinked to each other, pay low amounts that nothing explains',
    fr: 'des payeurs à l’étranger, sans lien entre eux, versent de petits montants que rien n’explique',
  },
  question: {
    en: 'Does this person collect for others, and may they be a victim?',
    fr: 'Cette personne encaisse-t-elle pour d’autres, et pourrait-elle être une victime ?',
  },
  source_of_idea: 'Rights Lab, University of Nottingham',
  source_of_threshold: 'this project',
  unknown:
    'Payers of whom no contact detail is known count half, and never alone; of more than 256 payers those who paid last are read, so that there are at least as many.',
  parameters: {},
  strata: [
    { name: 'two-payers', when: atLeastPayers(2) },
    { name: 'four-payers', when: atLeastPayers(4) },
    { name: 'eight-payers', when: atLeastPayers(8) },
  ],
  behind: lowFromAbroad,
  decays: true,
};
