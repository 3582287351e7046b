import type { Indicator } from '../definition.js';
import { toldOfBeneficiary } from './told-of-beneficiary.js';
import { whoElse } from './who-else.js';

export const sharedBeneficiary: Indicator = toldOfBeneficiary(whoElse, 'shared-beneficiary', {
  en: 'Beneficiary shared with unlinked payers',
  fr: 'Bénéficiaire partagé avec des payeurs sans lien',
});
