/**
 * Why a row was not accepted: a closed list of codes, each with a sentence for people. A row is accepted whole or
 * rejected whole: an optional cell that cannot be read rejects it too, because dropping the cell in silence would
 * turn a known value into an unknown one.
 */
export const rejectReasons = {
  // The row as text.
  'not-utf-8': 'The line is not valid UTF-8.',
  'nul-byte': 'The line holds a NUL byte.',
  'unbalanced-quote': 'A quoted cell is not closed.',
  'quote-inside-cell': 'A quote stands inside a cell without being doubled and quoted.',
  'stray-carriage-return': 'A carriage return stands inside an unquoted cell.',
  'too-few-cells': 'The row has fewer cells than the header.',
  'too-many-cells': 'The row has more cells than the header.',
  'line-too-long': 'The row is longer than 65,536 bytes or 64 lines.',
  // A cell.
  missing: 'A required cell is empty.',
  'too-long': 'An identifier is longer than 256 characters.',
  'control-character': 'An identifier holds a control character.',
  'reserved-id': 'The identifier has the form of one that Vigie derives itself.',
  'not-one-of': 'The value is not one of those the column allows.',
  'amount-not-a-number': 'The amount is not digits with an optional point and decimals.',
  'amount-too-many-decimals': 'The amount has more decimals than its currency.',
  'amount-too-large': 'The amount exceeds 2^53 - 1 minor units.',
  'amount-not-positive': 'The amount is zero or negative.',
  'unknown-currency': 'The currency is not an ISO 4217 code.',
  'unknown-country': 'The country is not an ISO 3166-1 alpha-2 code.',
  'unknown-time-zone': 'The time zone is not an IANA name.',
  'not-a-time': 'The value is no ISO 8601 time or date that exists.',
  'not-a-date': 'The value is no ISO 8601 date that exists.',
  'out-of-range': 'The date or time lies outside the years that are accepted.',
  'not-a-merchant-category': 'The merchant category is not four digits.',
  'not-a-truth-value': 'The value is none of true, false, yes, no, 1, 0.',
  // The row against the ledger.
  conflict: 'A payment with this id is known with other immutable fields.',
} as const;

export type RejectReason = keyof typeof rejectReasons;

export function reasonSentence(reason: string): string {
  return Object.hasOwn(rejectReasons, reason) ? rejectReasons[reason as RejectReason] : reason;
}
