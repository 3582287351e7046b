/** A party of UK Open Banking: an account with a name, a scheme and a proxy. */
import { type Json, textAt } from '../json/json-value.js';
import type { Role } from '../payment.js';
import type { RowCells } from '../reader.js';

/** `account` of the party; `party` says more of it where there is one. */
export function ukSide(role: Role, account: Json | undefined, party?: Json): RowCells {
  const scheme = textAt(account, 'SchemeName') ?? '';
  const number = textAt(account, 'Identification');
  const isPhone = /Paym$/i.test(scheme);
  const isMasked = number !== undefined && /[*xX]{2,}/.test(number);
  const proxyCode = textAt(account, 'Proxy', 'Code') ?? textAt(account, 'Proxy', 'Type') ?? '';
  const proxy = textAt(account, 'Proxy', 'Identification');
  const name = textAt(account, 'Name') ?? textAt(party, 'Name');
  const phone = isPhone ? number : /^(TELE|MBNO)$/.test(proxyCode) ? proxy : undefined;
  const email = proxyCode === 'EMAL' ? proxy : undefined;
  const own = isPhone || isMasked ? undefined : number;
  return role === 'payer'
    ? { payer_name: name, payer_account: own, payer_phone: phone, payer_email: email }
    : {
        beneficiary_name: name,
        beneficiary_account: own,
        beneficiary_phone: phone,
        beneficiary_email: email,
      };
}

export function ukAgent(value: Json | undefined): string | undefined {
  return textAt(value, 'Identification');
}

/** `{Amount, Currency}`, also inside another `Amount` as in some examples of the standard. */
export function ukAmount(value: Json | undefined): { amount: string; currency: string } | undefined {
  const amount = textAt(value, 'Amount');
  if (amount !== undefined) return { amount: amount.trim(), currency: textAt(value, 'Currency') ?? '' };
  const inner = textAt(value, 'Amount', 'Amount');
  return inner === undefined
    ? undefined
    : { amount: inner.trim(), currency: textAt(value, 'Amount', 'Currency') ?? '' };
}
