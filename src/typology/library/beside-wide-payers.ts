import type { Indicator } from '../definition.js';
import { gradedWidePayers } from './graded-wide-payers.js';

/** What somebody else does is bounded evidence: it raises what payments of one’s own begin. */
export const besideWidePayers: Indicator = {
  ...gradedWidePayers('beside-wide-payers'),
  side: 'payer',
  typology: 'payer-pattern',
  title: {
    en: 'Shares a beneficiary with somebody who pays many people',
    fr: 'Partage un bénéficiaire avec quelqu’un qui paie beaucoup de monde',
  },
  reason: {
    en: 'low payments that nothing explains go to a person whom somebody else pays as well, who pays four people abroad or more and shows a tie to none of them',
    fr: 'de petits paiements que rien n’explique vont à une personne payée aussi par quelqu’un d’autre, qui paie au moins quatre personnes à l’étranger sans montrer de lien avec aucune',
  },
  question: {
    en: 'What brings somebody who pays so many people to this one, and this payer as well?',
    fr: 'Qu’est-ce qui amène vers cette personne quelqu’un qui en paie tant d’autres, et ce payeur aussi ?',
  },
};
