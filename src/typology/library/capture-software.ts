import type { Indicator } from '../definition.js';
import type { Expression } from '../expression.js';
import { atLeast, column, count, days, named, residual } from '../language.js';

const within = days(180);
const bought: Expression = count(named(column('capture_software'), { within }));

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
    en: 'software that records a screen or a call was bought in the half year up to the latest unexplained payment',
    fr: 'un logiciel qui enregistre l’écran ou un appel a été acheté dans le semestre qui précède le dernier paiement inexpliqué',
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
  strata: [{ name: 'within-half-a-year', when: atLeast(bought, 1) }],
  behind: residual({ within }),
  decays: true,
};
