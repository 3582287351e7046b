import type { Indicator } from '../definition.js';
import { toldOfBeneficiary } from './told-of-beneficiary.js';
import { whoPaysLow } from './who-pays-low.js';

export const lowPayingPayers: Indicator = toldOfBeneficiary(whoPaysLow, 'low-paying-payers', {
  en: 'Beneficiary to whom unlinked payers send mostly the lowest amounts',
  fr: 'Bénéficiaire à qui des payeurs sans lien versent surtout les plus petits montants',
});
