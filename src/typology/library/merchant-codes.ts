/** Merchant categories of ISO 18245 that definitions name payments by. */
import type { Expression } from '../expression.js';
import { and, atLeast, column, compare, known, or } from '../language.js';

const code: Expression = column('merchant_category');

/** Most payments have no merchant: of those one question is asked. */
function ofMerchants(...tests: readonly Expression[]): Expression {
  return and(known(code), or(...tests));
}

function anyOf(...codes: readonly number[]): readonly Expression[] {
  return codes.map((each) => compare(code, '=', each));
}

/** Airlines, car hire and hotels with a code of their own; other carriers, cruises, agencies, lodging and car hire. */
export const travel: Expression = ofMerchants(
  and(atLeast(code, 3_000), compare(code, '<=', 3_999)),
  ...anyOf(4_111, 4_112, 4_121, 4_131, 4_411, 4_511, 4_582, 4_722, 4_789, 7_011, 7_012, 7_512, 7_513),
);

/** Telephone services, prepaid among them, and value loaded onto something prepaid. */
export const prepaidValue: Expression = ofMerchants(...anyOf(4_814, 6_540));
