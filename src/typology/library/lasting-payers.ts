import type { Indicator } from '../definition.js';
import { toldOfBeneficiary } from './told-of-beneficiary.js';
import { whoLasts } from './who-lasts.js';

export const lastingPayers: Indicator = toldOfBeneficiary(whoLasts, 'lasting-payers', {
  en: 'Beneficiary whom unlinked payers pay over months',
  fr: 'Bénéficiaire que des payeurs sans lien paient au fil des mois',
});
