/** Fourth layer: texts made comparable, words read, the first fault. */
import { intermediaryCategories, intermediaryNames } from '../intermediaries.js';
import type { PaymentColumn } from '../payment.js';
import { referenceQuotient } from './amount-sql.js';
import { firstFault } from './checks.js';
import { literal } from './quote.js';
import * as text from './text-sql.js';

const listedName =
  intermediaryNames.length === 0
    ? 'false'
    : intermediaryNames.map((name) => `d.beneficiary_plain_name = ${literal(name)}`).join(' OR ');
const intermediaryCode = intermediaryCategories.map((code) => `d.merchant_code = ${code}`).join(' OR ');

/**
 * Known as soon as the type is given: a person named as the payee is visible, whatever merchant took the card. Without
 * a type the merchant category or a listed name tells.
 */
const intermediary = `CASE WHEN d.beneficiary_kind IS NOT NULL THEN d.beneficiary_kind = 'intermediary' OR (d.beneficiary_kind = 'organisation' AND ((${intermediaryCode}) OR ${listedName}) IS true)
  WHEN (${intermediaryCode}) OR ${listedName} THEN true WHEN d.merchant_code IS NOT NULL THEN false END`;

function ofPerson(role: 'payer' | 'beneficiary', words: string): string {
  return `CASE WHEN d.${role}_kind IS NULL OR d.${role}_kind = 'person' THEN d.${role}_${words} END`;
}

export function normalise(dated: string, textIsClean: boolean, given: ReadonlySet<PaymentColumn>): string {
  return `SELECT d.*,
  ${firstFault(textIsClean, given)} AS fault,
  ${intermediary} AS intermediary_fact,
  ${text.plainEmail('d.payer_email')} AS email_plain,
  ${ofPerson('payer', 'words')} AS payer_family_words,
  CASE WHEN d.payer_name IS NOT NULL THEN ${ofPerson('beneficiary', 'words')} END AS beneficiary_family_words,
  ${referenceQuotient('d.amount_minor', 'd.amount_exponent', 'd.rate_scaled')} AS reference_quotient,
  cl.listed AS corridor_hit
FROM (${dated}) d
LEFT JOIN corridor_listed cl ON cl.country IS NOT DISTINCT FROM d.to_country`;
}
