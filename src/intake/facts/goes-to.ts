/**
 * Where money goes, as SQL (I5). Another country's account or agent does not tell it: an electronic-money firm has the
 * accounts of customers everywhere. One of the payer's own country does, or every transfer at home might go anywhere
 * (docs/decisions/transfers-at-home.md).
 */
export function goesTo(country: string, basis: string, payerCountry: string): string {
  return `CASE WHEN (${basis} <> 'iban' AND ${basis} <> 'bic') OR ${country} = ${payerCountry} THEN ${country} END`;
}
