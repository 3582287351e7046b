import type { Indicator } from '../definition.js';
import type { Expression } from '../expression.js';
import { atLeast, fact, residual } from '../language.js';

const back: Expression = fact('self', 'restart-after-exit');

/** An exit is an outcome that people decided; that the person is back is for the network room to see. */
export const restartAfterExit: Indicator = {
  kind: 'indicator',
  id: 'restart-after-exit',
  version: 1,
  side: 'payer',
  mode: 'screen',
  typology: 'payer-pattern',
  family: 'structure',
  title: { en: 'Back after an exit', fr: 'De retour après une sortie' },
  reason: {
    en: 'the institution ended the relation with this person, who pays again over another record',
    fr: 'l’établissement a mis fin à la relation avec cette personne, qui paie de nouveau sous une autre fiche',
  },
  question: {
    en: 'Why was the relation ended, and is this the same person?',
    fr: 'Pourquoi la relation a-t-elle pris fin, et est-ce la même personne ?',
  },
  source_of_idea: 'AUSTRAC statement of claim against Westpac 2019',
  source_of_threshold: 'this project',
  unknown:
    'Unknown where the network room has not run. Without an outcome of an exit nobody is back; a phone on more than four records ties nobody.',
  parameters: {},
  strata: [
    { name: 'same-phone', when: atLeast(back, 1) },
    { name: 'same-person', when: atLeast(back, 2) },
  ],
  behind: residual(),
  decays: true,
};
