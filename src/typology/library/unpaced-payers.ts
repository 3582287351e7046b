import type { Indicator } from '../definition.js';
import { toldOfBeneficiary } from './told-of-beneficiary.js';
import { whoHasNoPace } from './who-has-no-pace.js';

export const unpacedPayers: Indicator = toldOfBeneficiary(whoHasNoPace, 'unpaced-payers', {
  en: 'Beneficiary to whom an unlinked payer returns in fits and starts',
  fr: 'Bénéficiaire vers qui un payeur sans lien revient par à-coups',
});
