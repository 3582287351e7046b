/** The country that an account or an institution's code begins with; used only to know it, never for a corridor. */

/** Of an IBAN written without spaces: two letters, two check digits, eleven or more characters. */
export function ibanCountry(account: string): string {
  return `CASE WHEN regexp_full_match(${account}, '[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}') THEN substr(${account}, 1, 2) END`;
}

/** Of an ISO 9362 code: four letters, the country, two characters, and three more for a branch. */
export function bicCountry(code: string): string {
  return `CASE WHEN regexp_full_match(${code}, '[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?') THEN substr(${code}, 5, 2) END`;
}
