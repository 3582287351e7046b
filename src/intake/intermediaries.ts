/**
 * Who passes money on rather than receiving it. Merchant categories of ISO 18245: 4829 money transfer, 6051
 * quasi-cash and virtual currency, 6540 stored value. 2026-01-01, owner: project.
 */
export const intermediaryCategories: readonly number[] = [4829, 6051, 6540];

/** Names, normalised (lower case, no accents), of known intermediaries. An institution adds those it meets; none ship. */
export const intermediaryNames: readonly string[] = [];
