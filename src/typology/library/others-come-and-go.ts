import type { Indicator } from '../definition.js';
import { notToldOfAll } from './told-of-beneficiary.js';
import { whoStays } from './who-stays.js';

/** Known false speaks against: support goes on. */
export const othersComeAndGo: Indicator = notToldOfAll(whoStays, 'others-come-and-go', {
  title: {
    en: 'Beneficiary whom few unlinked payers keep paying for half a year',
    fr: 'Bénéficiaire que peu de payeurs sans lien paient six mois durant',
  },
  reason: {
    en: 'of somebody paid here, fewer than half of the others who come back are seen to go on for half a year',
    fr: 'pour une personne payée ici, moins de la moitié des autres payeurs qui reviennent le font pendant six mois',
  },
  question: {
    en: 'Why do the others stop paying this person?',
    fr: 'Pourquoi les autres cessent-ils de payer cette personne ?',
  },
});
