import type { Indicator } from '../definition.js';
import { toldOfBeneficiary } from './told-of-beneficiary.js';
import { whoNamesPrivateNeeds } from './who-names-private-needs.js';

export const payersForPrivateNeeds: Indicator = toldOfBeneficiary(
  whoNamesPrivateNeeds,
  'payers-for-private-needs',
  {
    en: 'Beneficiary whom unlinked payers say they provide for',
    fr: 'Bénéficiaire aux besoins de qui des payeurs sans lien disent subvenir',
  },
);
