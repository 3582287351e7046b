/** A party of the Berlin Group: a name, an account and an address. */

import { countryCode } from '../country-text.js';
import { type Json, type JsonObject, listOf, textAt, textsOf, valueAt } from '../json/json-value.js';
import type { Role } from '../payment.js';
import type { Place, RowCells, RowSink } from '../reader.js';

export function berlinSide(role: Role, value: JsonObject, place: Place, sink: RowSink): RowCells {
  const party = role === 'payer' ? 'debtor' : 'creditor';
  const account = value.get(`${party}Account`);
  const address = value.get(`${party}Address`);
  const country = countryCode(textAt(address, 'country'), place, sink);
  const name = textAt(value, `${party}Name`) ?? textAt(account, 'name');
  const number = accountNumber(account);
  const phone = textAt(account, 'msisdn');
  const written = addressText(address);
  return role === 'payer'
    ? {
        payer_name: name,
        payer_account: number,
        payer_country: country,
        payer_address: written,
        payer_phone: phone,
      }
    : {
        beneficiary_name: name,
        beneficiary_account: number,
        beneficiary_country: country,
        beneficiary_country_basis: country === undefined ? undefined : 'address',
        beneficiary_address: written,
        beneficiary_phone: phone,
      };
}

/** A masked number is that of many. */
export function accountNumber(account: Json | undefined): string | undefined {
  return (
    textAt(account, 'iban') ??
    textAt(account, 'bban') ??
    textAt(account, 'other', 'identification') ??
    (typeof account === 'string' && account.trim() !== '' ? account : undefined)
  );
}

function addressText(address: Json | undefined): string | undefined {
  const street = [
    textAt(address, 'streetName') ?? textAt(address, 'street'),
    textAt(address, 'buildingNumber'),
  ];
  const town = [
    textAt(address, 'postCode') ?? textAt(address, 'postcode'),
    textAt(address, 'townName') ?? textAt(address, 'city'),
  ];
  const words = (parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(' ');
  const text = [words(street), ...textsOf(valueAt(address, 'addressLine')), words(town)]
    .filter((part) => part !== '')
    .join(', ');
  return text === '' ? undefined : text;
}

/** What is known of the account that the report is about, wherever around its transactions it stands. */
export function reportAccount(within: readonly JsonObject[]): Json | undefined {
  for (const around of [...within].reverse()) {
    const account = around.get('account') ?? around.get('cardAccount');
    const [first] = listOf(account);
    if (first !== undefined) return first;
    if (around.has('iban') || around.has('bban')) return around;
  }
  return undefined;
}
