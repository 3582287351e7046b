/** Amounts as SQL, digit by digit as `parseAmount` reads them: no fraction is ever formed. */
export const largestMinor: number = Number.MAX_SAFE_INTEGER;

const pattern = '-?\\d{1,18}([.]\\d{1,18})?';

export function isAmount(text: string): string {
  return `regexp_full_match(${text}, '${pattern}')`;
}

/** A SELECT list entry's two halves: all digits as one number, and how many stand behind the point. */
export function digitsOf(text: string): { readonly number: string; readonly decimals: string } {
  return {
    number: `TRY_CAST(replace(${text}, '.', '') AS BIGINT)`,
    decimals: `CASE WHEN contains(${text}, '.') THEN length(${text}) - strpos(${text}, '.') ELSE 0 END`,
  };
}

/** Columns `digits` (a text that `isAmount`), `number` and `decimals` as `digitsOf` gives them, and the exponent. */
export interface AmountParts {
  readonly digits: string;
  readonly number: string;
  readonly decimals: string;
  readonly exponent: string;
}

/** The number holds all digits of a text of this length. */
const shortText = 18;

export function tooManyDecimals({ digits, number, decimals, exponent }: AmountParts): string {
  return `CASE WHEN ${decimals} <= ${exponent} THEN false
    WHEN length(${digits}) <= ${shortText} THEN ${number} % (10 ** (${decimals} - ${exponent}))::BIGINT <> 0
    ELSE rtrim(substr(split_part(${digits}, '.', 2), ${exponent} + 1), '0') <> '' END`;
}

/** Minor units; null when they exceed 2^63 - 1. Zeros beyond the currency's decimals are dropped. */
export function minorOf({ digits, number, decimals, exponent }: AmountParts): string {
  const padded = `rpad(substr(split_part(${digits}, '.', 2), 1, ${exponent}), ${exponent}, '0')`;
  return `CASE WHEN ${digits} IS NULL THEN NULL WHEN length(${digits}) > ${shortText} OR ${decimals} > ${exponent}
      THEN TRY_CAST(split_part(${digits}, '.', 1) || ${padded} AS BIGINT)
    WHEN ${decimals} = ${exponent} THEN ${number}
    WHEN ${number} BETWEEN -${largestMinor} AND ${largestMinor}
      THEN TRY_CAST(${number}::HUGEINT * (10 ** (${exponent} - ${decimals}))::BIGINT AS BIGINT) END`;
}

/** Decimals of a rate that are kept. */
export const rateDecimals = 6;

/**
 * Cents of EUR of an amount: minor / 10^exponent / rate * 100, `scaled` being units of the currency per EUR times
 * 10^6. As a fraction of two integers; beyond 9e10 minor units the product needs 128 bits.
 */
export function referenceQuotient(minor: string, exponent: string, scaled: string): string {
  const factor = 100 * 10 ** rateDecimals;
  return `CASE WHEN ${minor} < 90000000000 AND ${scaled} < 100000000000000
    THEN (${minor} * ${factor}) // (${scaled} * (10 ** ${exponent})::BIGINT)
    ELSE TRY_CAST((${minor}::HUGEINT * ${factor}) // (${scaled}::HUGEINT * (10 ** ${exponent})::BIGINT) AS BIGINT) END`;
}

/** Twice the rest of that division less the divisor: above 0 rounds up, 0 rounds to even. */
export function referenceRest(minor: string, exponent: string, scaled: string, quotient: string): string {
  const factor = 100 * 10 ** rateDecimals;
  const rest = (wide: string) =>
    `2 * (${minor}${wide} * ${factor} - ${quotient} * (${scaled}${wide} * (10 ** ${exponent})::BIGINT)) - ${scaled}${wide} * (10 ** ${exponent})::BIGINT`;
  return `CASE WHEN ${minor} < 90000000000 AND ${scaled} < 100000000000000 THEN sign(${rest('')}) ELSE sign(${rest('::HUGEINT')}) END`;
}

/** Half-even; null beyond 2^53 - 1, where the reference amount counts as unknown. */
export function referenceMinor(quotient: string, rest: string): string {
  return `CASE WHEN ${quotient} < ${largestMinor} THEN ${quotient} + CASE WHEN ${rest} > 0 OR (${rest} = 0 AND ${quotient} % 2 = 1) THEN 1 ELSE 0 END END`;
}

const bandCuts = [500, 6_000, 15_000, 150_000] as const;

/** Position in `amountBands` of a reference amount in cents, as the enumeration's value. */
export function bandOf(reference: string, bands: readonly string[]): string {
  const steps = bandCuts.map((cut, i) => `WHEN ${reference} < ${cut} THEN '${bands[i]}'`);
  return `CASE WHEN ${reference} IS NULL THEN NULL ${steps.join(' ')} ELSE '${bands[bandCuts.length]}' END`;
}

/**
 * Whether an amount is round: a multiple of 10 units of its currency, or of 1,000 where the currency has no minor
 * unit, because its unit is then small.
 */
export function isRound(minor: string, exponent: string): string {
  return `${minor} % CASE ${exponent} WHEN 0 THEN 1000 WHEN 2 THEN 1000 WHEN 3 THEN 10000 ELSE 100000 END = 0`;
}
