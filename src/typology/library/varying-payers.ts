import type { Indicator } from '../definition.js';
import { toldOfBeneficiary } from './told-of-beneficiary.js';
import { whoVaries } from './who-varies.js';

export const varyingPayers: Indicator = toldOfBeneficiary(whoVaries, 'varying-payers', {
  en: 'Beneficiary to whom unlinked payers send widely varying amounts',
  fr: 'Bénéficiaire à qui des payeurs sans lien versent des montants très variables',
});
