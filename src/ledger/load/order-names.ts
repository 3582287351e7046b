/**
 * An order's id ends with who ordered it (`/@account`), since customers call their orders the same; what a bank says of it
 * does not tell them. So a status goes by the beginning of the id, where that is one known order's alone.
 */

/** SQL: the id without who ordered it, and who did; null where it is no such id. */
export const orderStem = (id: string) =>
  `CASE WHEN contains(${id}, '/@') THEN regexp_extract(${id}, '^(.*)/@[^@]*$', 1) END`;
export const orderedBy = (id: string) =>
  `CASE WHEN contains(${id}, '/@') THEN regexp_extract(${id}, '/@([^@]*)$', 1) ELSE '' END`;
