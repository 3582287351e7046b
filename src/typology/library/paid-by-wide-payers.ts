import type { Indicator } from '../definition.js';
import { gradedWidePayers } from './graded-wide-payers.js';

/** Whoever sends for friends pays many as well, but each friend’s family is paid by few others. */
export const paidByWidePayers: Indicator = {
  ...gradedWidePayers('paid-by-wide-payers'),
  side: 'beneficiary',
  typology: 'collector-pattern',
  title: {
    en: 'Paid by people who pay many others',
    fr: 'Payé par des personnes qui en paient beaucoup d’autres',
  },
  reason: {
    en: 'payers who pay four people abroad or more, and show a tie to none of them, sent low amounts that nothing explains',
    fr: 'des payeurs qui paient au moins quatre personnes à l’étranger, sans montrer de lien avec aucune, ont envoyé de petits montants que rien n’explique',
  },
  question: {
    en: 'Whom else do these payers pay, and do those people know this one?',
    fr: 'Qui d’autre ces payeurs paient-ils, et ces personnes connaissent-elles celle-ci ?',
  },
};
