/** Who stands on a side of a payment, as every family writes parties, accounts and agents. */
import type { Role } from '../payment.js';
import type { RowCells } from '../reader.js';
import { all, type Element, find, textOf } from '../xml/element.js';
import { givenId } from './values.js';

/** What a side is told by; every field stands, so that all have one shape. */
export interface Side {
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly account: string | undefined;
  readonly country: string | undefined;
  readonly basis: 'address' | 'declared' | undefined;
  readonly address: string | undefined;
  readonly phone: string | undefined;
  readonly email: string | undefined;
  readonly born: string | undefined;
  readonly type: 'person' | 'organisation' | undefined;
}

export interface ReadSide {
  readonly cells: RowCells;
  readonly hasUltimate: boolean;
}

/**
 * A side from its party and account elements (`Dbtr` and `DbtrAcct`, `Cdtr` and `CdtrAcct`). Who holds the account is
 * the side, unless a person is named behind somebody who is none: then it is that person, without the account, which
 * is another's.
 */
export function sideBehind(
  party: Element | undefined,
  ultimate: Element | undefined,
  account: Element | undefined,
): { readonly side: Side; readonly hasUltimate: boolean } {
  const own = unwrapped(party);
  const behind = unwrapped(ultimate);
  const name = givenName(textOf(behind, 'Nm'));
  const hasUltimate = name !== undefined && name !== textOf(own, 'Nm');
  const isBehind = hasUltimate && isPerson(behind) && !isPerson(own);
  return { side: isBehind ? read(behind, undefined) : read(own, account), hasUltimate };
}

/** The cells of such a side. */
export function sideOf(
  role: Role,
  party: Element | undefined,
  ultimate: Element | undefined,
  account: Element | undefined,
): ReadSide {
  const { side, hasUltimate } = sideBehind(party, ultimate, account);
  return { cells: cellsOf(role, side), hasUltimate };
}

/** Of a party alone. */
export function partyCells(role: Role, party: Element | undefined): RowCells {
  return cellsOf(role, read(unwrapped(party), undefined));
}

function isPerson(party: Element | undefined): boolean {
  return find(party, 'Id', 'PrvtId') !== undefined;
}

export function isNamed(party: Element | undefined): boolean {
  return textOf(unwrapped(party), 'Nm') !== undefined;
}

/** Later versions wrap a party in `Pty`, beside which an agent may stand. */
function unwrapped(party: Element | undefined): Element | undefined {
  return find(party, 'Pty') ?? party;
}

function read(party: Element | undefined, account: Element | undefined): Side {
  const person = find(party, 'Id', 'PrvtId');
  const organisation = find(party, 'Id', 'OrgId');
  const country = countryOf(textOf(party, 'PstlAdr', 'Ctry'));
  const residence = countryOf(textOf(party, 'CtryOfRes'));
  const contact = find(party, 'CtctDtls');
  const proxy = find(account, 'Prxy');
  const proxyType = textOf(proxy, 'Tp', 'Cd');
  const proxyId = textOf(proxy, 'Id');
  return {
    id: customerNumber(person) ?? customerNumber(organisation),
    name: givenName(textOf(party, 'Nm')),
    account: accountNumber(account),
    country: country ?? residence,
    basis: country !== undefined ? 'address' : residence !== undefined ? 'declared' : undefined,
    address: addressOf(find(party, 'PstlAdr')),
    phone:
      textOf(contact, 'MobNb') ??
      textOf(contact, 'PhneNb') ??
      (proxyType === 'TELE' || proxyType === 'MBNO' ? proxyId : undefined),
    email: textOf(contact, 'EmailAdr') ?? (proxyType === 'EMAL' ? proxyId : undefined),
    born: textOf(person, 'DtAndPlcOfBirth', 'BirthDt')?.slice(0, 10),
    type: person !== undefined ? 'person' : organisation !== undefined ? 'organisation' : undefined,
  };
}

/** Texts that stand for no name; shorter ones may be somebody's. */
const noName = /^(not ?provided|not ?available|not ?known|unknown|n\/a|[-.]+)$/i;

function givenName(text: string | undefined): string | undefined {
  return text === undefined || noName.test(text) ? undefined : text;
}

/** Whatever kind of number it is; early versions had names of their own for some. */
export function accountNumber(account: Element | undefined): string | undefined {
  const id = find(account, 'Id');
  return (
    textOf(id, 'IBAN') ??
    givenId(textOf(id, 'Othr', 'Id')) ??
    textOf(id, 'BBAN') ??
    textOf(id, 'PrtryAcct', 'Id') ??
    textOf(id, 'UPIC')
  );
}

/** An IBAN is one account's alone; any other number is so only where it is kept. */
export function accountKey(account: Element | undefined, keptBy: Element | undefined): string | undefined {
  const iban = textOf(account, 'Id', 'IBAN');
  if (iban !== undefined) return iban.replaceAll(' ', '').toUpperCase();
  const [number, bank] = [accountNumber(account), bicOf(keptBy)];
  return number === undefined || bank === undefined ? number : `${bank}:${number}`;
}

/** ISO 3166 keeps these two for countries that have another code, and banks write them for those. */
function countryOf(code: string | undefined): string | undefined {
  return code === 'UK' ? 'GB' : code === 'EL' ? 'GR' : code;
}

/** Only the number under which its institution knows a customer names it the same in every payment. */
function customerNumber(id: Element | undefined): string | undefined {
  if (id === undefined) return undefined;
  const other = all(id, 'Othr').find((each) => textOf(each, 'SchmeNm', 'Cd') === 'CUST');
  return textOf(other, 'Id');
}

/** Street with number, then postcode with town behind a comma, which is where a place is read from. */
function addressOf(address: Element | undefined): string | undefined {
  if (address === undefined) return undefined;
  let text = beside(textOf(address, 'StrtNm'), textOf(address, 'BldgNb'), ' ');
  for (let child = address.first; child !== undefined; child = child.next) {
    if (child.name === 'AdrLine') text = beside(text, textOf(child), ', ');
  }
  return beside(text, beside(textOf(address, 'PstCd'), textOf(address, 'TwnNm'), ' '), ', ');
}

function beside(one: string | undefined, other: string | undefined, between: string): string | undefined {
  if (one === undefined) return other;
  return other === undefined ? one : one + between + other;
}

export function bicOf(agent: Element | undefined): string | undefined {
  const institution = find(agent, 'FinInstnId');
  return textOf(institution, 'BICFI') ?? textOf(institution, 'BIC');
}

function cellsOf(role: Role, side: Side): RowCells {
  if (role === 'payer') {
    return {
      payer_id: side.id,
      payer_name: side.name,
      payer_account: side.account,
      payer_country: side.country,
      payer_address: side.address,
      payer_phone: side.phone,
      payer_email: side.email,
      payer_birth_date: side.born,
      payer_type: side.type,
    };
  }
  return {
    beneficiary_id: side.id,
    beneficiary_name: side.name,
    beneficiary_account: side.account,
    beneficiary_country: side.country,
    beneficiary_country_basis: side.basis,
    beneficiary_address: side.address,
    beneficiary_phone: side.phone,
    beneficiary_email: side.email,
    beneficiary_birth_date: side.born,
    beneficiary_type: side.type,
  };
}
