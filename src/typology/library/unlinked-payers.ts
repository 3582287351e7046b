import type { Indicator } from '../definition.js';
import type { Expression } from '../expression.js';
import { and, atLeast, column, group, known, not, or, residual, unlinked } from '../language.js';
import { below150 } from './low-amounts.js';
import { regularOver } from './rhythm.js';

const fromAbroad: Expression = or(column('cross_border'), not(known(column('cross_border'))));
const low = residual({ where: and(below150, fromAbroad) });
const payers: Expression = unlinked(low, 'everyone', not(regularOver(group())));

/** From its second stratum on, other definitions call the beneficiary a collector: structure, never a score. */
export const unlinkedPayers: Indicator = {
  kind: 'indicator',
  id: 'unlinked-payers',
  version: 1,
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
    'Payers of whom no contact detail is known count half, and never alone; more than 256 payers leave it unknown.',
  parameters: {},
  strata: [
    { name: 'two-payers', when: atLeast(payers, 4) },
    { name: 'four-payers', when: atLeast(payers, 8) },
    { name: 'eight-payers', when: atLeast(payers, 16) },
  ],
  behind: low,
  decays: true,
};
