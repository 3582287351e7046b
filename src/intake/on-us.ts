/**
 * A transfer between two accounts of one institution is told by the statement of either. Its id is made of what both
 * tell alike, so that it is one payment; two true payments differ in it, or stand in one statement, where they are
 * numbered. Between institutions no such id is made: one of the two statements is another's.
 */
import { shortened } from './shortened.js';
import { plainIban } from './statement-clock.js';

export interface ToldTransfer {
  /** The statement's own account, and the institution that keeps it. */
  readonly own: string | undefined;
  readonly ownBic: string | undefined;
  readonly other: string | undefined;
  readonly otherBic: string | undefined;
  readonly isDebit: boolean;
  /** Of booking. */
  readonly day: string | undefined;
  /** What was sent; undefined where another amount or currency arrived, which the two sides may tell otherwise. */
  readonly amount: { readonly amount: string; readonly currency: string } | undefined;
  /** What the payer called it (`EndToEndId`). */
  readonly reference: string | undefined;
  /** What the institution calls it, which may be another on either account. */
  readonly servicerReference: string | undefined;
}

export interface OnUs {
  /** Undefined where too little is told alike. */
  readonly id: string | undefined;
  /** Whether the other statement must tell the same id. */
  readonly isSure: boolean;
}

/** Undefined for any payment that is not known to stay within one institution. */
export function onUs(told: ToldTransfer): OnUs | undefined {
  const { own, ownBic, other, otherBic, isDebit, day, amount, reference, servicerReference } = told;
  const [ownKey, otherKey] = [accountKey(own, ownBic), accountKey(other, otherBic)];
  const isWithin =
    (bankOf(ownBic) !== undefined && bankOf(ownBic) === bankOf(otherBic)) ||
    (ibanBank(own) !== undefined && ibanBank(own) === ibanBank(other));
  if (!isWithin || (ownKey !== undefined && ownKey === otherKey)) return undefined;
  const name = reference ?? servicerReference;
  if (!ownKey || !otherKey || !day || amount === undefined || name === undefined)
    return { id: undefined, isSure: false };
  const way = isDebit ? `${ownKey}>${otherKey}` : `${otherKey}>${ownKey}`;
  return {
    id: `${way}/${name}/${day.slice(0, 10)}/${shortened(amount.amount)}${amount.currency}`,
    isSure: reference !== undefined,
  };
}

/** What no other account is called; a number that is no IBAN is its own only within its institution. */
function accountKey(number: string | undefined, bic: string | undefined): string | undefined {
  const iban = plainIban(number);
  if (iban !== undefined) return iban;
  const plain = number?.replaceAll(/[\s.-]/g, '').toUpperCase() ?? '';
  const bank = bankOf(bic);
  return plain === '' || bank === undefined ? undefined : `${bank}:${plain}`;
}

/** Without the branch. */
function bankOf(bic: string | undefined): string | undefined {
  const plain = bic?.trim().toUpperCase() ?? '';
  return /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(plain) ? plain.slice(0, 8) : undefined;
}

/** How many characters behind the check digits name the bank. Source: SWIFT IBAN registry. */
const bankCodes: Readonly<Record<string, number>> = {
  ...{ AT: 5, BE: 3, BG: 4, CH: 5, CZ: 4, DE: 8, DK: 4, EE: 2, ES: 4, FI: 3, FR: 5, GB: 4, GR: 3, HR: 7 },
  ...{ HU: 3, IE: 4, LI: 5, LT: 5, LU: 3, LV: 4, MT: 4, NL: 4, NO: 4, PL: 3, PT: 4, RO: 4, SE: 3, SK: 4 },
};

function ibanBank(number: string | undefined): string | undefined {
  const iban = plainIban(number);
  const length = bankCodes[iban?.slice(0, 2) ?? ''];
  return iban === undefined || length === undefined
    ? undefined
    : iban.slice(0, 2) + iban.slice(4, 4 + length);
}
