/** Whether a party that a report names is the holder of the account that it is about. */
import { type Json, type JsonObject, textAt } from '../json/json-value.js';
import { accountNumber } from './berlin-side.js';

type Party = 'holder' | 'another' | 'unclear' | 'unnamed';

/**
 * How what is told of a payment holds together. `turned`: it went against an amount without a sign, by who is named.
 * `apart`: it went by its sign, and who is named on the side of the holder is not known to be them.
 */
type Direction = 'as-told' | 'turned' | 'apart' | 'unknown';

/**
 * Some banks write amounts without a sign, so that only who is named tells a debit. Whoever is named on the side of
 * the holder must be the holder: else the account of one would go by the name of another.
 */
export function directionAmong(
  value: JsonObject,
  account: Json | undefined,
  isDebit: boolean,
  isSigned: boolean,
): Direction {
  const [own, other] = isDebit ? (['debtor', 'creditor'] as const) : (['creditor', 'debtor'] as const);
  const ownParty = partyOf(value, own, account);
  if (ownParty === 'unnamed' || ownParty === 'holder') return 'as-told';
  const otherParty = partyOf(value, other, account);
  if (ownParty === 'unclear' && otherParty !== 'unnamed') return 'as-told';
  if (isSigned) return 'apart';
  return ownParty === 'another' && (otherParty === 'unnamed' || otherParty === 'holder')
    ? 'turned'
    : 'unknown';
}

function partyOf(value: JsonObject, party: 'debtor' | 'creditor', holder: Json | undefined): Party {
  const account = value.get(`${party}Account`);
  const number = accountNumber(account);
  const name = textAt(value, `${party}Name`) ?? textAt(account, 'name');
  if (number === undefined && name === undefined) return 'unnamed';
  const iban = textAt(account, 'iban');
  const holderIban = textAt(holder, 'iban');
  if (number !== undefined && isSameNumber(number, accountNumber(holder))) return 'holder';
  if (iban !== undefined && holderIban !== undefined) return 'another';
  const holderName = textAt(holder, 'ownerName') ?? textAt(holder, 'name');
  if (name === undefined || holderName === undefined) return 'unclear';
  return isSameName(name, holderName) ? 'holder' : 'another';
}

/** An IBAN ends with the number that the account has in its country. */
function isSameNumber(one: string, other: string | undefined): boolean {
  if (other === undefined) return false;
  const [short, long] = [bare(one), bare(other)].sort((a, b) => a.length - b.length);
  if (short === undefined || long === undefined) return false;
  return short === long || (short.length >= 8 && /^[A-Z]{2}\d\d/.test(long) && long.endsWith(short));
}

function bare(number: string): string {
  return number.replace(/[\s.-]/g, '').toUpperCase();
}

/** Titles and second names are written by some and left out by others. */
function isSameName(one: string, other: string): boolean {
  const [few, many] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.size - b.size);
  return few !== undefined && many !== undefined && few.size > 0 && [...few].every((word) => many.has(word));
}

function wordsOf(name: string): ReadonlySet<string> {
  return new Set(
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== ''),
  );
}
