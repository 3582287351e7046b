import type { Explanation } from '../definition.js';
import { amount, and, atLeast, back, compare, count, forward, sum, times } from '../language.js';

/** A tenth: money back that is only a token does not make a flow two-way. */
const partBack = 10;

export const twoWayFlow: Explanation = {
  kind: 'explanation',
  id: 'two-way-flow',
  version: 1,
  title: { en: 'Money flows both ways', fr: 'Flux dans les deux sens' },
  reason: {
    en: 'the beneficiary pays the payer back a fair part of what flows',
    fr: 'le bénéficiaire rend au payeur une part sensible de ce qu’il reçoit',
  },
  question: {
    en: 'What do the two people settle between them?',
    fr: 'Qu’est-ce que ces deux personnes règlent entre elles ?',
  },
  source_of_idea: 'this project',
  source_of_threshold: 'this project',
  unknown:
    'Payments without a reference amount are left out of both sums; without a known amount back it explains nothing.',
  parameters: {},
  when: and(
    atLeast(count(back()), 1),
    compare(sum(amount, back()), '>', 0),
    atLeast(times(partBack, sum(amount, back())), sum(amount, forward())),
  ),
};
