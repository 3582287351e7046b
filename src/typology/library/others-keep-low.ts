import type { Indicator } from '../definition.js';
import { notToldOfAll } from './told-of-beneficiary.js';
import { whoPaysMore } from './who-pays-more.js';

/** Known false speaks against: services, rooms and lessons cost more. */
export const othersKeepLow: Indicator = notToldOfAll(whoPaysMore, 'others-keep-low', {
  title: {
    en: 'Beneficiary to whom few unlinked payers send more than the lowest amounts',
    fr: 'Bénéficiaire à qui peu de payeurs sans lien versent plus que les plus petits montants',
  },
  reason: {
    en: 'of somebody paid here, fewer than half of the others are seen to send more than the lowest amounts',
    fr: 'pour une personne payée ici, moins de la moitié des autres payeurs envoient plus que les plus petits montants',
  },
  question: {
    en: 'What do these amounts pay for, and do others pay as much?',
    fr: 'Que paient ces montants, et les autres versent-ils autant ?',
  },
});
