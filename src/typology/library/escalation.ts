import type { Indicator } from '../definition.js';
import type { Expression } from '../expression.js';
import { amount, and, compare, residual, slope } from '../language.js';

const amountsRise: Expression = compare(slope(amount, residual(), 6), '>', 0);
const gapsShrink: Expression = compare(slope('gap', residual(), 5), '<', 0);

export const escalation: Indicator = {
  kind: 'indicator',
  id: 'escalation',
  version: 1,
  side: 'payer',
  mode: 'stream',
  typology: 'payer-pattern',
  family: 'rhythm',
  title: { en: 'Rising amounts, shrinking gaps', fr: 'Montants croissants, intervalles décroissants' },
  reason: {
    en: 'payments that nothing explains grow larger and come closer together',
    fr: 'des paiements que rien n’explique augmentent et se rapprochent',
  },
  question: {
    en: 'What has changed between the first and the latest payments?',
    fr: 'Qu’est-ce qui a changé entre les premiers et les derniers paiements ?',
  },
  source_of_idea: 'AIC Trends and Issues 589',
  source_of_threshold: 'this project',
  unknown: 'Below six known amounts or five known gaps the slopes, and the indicator, are unknown.',
  parameters: {},
  strata: [{ name: 'rising', when: and(amountsRise, gapsShrink) }],
  behind: residual(),
  decays: true,
};
