import type { Indicator } from '../definition.js';
import { and, atLeast, not, or } from '../language.js';
import { irregularAndLow } from './all-payers.js';
import { lowFromAbroad } from './low-amounts.js';
import { atMostAtOnce } from './other-payers.js';
import { gathersForMany } from './village-collector.js';

export const payersOverMonths: Indicator = {
  kind: 'indicator',
  id: 'payers-over-months',
  version: 1,
  side: 'beneficiary',
  mode: 'stream',
  typology: 'collector-pattern',
  family: 'structure',
  title: {
    en: 'Payers one after another, over months',
    fr: 'Payeurs les uns après les autres, au fil des mois',
  },
  reason: {
    en: 'payers, unlinked to each other, send this person low amounts over months, not all at once',
    fr: 'des payeurs, sans lien entre eux, versent de petits montants à cette personne au fil des mois, et non tous à la fois',
  },
  question: {
    en: 'What brings new payers to this person month after month?',
    fr: 'Qu’est-ce qui amène de nouveaux payeurs à cette personne mois après mois ?',
  },
  source_of_idea: 'Rights Lab, University of Nottingham',
  source_of_threshold: 'this project',
  unknown:
    'Payers of whom no contact detail is known count half, and never alone; unknown where it is unknown whether the person gathers for people of one place. A fast series, three payments or more within two weeks and no other, is not counted: who pays so may be extorted.',
  parameters: {},
  strata: [
    {
      name: 'two-payers-over-months',
      when: and(
        or(
          and(atLeast(irregularAndLow, 4), atMostAtOnce(2, 3)),
          and(atLeast(irregularAndLow, 6), atMostAtOnce(4, 5)),
        ),
        not(gathersForMany),
      ),
    },
    {
      name: 'three-payers-over-months',
      when: and(atLeast(irregularAndLow, 6), atMostAtOnce(3, 4), not(gathersForMany)),
    },
  ],
  behind: lowFromAbroad,
  decays: true,
};
