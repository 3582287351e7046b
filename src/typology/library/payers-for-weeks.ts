import type { Indicator } from '../definition.js';
import { toldOfBeneficiary } from './told-of-beneficiary.js';
import { whoComesForWeeks } from './who-comes-for-weeks.js';

/** How long the others stay, beside `lasting-payers`, which says over how long there are any. */
export const payersForWeeks: Indicator = toldOfBeneficiary(whoComesForWeeks, 'payers-for-weeks', {
  en: 'Beneficiary whom unlinked payers pay for weeks and leave',
  fr: 'Bénéficiaire que des payeurs sans lien paient quelques semaines, puis quittent',
});
