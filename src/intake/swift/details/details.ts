/** What an entry's details tell of the other side, whatever dialect they are written in. */
import type { CurrencyAmount } from '../swift-values.js';

export interface Details {
  readonly name?: string | undefined;
  readonly account?: string | undefined;
  readonly bic?: string | undefined;
  readonly reference?: string | undefined;
  /** A code of the purpose, then the text. */
  readonly purpose?: string | undefined;
  /** What was sent or is received in another currency or before charges. */
  readonly original?: CurrencyAmount | undefined;
  readonly channel?: 'bank_transfer' | undefined;
  readonly isBatch?: boolean;
  readonly isReturn?: boolean;
  readonly returnReason?: string | undefined;
  readonly hasUltimate?: boolean;
}

export function told(text: string | undefined): string | undefined {
  const plain = text?.trim().replace(/\s+/g, ' ') ?? '';
  return plain === '' ? undefined : plain;
}

const iban = /^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/;

export function isIban(text: string): boolean {
  return iban.test(text.replaceAll(' ', ''));
}

const dutchIban = /^NL\d{2}[A-Z]{4}\d{10}$/;

/** Whether a reference is an account: by its check digits, or by the form that no reference has. */
export function isSurelyIban(text: string): boolean {
  const plain = text.replaceAll(' ', '');
  return dutchIban.test(plain) || hasCheckDigits(plain);
}

/** An IBAN without blanks whose check digits are right. */
export function hasCheckDigits(plain: string): boolean {
  if (!iban.test(plain)) return false;
  let rest = 0;
  for (const character of plain.slice(4) + plain.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

const bicForm = /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/;

export function bicText(text: string | undefined): string | undefined {
  const plain = text?.trim() ?? '';
  return bicForm.test(plain) ? plain : undefined;
}
