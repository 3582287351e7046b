import type { Indicator } from '../definition.js';
import type { Expression } from '../expression.js';
import { and, atLeast, count, days, gap, grade, minus, peak, residual, times } from '../language.js';

const month: Expression = count(residual({ within: days(30) }));
const silenceToo: Expression = count(residual({ within: days(210) }));
const twoYears: Expression = count(residual({ within: days(730) }));

/** Each 1 or 0, so that their product is 1 where all hold at one payment. */
const burst: Expression = grade(month, 2);
const before: Expression = grade(minus(twoYears, silenceToo), 1);
const nothingBetween: Expression = minus(1, grade(minus(silenceToo, month), 1));

/** Without such a gap no payment need be looked at. */
const wasSilent: Expression = atLeast(gap('max', residual({ within: days(1_095) }), 1), days(180));
const cameBack: Expression = atLeast(peak(times(burst, times(before, nothingBetween)), residual()), 1);

export const burstAfterDormancy: Indicator = {
  kind: 'indicator',
  id: 'burst-after-dormancy',
  version: 1,
  side: 'payer',
  mode: 'stream',
  typology: 'payer-pattern',
  family: 'rhythm',
  title: { en: 'Several payments after a long silence', fr: 'Plusieurs paiements après un long silence' },
  reason: {
    en: 'after half a year or more without any, several payments that nothing explains follow each other within a month',
    fr: 'après six mois ou plus sans aucun, plusieurs paiements que rien n’explique se suivent en un mois',
  },
  question: {
    en: 'What set the payments going again?',
    fr: 'Qu’est-ce qui a fait reprendre les paiements ?',
  },
  source_of_idea: 'this project (hypothesis)',
  source_of_threshold: 'this project',
  unknown: 'Silence before the first payment in the data is unknown and never counts as one.',
  parameters: {},
  strata: [{ name: 'returns', when: and(wasSilent, cameBack) }],
  behind: residual(),
  decays: true,
};
