import type { Indicator } from '../definition.js';
import { toldOfBeneficiary } from './told-of-beneficiary.js';
import { whoReturns } from './who-returns.js';

/** How the others pay, beside `shared-beneficiary`, which says how many they are. */
export const returningPayers: Indicator = toldOfBeneficiary(whoReturns, 'returning-payers', {
  en: 'Beneficiary to whom unlinked payers return',
  fr: 'Bénéficiaire vers qui des payeurs sans lien reviennent',
});
