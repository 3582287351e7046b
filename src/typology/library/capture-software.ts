import type { Indicator } from '../definition.js';
import type { Expression } from '../expression.js';
import { atLeast, column, days, isResidual, named, or, residual, sequence } from '../language.js';

const bought: Expression = column('capture_software');
const near: Expression = sequence('either', isResidual, bought, days(30), named(or(isResidual, bought)));

export const captureSoftware: Indicator = {
  kind: 'indicator',
  id: 'capture-software',
  version: 1,
  side: 'payer',
  mode: 'stream',
  typology: 'payer-pattern',
  family: 'sequence',
  title: { en: 'Screen-capture software', fr: 'Logiciel de capture d’écran' },
  reason: {
    en: 'software that records a screen or a call was bought close to unexplained payments',
    fr: 'un logiciel qui enregistre l’écran ou un appel a été acheté à une date proche de paiements inexpliqués',
  },
  question: {
    en: 'What does the payer use the software for: work, teaching, games?',
    fr: 'À quoi le payeur utilise-t-il ce logiciel : travail, enseignement, jeux ?',
  },
  source_of_idea: 'AUSTRAC 2024, 2025',
  source_of_threshold: 'this project',
  unknown:
    'A merchant without a name, or one that is on no list, says nothing; nor does software that is free or bought after the latest unexplained payment.',
  parameters: {},
  strata: [{ name: 'within-a-month', when: atLeast(near, 1) }],
  behind: residual(),
  decays: true,
};
