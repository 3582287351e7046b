/**
 * A transfer between two accounts of one institution is told by the statement of either. Its id is made of what both
 * tell alike, so that it is one payment; two true payments differ in it, or stand in one statement, where they are
 * numbered. Between institutions no such id is made: one of the two statements is another's.
 */
import { shortened } from './shortened.js';
import { plainIban } from './statement-clock.js';

/** An account, and the institution that keeps it; what cannot be told of it is undefined. */
export interface KeptAccount {
  readonly key: string | undefined;
  /** By BIC without the branch, and by the bank code of an IBAN. */
  readonly bank: string | undefined;
  readonly bankCode: string | undefined;
  readonly isIban: boolean;
}

export function keptAccount(number: string | undefined, bic: string | undefined): KeptAccount {
  const iban = plainIban(number);
  const bank = bankOf(bic);
  return {
    key: iban ?? accountKey(number, bank),
    bank,
    bankCode: iban && bankCodeOf(iban),
    isIban: iban !== undefined,
  };
}

export interface ToldTransfer {
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

/** Undefined for any payment that is not known to stay within one institution; of most `told` is never asked. */
export function onUs(own: KeptAccount, other: KeptAccount, told: () => ToldTransfer): OnUs | undefined {
  const isWithin =
    (own.bank !== undefined && own.bank === other.bank) ||
    (own.bankCode !== undefined && own.bankCode === other.bankCode);
  if (!isWithin || (own.key !== undefined && own.key === other.key)) return undefined;
  const { isDebit, day, amount, reference, servicerReference } = told();
  const name = reference ?? servicerReference;
  if (!own.key || !other.key || !day || amount === undefined || name === undefined)
    return { id: undefined, isSure: false };
  const way = isDebit ? `${own.key}>${other.key}` : `${other.key}>${own.key}`;
  return {
    id: `${way}/${name}/${day.slice(0, 10)}/${shortened(amount.amount)}${amount.currency}`,
    // Of two accounts that are told in two forms, the other statement may tell each in its other form.
    isSure: reference !== undefined && own.isIban === other.isIban,
  };
}

/** A number that is no IBAN is an account's own only within its institution. */
function accountKey(number: string | undefined, bank: string | undefined): string | undefined {
  const plain = number?.replaceAll(/[\s.-]/g, '').toUpperCase() ?? '';
  return plain === '' || bank === undefined ? undefined : `${bank}:${plain}`;
}

const bicForm = /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/;

/** Without the branch. */
function bankOf(bic: string | undefined): string | undefined {
  if (bic === undefined) return undefined;
  const plain = bicForm.test(bic) ? bic : bic.trim().toUpperCase();
  return bicForm.test(plain) ? plain.slice(0, 8) : undefined;
}

/** How many characters behind the check digits name the bank. Source: SWIFT IBAN registry. */
const bankCodes: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ...{ AT: 5, BE: 3, BG: 4, CH: 5, CZ: 4, DE: 8, DK: 4, EE: 2, ES: 4, FI: 3, FR: 5, GB: 4, GR: 3, HR: 7 },
    ...{ HU: 3, IE: 4, LI: 5, LT: 5, LU: 3, LV: 4, MT: 4, NL: 4, NO: 4, PL: 3, PT: 4, RO: 4, SE: 3, SK: 4 },
  }),
);

function bankCodeOf(iban: string): string | undefined {
  const length = bankCodes.get(iban.slice(0, 2));
  return length === undefined ? undefined : iban.slice(0, 2) + iban.slice(4, 4 + length);
}
