/** Who stands on a side of a payment, as every family writes parties, accounts and agents. */
import type { PaymentText, Role } from '../payment.js';
import { all, type Element, find, firstOf, textOf } from '../xml/element.js';

/**
 * Cells of a side from its party and account elements (`Dbtr` and `DbtrAcct`, `Cdtr` and `CdtrAcct`). Who holds the
 * account is the side, unless a person is named behind somebody who is none: then it is that person, without the
 * account, which is another's.
 */
export function sideOf(
  role: Role,
  party: Element | undefined,
  ultimate: Element | undefined,
  account: Element | undefined,
): { readonly cells: PaymentText; readonly hasUltimate: boolean } {
  const own = unwrapped(party);
  const behind = unwrapped(ultimate);
  const hasUltimate = textOf(behind, 'Nm') !== undefined && textOf(behind, 'Nm') !== textOf(own, 'Nm');
  if (hasUltimate && isPerson(behind) && !isPerson(own))
    return { cells: partyCells(role, behind), hasUltimate };
  return { cells: { ...partyCells(role, own), ...accountCells(role, account) }, hasUltimate };
}

function isPerson(party: Element | undefined): boolean {
  return find(party, 'Id', 'PrvtId') !== undefined;
}

/** Later versions wrap a party in `Pty`, beside which an agent may stand. */
function unwrapped(party: Element | undefined): Element | undefined {
  return find(party, 'Pty') ?? party;
}

export function partyCells(role: Role, party: Element | undefined): PaymentText {
  if (party === undefined) return {};
  const person = find(party, 'Id', 'PrvtId');
  const organisation = find(party, 'Id', 'OrgId');
  const country = textOf(party, 'PstlAdr', 'Ctry');
  const residence = textOf(party, 'CtryOfRes');
  return cellsOf(role, {
    id: customerNumber(person) ?? customerNumber(organisation),
    name: textOf(party, 'Nm'),
    country: country ?? residence,
    country_basis: role === 'payer' ? undefined : country !== undefined ? 'address' : residence && 'declared',
    address: addressOf(find(party, 'PstlAdr')),
    phone: firstOf(textOf(party, 'CtctDtls', 'MobNb'), textOf(party, 'CtctDtls', 'PhneNb')),
    email: textOf(party, 'CtctDtls', 'EmailAdr'),
    birth_date: textOf(person, 'DtAndPlcOfBirth', 'BirthDt')?.slice(0, 10),
    type: person !== undefined ? 'person' : organisation !== undefined ? 'organisation' : undefined,
  });
}

/** Only the number under which its institution knows a customer names it the same in every payment. */
function customerNumber(id: Element | undefined): string | undefined {
  const other = all(id, 'Othr').find((each) => textOf(each, 'SchmeNm', 'Cd') === 'CUST');
  return textOf(other, 'Id');
}

export function accountCells(role: Role, account: Element | undefined): PaymentText {
  const proxy = textOf(account, 'Prxy', 'Id');
  const type = textOf(account, 'Prxy', 'Tp', 'Cd');
  return cellsOf(role, {
    account: firstOf(textOf(account, 'Id', 'IBAN'), textOf(account, 'Id', 'Othr', 'Id')),
    phone: type === 'TELE' || type === 'MBNO' ? proxy : undefined,
    email: type === 'EMAL' ? proxy : undefined,
  });
}

/** Street with number, then postcode with town behind a comma, which is where a place is read from. */
function addressOf(address: Element | undefined): string | undefined {
  if (address === undefined) return undefined;
  const join = (...names: readonly string[]): string =>
    names.flatMap((name) => textOf(address, name) ?? []).join(' ');
  const lines = all(address, 'AdrLine').flatMap((line) => textOf(line) ?? []);
  const parts = [join('StrtNm', 'BldgNb'), ...lines, join('PstCd', 'TwnNm')].filter((part) => part !== '');
  return parts.length === 0 ? undefined : parts.join(', ');
}

export function bicOf(agent: Element | undefined): string | undefined {
  const institution = find(agent, 'FinInstnId');
  return firstOf(textOf(institution, 'BICFI'), textOf(institution, 'BIC'));
}

const fields = [
  'id',
  'name',
  'account',
  'country',
  'country_basis',
  'address',
  'phone',
  'email',
  'birth_date',
  'type',
] as const;
type Field = (typeof fields)[number];

function columnsOf(role: Role): Readonly<Record<Field, string>> {
  const named = (field: Field): string => `${role}_${field}`;
  return {
    id: named('id'),
    name: named('name'),
    account: named('account'),
    country: named('country'),
    country_basis: named('country_basis'),
    address: named('address'),
    phone: named('phone'),
    email: named('email'),
    birth_date: named('birth_date'),
    type: named('type'),
  };
}

const columns = { payer: columnsOf('payer'), beneficiary: columnsOf('beneficiary') };

function cellsOf(role: Role, values: Readonly<Partial<Record<Field, string | undefined>>>): PaymentText {
  const cells: Record<string, string> = {};
  const names = columns[role];
  for (const field of fields) {
    const value = values[field];
    if (value !== undefined) cells[names[field]] = value;
  }
  return cells;
}
